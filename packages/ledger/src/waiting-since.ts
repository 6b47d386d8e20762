import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import { readLog } from './read-log.ts';

/**
 * How long the oldest event behind a cursor has been waiting.
 * @returns milliseconds since it was written; 0 when nothing waits, or when its day lies ahead
 */
export async function waitingSince(
  from: { readonly ledger: Ledger; readonly log: Log },
  cursor: number,
  now: Date,
): Promise<number> {
  const [oldest] = await readLog(from, cursor, 1);
  if (oldest === undefined) return 0;
  return Math.max(0, now.getTime() - new Date(oldest.event.at).getTime());
}

/** What the clock finds older than this was missed by its notification: the streams take seconds. */
export const LATE_MS = 10 * 60_000;
