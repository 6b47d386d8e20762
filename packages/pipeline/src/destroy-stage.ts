import {
  CloudFormationClient,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import type { Stage } from '../../../infra/stages.ts';
import { phase, Stopped, say } from './say.ts';
import { destroyStacks, synthesize } from './stacks/cdk.ts';
import { type Deployed, deployedIn } from './stacks/deployed.ts';
import { STACKS, type StackId, stackName } from './stacks/stack-names.ts';

/** Which stacks may be taken down: of a stage that keeps data only what can be made again. */
export function stacksToTakeDown(stage: Pick<Stage, 'keepsData'>): readonly StackId[] {
  return stage.keepsData ? ['Service'] : STACKS.toReversed();
}

/** Takes a stage down and says what stays. @throws Stopped when something is left that should not be */
export async function destroyStage(stage: Stage, outdir: string): Promise<void> {
  const deployed = deployedIn(stage.region);
  const asked = stacksToTakeDown(stage);
  try {
    await phase('dựng cấu hình / synthesis', () => synthesize(stage.name, outdir));
    for (const id of asked) await takeDown(stage, id, outdir, deployed);
    const left = STACKS.filter((id) => !asked.includes(id));
    for (const id of left) say(`  giữ lại / kept: ${stackName(stage, id)} (${stage.name})`);
    say('  giữ lại / kept: CDKToolkit (của tài khoản, cho mọi giai đoạn / the account’s own)');
  } finally {
    deployed.close();
  }
}

async function takeDown(stage: Stage, id: StackId, outdir: string, deployed: Deployed) {
  const name = stackName(stage, id);
  const found = await deployed.stack(name);
  if (found === undefined) {
    say(`  ${name}: không có / there is none`);
    return;
  }
  if (found.EnableTerminationProtection === true) await unprotect(stage, name);
  await phase(`gỡ / taking down ${name}`, () => destroyStacks(outdir, [id]));
  if ((await deployed.stack(name)) !== undefined) {
    throw new Stopped(`${name}: vẫn còn / is still there`);
  }
  const kept = (await deployed.resources(found.StackId ?? name)).filter(
    ({ ResourceStatus }) => ResourceStatus === 'DELETE_SKIPPED',
  );
  for (const { ResourceType, PhysicalResourceId } of kept) {
    say(`  giữ lại / kept: ${ResourceType} ${PhysicalResourceId}`);
  }
}

async function unprotect(stage: Stage, StackName: string): Promise<void> {
  const client = new CloudFormationClient({ region: stage.region });
  const off = { StackName, EnableTerminationProtection: false };
  await client.send(new UpdateTerminationProtectionCommand(off)).finally(() => client.destroy());
}
