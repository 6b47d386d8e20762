import { App, CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { newPersonalStore } from './constructs/personal-store.ts';
import { stageOf } from './stages.ts';

/**
 * The store of personal data by itself, in another account or region than its stage, deployed with that
 * account's credentials: `cdk deploy --app "node infra/personal-app.ts" -c stage=… -c region=…`. Its two
 * outputs are then written to the stage (`known` in `stages.ts`). From another account the
 * stage's role also needs a resource policy on both, which is that account's to give.
 */
export function createPersonalApp(context: Record<string, string> = {}, outdir?: string): Stack {
  const app = new App({
    ...{ analyticsReporting: false, treeMetadata: false, context },
    ...(outdir === undefined ? {} : { outdir }),
  });
  const said = (name: string): unknown => app.node.tryGetContext(name);
  const stage = stageOf(String(said('stage')), { region: said('region') });
  const stack = new Stack(app, 'Personal', {
    stackName: `giam-sat-${stage.name}-personal`,
    env: { region: stage.region },
    terminationProtection: stage.keepsData,
  });
  const { table, key } = newPersonalStore(stack, stage);
  new CfnOutput(stack, 'PersonalTableArn', { value: table.tableArn });
  new CfnOutput(stack, 'PersonalKeyArn', { value: key.keyArn });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
  return stack;
}

if (import.meta.main) createPersonalApp();
