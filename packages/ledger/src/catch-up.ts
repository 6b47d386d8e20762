import { type Sequencing, sequenceRecords } from './sequence-records.ts';

/** How many records are looked at together. */
const RECORDS = 100;

/**
 * Finds whatever a lost notification left behind: every record of the Ledger is looked at, or those
 * written since an instant.
 * @returns how many appends got their place
 */
export async function catchUp(
  on: Sequencing,
  since: string | undefined,
  progress: (records: number) => void = () => undefined,
): Promise<number> {
  let placed = 0;
  let looked = 0;
  for await (const page of on.ledger.keys(since)) {
    const records = [...new Set(page.map((key) => key.record))];
    for (let at = 0; at < records.length; at += RECORDS) {
      placed += await sequenceRecords(on, records.slice(at, at + RECORDS));
    }
    looked += records.length;
    progress(looked);
  }
  return placed;
}
