import {
  CloudFormationClient,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import type { Stage } from '../../../infra/stages.ts';
import { phase, Stopped, say } from './say.ts';
import { type Deployed, deployedIn } from './stacks/deployed.ts';
import { emptyBuckets } from './stacks/empty-buckets.ts';
import { STACKS, type StackId, stackName } from './stacks/stack-names.ts';

/** Which stacks may be taken down: of a stage that keeps data only what can be made again. */
export function stacksToTakeDown(stage: Pick<Stage, 'keepsData'>): readonly StackId[] {
  const all = STACKS.toReversed();
  return stage.keepsData ? all.filter((id) => id !== 'Data') : all;
}

/** What stays wherever a stage was, and why. */
const stays = [
  'CDKToolkit: của tài khoản, cho mọi giai đoạn / the account’s own, for every stage',
  'khóa mã hóa chờ xóa 30 ngày, không mất tiền / keys wait 30 days for their deletion, free of charge: AWS removes none at once',
];

/** Takes a stage down and says what stays. @throws Stopped when something is left that should not be */
export async function destroyStage(stage: Stage): Promise<void> {
  const deployed = deployedIn(stage.region);
  const asked = stacksToTakeDown(stage);
  try {
    for (const id of asked) await takeDown(stage, id, deployed);
    const left = STACKS.filter((id) => !asked.includes(id));
    for (const id of left) say(`  giữ lại / kept: ${stackName(stage, id)} (${stage.name})`);
    for (const one of stays) say(`  giữ lại / kept: ${one}`);
  } finally {
    deployed.close();
  }
}

async function takeDown(stage: Stage, id: StackId, deployed: Deployed) {
  const name = stackName(stage, id);
  const found = await deployed.stack(name);
  if (found === undefined) {
    say(`  ${name}: không có / there is none`);
    return;
  }
  if (found.EnableTerminationProtection === true) await unprotect(stage, name);
  // Files of a stage that keeps data stay with their bucket.
  if (!stage.keepsData) await emptyBuckets(stage.region, deployed, name);
  await phase(`gỡ / taking down ${name}`, () => deployed.remove(name));
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
