import { rmSync } from 'node:fs';
import type { Stage } from '../../../infra/stages.ts';
import { formerAssembly, stepsBack, type Versions } from './roll-back.ts';
import { say } from './say.ts';
import { smoke } from './smoke/smoke.ts';
import { deployStacks, destroyStacks } from './stacks/cdk.ts';
import type { Deployed } from './stacks/deployed.ts';

export interface GoingBack {
  readonly stage: Stage;
  readonly outdir: string;
  readonly deployed: Deployed;
}

/** Puts the former templates back and tries what is there then. */
export async function goBack(on: GoingBack, versions: readonly Versions[]): Promise<void> {
  let isThereStill = true;
  for (const step of stepsBack(versions)) {
    if (step.act === 'leave') say(`  ${step.id}: ${step.vi} / ${step.en}`);
    if (step.act === 'take-down') {
      await destroyStacks(on.outdir, [step.id]);
      say(`  ${step.id}: chưa từng có, đã gỡ / there was none before, taken down`);
      isThereStill = false;
    }
    if (step.act === 'restore') {
      const former = formerAssembly(on.outdir, step.id, step.template);
      await deployStacks(former, [step.id]).finally(() =>
        rmSync(former, { recursive: true, force: true }),
      );
      say(`  ${step.id}: bản trước / as it was before`);
    }
  }
  if (isThereStill) await smoke(on.stage, await on.deployed.outputs(on.stage));
}
