import { type CloudEvent, cloudEvent } from '@giam-sat/contract/http/cloud-event';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import { readLog } from '@giam-sat/ledger/read-log';

interface FeedPage {
  readonly items: CloudEvent[];
  readonly next: string | null;
  readonly position: number;
}

/** Events after a position; a consumer that keeps the last position it saw can always go on. */
export async function feed(
  from: { readonly ledger: Ledger; readonly log: Log },
  after: number,
  limit: number,
): Promise<FeedPage> {
  const placed = (await readLog(from, after, limit)).slice(0, limit);
  const last = await from.log.last();
  const end = last === undefined ? 0 : last.position + last.count - 1;
  const reached = placed.at(-1)?.position ?? after;
  const next = placed.length > 0 && reached < end ? `/feed?after=${reached}&limit=${limit}` : null;
  return { items: placed.map(cloudEvent), next, position: end };
}
