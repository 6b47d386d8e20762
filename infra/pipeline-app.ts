import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { PipelineStack } from './pipeline-stack.ts';
import { stageOf } from './stages.ts';

/** Made once an account, by an administrator: `cdk deploy --app "node infra/pipeline-app.ts" -c repository=…`. */
export function createPipelineApp(repository?: string, outdir?: string): App {
  const app = new App({
    analyticsReporting: false,
    treeMetadata: false,
    ...(outdir === undefined ? {} : { outdir }),
  });
  const named: unknown = repository ?? app.node.tryGetContext('repository');
  if (typeof named !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(named)) {
    throw new Error('-c repository=owner/name is missing');
  }
  const environments = ['staging', 'production'] as const;
  new PipelineStack(app, 'Pipeline', {
    stackName: 'giam-sat-pipeline',
    env: { region: stageOf('production').region },
    repository: named,
    environments,
    terminationProtection: true,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (import.meta.main) createPipelineApp().synth();
