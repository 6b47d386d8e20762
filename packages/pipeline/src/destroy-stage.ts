import {
  CloudFormationClient,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { EDGE_REGION } from '../../../infra/edge-stack.ts';
import type { Stage } from '../../../infra/stages.ts';
import { copies, removeUnlessCopied } from './edge/edge.ts';
import { phase, Stopped, say } from './say.ts';
import { type Deployed, deployedIn } from './stacks/deployed.ts';
import { emptyBuckets } from './stacks/empty-buckets.ts';
import { edgeStackName, STACKS, type StackId, stackName } from './stacks/stack-names.ts';

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
    for (const id of asked) {
      await takeDown({ stage, name: stackName(stage, id), region: stage.region, deployed });
    }
    await takeDownEdge(stage);
    const left = STACKS.filter((id) => !asked.includes(id));
    for (const id of left) say(`  giữ lại / kept: ${stackName(stage, id)} (${stage.name})`);
    for (const one of stays) say(`  giữ lại / kept: ${one}`);
  } finally {
    deployed.close();
  }
}

/** The last of all: it can only go when no distribution uses it any more. */
async function takeDownEdge(stage: Stage): Promise<void> {
  const deployed = deployedIn(EDGE_REGION);
  const name = edgeStackName(stage);
  const remove = async () => {
    if (await removeUnlessCopied(deployed, name)) return true;
    say(
      `  giữ lại / kept: ${name} (${EDGE_REGION}): ${copies.vi}; chạy lại lệnh này sau đó thì gỡ được / ${copies.en}; the same command takes it away after that`,
    );
    return false;
  };
  try {
    await takeDown({ stage, name, region: EDGE_REGION, deployed, remove });
  } finally {
    deployed.close();
  }
}

interface TakingDown {
  readonly stage: Stage;
  readonly name: string;
  readonly region: string;
  readonly deployed: Deployed;
  /** @returns whether it is gone; false: it stays for a reason that was said */
  readonly remove?: () => Promise<boolean>;
}

async function takeDown({ stage, name, region, deployed, remove }: TakingDown): Promise<void> {
  const found = await deployed.stack(name);
  if (found === undefined) {
    say(`  ${name}: không có / there is none`);
    return;
  }
  if (found.EnableTerminationProtection === true) await unprotect(region, name);
  // Files of a stage that keeps data stay with their bucket.
  if (!stage.keepsData) await emptyBuckets(region, deployed, name);
  const isGone = await phase(`gỡ / taking down ${name}`, () =>
    remove === undefined ? deployed.remove(name).then(() => true) : remove(),
  );
  if (!isGone) return;
  if ((await deployed.stack(name)) !== undefined) {
    throw new Stopped(`${name}: vẫn còn / is still there`);
  }
  const kept = (await deployed.resources(found.StackId ?? name)).filter(
    // Versions go with their function.
    ({ ResourceStatus, ResourceType }) =>
      ResourceStatus === 'DELETE_SKIPPED' && ResourceType !== 'AWS::Lambda::Version',
  );
  for (const { ResourceType, PhysicalResourceId } of kept) {
    say(`  giữ lại / kept: ${ResourceType} ${PhysicalResourceId}`);
  }
}

async function unprotect(region: string, StackName: string): Promise<void> {
  const client = new CloudFormationClient({ region });
  const off = { StackName, EnableTerminationProtection: false };
  await client.send(new UpdateTerminationProtectionCommand(off)).finally(() => client.destroy());
}
