import { type Sequencing, sequenceRecords } from './sequence-records.ts';

/**
 * Finds whatever a lost notification left behind: every append of the Ledger is looked for in the
 * Log, or those written since an instant.
 * @returns how many appends got their place
 */
export async function catchUp(
  on: Sequencing,
  since: string | undefined,
  progress: (appends: number) => void = () => undefined,
): Promise<number> {
  let placed = 0;
  let looked = 0;
  for await (const page of on.ledger.keys(since)) {
    const left = await on.log.unplaced(page);
    placed += await sequenceRecords(
      on,
      left.map((key) => key.record),
    );
    looked += page.length;
    progress(looked);
  }
  return placed;
}
