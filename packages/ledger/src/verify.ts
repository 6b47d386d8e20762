import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import { chainHash, FIRST_HASH } from './sequence-records.ts';

export interface Verification {
  readonly positions: number;
  readonly appends: number;
  /** What is wrong, in words; empty when the Log holds every ledger event once and in order. */
  readonly faults: readonly string[];
}

const PAGE = 100;

/** Walks the whole Log and the whole Ledger. Progress is told per page. */
export async function verify(
  from: { readonly ledger: Ledger; readonly log: Log },
  progress: (position: number) => void,
): Promise<Verification> {
  const faults: string[] = [];
  const lastVersions = new Map<string, number>();
  let next = 1;
  let hash = FIRST_HASH;
  let appends = 0;
  for (;;) {
    const entries = await from.log.from(next, PAGE);
    if (entries.length === 0) break;
    const stored = await from.ledger.readMany(entries);
    entries.forEach((entry, at) => {
      const append = stored[at];
      if (append === undefined) return;
      if (entry.position !== next)
        faults.push(`position ${next} is missing before ${entry.position}`);
      hash = chainHash(hash, append);
      if (hash !== entry.hash) faults.push(`position ${entry.position}: the hash chain breaks`);
      const due = lastVersions.get(entry.record) ?? 1;
      if (entry.version !== due) {
        faults.push(
          `position ${entry.position}: ${entry.record}@${entry.version}, expected @${due}`,
        );
      }
      lastVersions.set(entry.record, entry.version + append.events.length);
      next = entry.position + entry.count;
      hash = entry.hash;
      appends += 1;
    });
    progress(next - 1);
  }
  faults.push(...(await missing(from.ledger, lastVersions, appends)));
  return { positions: next - 1, appends, faults };
}

async function missing(
  ledger: Ledger,
  placed: ReadonlyMap<string, number>,
  appends: number,
): Promise<string[]> {
  const faults: string[] = [];
  let kept = 0;
  for await (const page of ledger.keys()) {
    kept += page.length;
    for (const { record, version } of page) {
      if (version >= (placed.get(record) ?? 0)) faults.push(`${record}@${version} has no position`);
    }
  }
  if (kept < appends) faults.push(`the Log names ${appends} appends, the Ledger holds ${kept}`);
  return faults;
}
