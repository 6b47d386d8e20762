import { eventId, type StoredEvent } from '@giam-sat/domain/event';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';

/** An event with its place in the one order. */
export interface PlacedEvent {
  readonly position: number;
  readonly id: string;
  readonly record: string;
  readonly version: number;
  readonly event: StoredEvent;
  /** The last event of its append: only here does the record stand as somebody wrote it. */
  readonly endsAppend: boolean;
}

/** The events after a position, in order, about `limit` of them (an append is read whole). */
export async function readLog(
  from: { readonly ledger: Ledger; readonly log: Log },
  after: number,
  limit: number,
): Promise<PlacedEvent[]> {
  const entries = await from.log.from(after + 1, limit);
  const within = entries.filter((entry) => entry.position <= after + limit);
  const appends = await from.ledger.readMany(within);
  const placed = appends.flatMap((append, at) => {
    const first = within[at]?.position ?? 0;
    return append.events.map((event, offset) => ({
      position: first + offset,
      id: eventId(append.record, append.version + offset),
      record: append.record,
      version: append.version + offset,
      event,
      endsAppend: offset === append.events.length - 1,
    }));
  });
  return placed.filter((one) => one.position > after);
}
