import { type CloudEvent, cloudEvent } from '@giam-sat/contract/http/cloud-event';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import { readLog } from '@giam-sat/ledger/read-log';
import type { ReaderInPlace } from '@giam-sat/ledger/read-reader';
import { readableEvents } from './readable-events.ts';
import { restrictedIf } from './restricted-if.ts';

interface FeedPage {
  readonly items: CloudEvent[];
  readonly next: string | null;
  readonly position: number;
  readonly restricted?: true;
}

/**
 * Events after a position; a consumer that keeps the last position it saw can always go on. What the
 * reader may not open today is left out and its position with it, so a page may be short, or empty
 * before the end: `next` says whether it goes on.
 */
export async function feed(
  from: { readonly ledger: Ledger; readonly log: Log },
  who: ReaderInPlace,
  after: number,
  limit: number,
): Promise<FeedPage> {
  const placed = (await readLog(from, after, limit)).slice(0, limit);
  const last = await from.log.last();
  const end = last === undefined ? 0 : last.position + last.count - 1;
  const reached = placed.at(-1)?.position ?? after;
  const next = placed.length > 0 && reached < end ? `/feed?after=${reached}&limit=${limit}` : null;
  const seen = await readableEvents(from.ledger, who, placed);
  const items = seen.map(cloudEvent);
  return { items, next, position: end, ...restrictedIf(seen.length < placed.length) };
}
