import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { EDGE_REGION, EdgeStack } from './edge-stack.ts';
import { distributionOf } from './read-deployment.ts';
import { stageOf } from './stages.ts';

/**
 * What of a stage is in the region of CloudFront: an app of its own, since a stack of another region can
 * hand nothing on to the stage's by itself. `npm run deploy` puts it first and reads its output.
 */
export function createEdgeApp(
  stageName?: string,
  props: AppProps = {},
): { app: App; edge: EdgeStack } {
  const app = new App({
    analyticsReporting: false,
    autoSynth: false,
    treeMetadata: false,
    ...props,
  });
  const named: unknown = stageName ?? app.node.tryGetContext('stage');
  const stage = stageOf(String(named));
  const edge = new EdgeStack(app, 'Edge', {
    stackName: `giam-sat-${stage.name}-edge`,
    env: { region: EDGE_REGION },
    terminationProtection: stage.keepsData,
    distribution: distributionOf(app.node.tryGetContext('distribution')),
  });
  Tags.of(app).add('giam-sat:stage', stage.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { app, edge };
}

if (import.meta.main) createEdgeApp().app.synth();
