import type { Stage } from '../../../../infra/stages.ts';
import { Stopped, say } from '../say.ts';
import { prepareChangeSet } from '../stacks/cdk.ts';
import type { Deployed } from '../stacks/deployed.ts';
import { STACKS, type StackId, stackName } from '../stacks/stack-names.ts';
import { lossesIn } from './change-set-losses.ts';
import { type Loss, lossesBetween } from './losses.ts';
import { StackTemplate } from './template.ts';

const CHANGE_SET = 'giam-sat-looks-first';

export interface Planned {
  readonly stage: Stage;
  /** The cloud assembly. */
  readonly outdir: string;
  /** The template's text of a stack as it would be deployed. */
  readonly template: (id: StackId) => string;
}

/**
 * Compares what is deployed with what would be. Two looks that do not rely on each other: the
 * templates, by what can not be changed in place, and the change set that CloudFormation computes.
 * @throws Stopped with each reason, before anything was changed
 */
export async function refuseLosses(planned: Planned, deployed: Deployed): Promise<void> {
  const losses: Loss[] = [];
  for (const id of STACKS) {
    const name = stackName(planned.stage, id);
    if ((await deployed.stack(name)) === undefined) continue;
    losses.push(
      ...lossesBetween(parse(await deployed.template(name)), parse(planned.template(id))),
    );
  }
  // What is kept is in the data stack; the service's change set can not be made before its imports are.
  if (losses.length === 0) losses.push(...(await inChangeSet(planned, deployed)));
  if (losses.length === 0) return;
  const lines = losses.map(({ vi, en }) => `  - ${vi}\n    ${en}`);
  throw new Stopped(
    ['TỪ CHỐI: thay đổi này làm mất cái phải giữ; chưa có gì bị thay đổi.']
      .concat('REFUSED: this change would lose what must be kept; nothing was changed.', lines)
      .join('\n'),
    3,
  );
}

async function inChangeSet({ stage, outdir }: Planned, deployed: Deployed): Promise<Loss[]> {
  const name = stackName(stage, 'Data');
  if ((await deployed.stack(name)) === undefined) return [];
  await prepareChangeSet(outdir, 'Data', CHANGE_SET);
  const changes = await deployed.takeChangeSet(name, CHANGE_SET);
  say(`  ${name}: ${changes.length} thay đổi / changes`);
  return lossesIn(changes);
}

function parse(text: string): StackTemplate {
  return StackTemplate.parse(JSON.parse(text));
}
