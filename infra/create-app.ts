import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';
import { type Stage, stageOf } from './stages.ts';
import { WebStack } from './web-stack.ts';

// In code and not in cdk.json, so that `node infra/app.ts` and the CDK command synthesize the same.
const flags = {
  '@aws-cdk/aws-dynamodb:resourcePolicyPerReplica': true,
  '@aws-cdk/aws-events:eventsTargetQueueSameAccount': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:disableStackTrace': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
} as const;

export interface Assembled {
  readonly app: App;
  readonly stage: Stage;
  readonly data: DataStack;
  readonly service: ServiceStack;
  readonly web: WebStack;
}

/** The tree without synthesizing it, for tests. */
export function assemble(stageName?: string, props: AppProps = {}): Assembled {
  const app = new App({
    analyticsReporting: false,
    autoSynth: false,
    treeMetadata: false,
    ...props,
    postCliContext: flags,
  });
  const named: unknown = stageName ?? app.node.tryGetContext('stage') ?? 'dev';
  const said = (name: string): unknown => app.node.tryGetContext(name);
  const stage = stageOf(String(named), {
    pages: said('pages'),
    address: said('address'),
    reword: said('reword'),
    despiteAlarms: said('despiteAlarms'),
    region: said('region'),
    personalTable: said('personalTable'),
    personalKey: said('personalKey'),
    issuer: said('issuer'),
    audience: said('audience'),
  });
  const common = { env: { region: stage.region }, terminationProtection: stage.keepsData };
  const data = new DataStack(app, 'Data', {
    ...common,
    stackName: `giam-sat-${stage.name}-data`,
    stage,
  });
  const service = new ServiceStack(app, 'Service', {
    ...common,
    stackName: `giam-sat-${stage.name}-service`,
    stage,
    data,
  });
  const web = new WebStack(app, 'Web', {
    ...common,
    stackName: `giam-sat-${stage.name}-web`,
    stage,
    data,
    service,
  });
  Tags.of(app).add('giam-sat:stage', stage.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { app, stage, data, service, web };
}

/** A nag finding without a written reason fails the synthesis. */
export function createApp(): App {
  return assemble().app;
}
