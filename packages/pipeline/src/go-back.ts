import { rmSync } from 'node:fs';
import type { WebFile } from '@giam-sat/web/hosting/web-files';
import type { Stage } from '../../../infra/stages.ts';
import { restorePages } from './pages/publish-pages.ts';
import { formerAssembly, stepsBack, type Versions } from './roll-back.ts';
import { say } from './say.ts';
import { smoke } from './smoke/smoke.ts';
import { deployStacks, destroyStacks } from './stacks/cdk.ts';
import type { Deployed } from './stacks/deployed.ts';
import { emptyBuckets } from './stacks/empty-buckets.ts';
import { type StackId, stackName } from './stacks/stack-names.ts';

export interface GoingBack {
  readonly stage: Stage;
  readonly outdir: string;
  readonly deployed: Deployed;
  /** Files of the pages as they were. */
  readonly former: readonly WebFile[];
}

/** Puts the former templates and pages back and tries what is there then. */
export async function goBack(on: GoingBack, versions: readonly Versions[]): Promise<void> {
  const gone = new Set<StackId>();
  for (const step of stepsBack(versions)) {
    if (step.act === 'leave') say(`  ${step.id}: ${step.vi} / ${step.en}`);
    if (step.act === 'take-down') {
      await takeDown(on, step.id);
      gone.add(step.id);
    }
    if (step.act === 'restore') {
      const former = formerAssembly(on.outdir, step.id, step.template);
      await deployStacks(former, [step.id]).finally(() =>
        rmSync(former, { recursive: true, force: true }),
      );
      say(`  ${step.id}: bản trước / as it was before`);
    }
  }
  const outputs = await on.deployed.outputs(on.stage);
  if (on.former.length > 0 && !gone.has('Web')) {
    await restorePages(on.stage, outputs, on.former);
    say('  trang: như trước / the pages as they were before');
  }
  if (!gone.has('Service')) await smoke(on.stage, outputs);
}

async function takeDown({ stage, outdir, deployed }: GoingBack, id: StackId): Promise<void> {
  // Files of a stage that keeps data stay with their bucket.
  if (!stage.keepsData) await emptyBuckets(stage.region, deployed, stackName(stage, id));
  await destroyStacks(outdir, [id]);
  say(`  ${id}: chưa từng có, đã gỡ / there was none before, taken down`);
}
