import type { Count, KEYS } from '@giam-sat/domain/figures/measures';
import * as z from 'zod';
import type { Item } from './views.ts';

const Key = z.string().nullable();
const Things = z.array(z.string()).optional();

const StoredCount: z.ZodType<Count> = z.object({
  path: z.array(z.string()),
  day: z.string(),
  keys: z.object({
    kind: Key,
    form: Key,
    lead: Key,
    leadType: Key,
    level: Key,
    topic: Key,
    addresseeGroup: Key,
  } satisfies Record<(typeof KEYS)[number], z.ZodType>),
  sums: z.record(z.string(), z.number()),
  distincts: z.object({
    programmes: Things,
    delegations: Things,
    supervisedBodies: Things,
    letters: Things,
  }),
});

const Listed = z.object({ card: z.record(z.string(), z.unknown()), count: StoredCount });

/** A list entry as read back: what it shows and what it counts. */
export interface ListedRecord {
  readonly card: Readonly<Record<string, unknown>>;
  readonly count: Count;
}

export function listedOf(item: Item): ListedRecord {
  return Listed.parse(item);
}
