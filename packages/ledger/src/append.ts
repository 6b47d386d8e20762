import type { StoredEvent } from '@giam-sat/domain/event';
import * as z from 'zod';
import { unpackEvents } from './pack-events.ts';

/**
 * What one command wrote to one record: its events, all or none, in one item. `version` is that of
 * the first event. Two writers who read the same state choose the same version, so one of them is
 * refused by the key: no transaction is needed, and no lock.
 */
export interface Append {
  readonly record: string;
  readonly version: number;
  readonly events: readonly StoredEvent[];
  /** The idempotency key it was asked with, and the hash of what was asked. */
  readonly request: { readonly key: string; readonly hash: string };
}

const Events = z.array(
  z.object({
    type: z.string(),
    schema: z.int(),
    at: z.string(),
    on: z.string(),
    actor: z.object({ sub: z.string(), org: z.string().optional() }),
    data: z.unknown(),
    inside: z.record(z.string(), z.string()).optional(),
  }),
);

const Item = z.object({
  record: z.string(),
  version: z.int().min(1),
  events: z.union([z.string(), z.instanceof(Uint8Array)]),
  key: z.string(),
  hash: z.string(),
});

/** @throws ZodError: what is stored is always parsed, and never another's fault */
export function appendOf(item: unknown): Append {
  const { record, version, events, key, hash } = Item.parse(item);
  const parsed = Events.parse(JSON.parse(unpackEvents(events)));
  return { record, version, events: parsed, request: { key, hash } };
}

/** What is hashed, and stored with its events packed (`insertStatement`). */
export function itemOf({ record, version, events, request }: Append) {
  return {
    record,
    version,
    count: events.length,
    /** When it was written: lets the daily catch-up look at recent days only. */
    at: events[0]?.at ?? '',
    events: JSON.stringify(events.map(inOrder)),
    key: request.key,
    hash: request.hash,
  };
}

/** Members in the order they are read back in: the hash chain is over this text. */
function inOrder({ type, schema, at, on, actor, data, inside }: StoredEvent): StoredEvent {
  const { sub, org } = actor;
  const event = { type, schema, at, on, actor: org === undefined ? { sub } : { sub, org }, data };
  return inside === undefined ? event : { ...event, inside };
}

/** The version the next event of the record gets. */
export function nextVersion(appends: readonly Append[]): number {
  const last = appends.at(-1);
  return last === undefined ? 1 : last.version + last.events.length;
}
