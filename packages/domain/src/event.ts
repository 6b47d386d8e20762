import * as z from 'zod';
import { Day } from './day.ts';

/** Who did it: random ids, never a name. */
export const Actor = z.object({ sub: z.string(), org: z.string().optional() });
export type Actor = z.infer<typeof Actor>;

/** What every stored event carries beside its own data. */
export const envelopeShape = {
  /** The shape of `data`; a changed meaning is a new number with an upcaster. */
  schema: z.literal(1),
  /** When it was written: an instant of the server, ISO 8601 UTC. */
  at: z.iso.datetime(),
  /** The day in Viet Nam the fact belongs to; never in the future. */
  on: Day,
  actor: Actor,
};

/** An event as it is kept: untyped until its record's own schema parses it. */
export interface StoredEvent {
  readonly type: string;
  readonly schema: number;
  readonly at: string;
  readonly on: string;
  readonly actor: Actor;
  readonly data: unknown;
  /** What only the system itself needs: never in the feed, on the bus or in an answer. */
  readonly inside?: Readonly<Record<string, string>> | undefined;
}

/** An event in its record: `id` is `<record>@<version>`, fixed by the write. */
export function eventId(record: string, version: number): string {
  return `${record}@${version}`;
}
