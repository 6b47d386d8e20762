import { type Count, type KEYS, MAPS } from '@giam-sat/domain/figures/measures';
import * as z from 'zod';
import type { Item } from './views.ts';

const Key = z.string().nullable();

const StoredCount: z.ZodType<Count> = z.object({
  stock: z.literal(true).optional(),
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
  distincts: z.partialRecord(z.enum(MAPS), z.array(z.string())),
});

const Listed = z.object({ card: z.record(z.string(), z.unknown()), count: StoredCount });

const CountOnly = Listed.pick({ count: true });

/** What an entry counts, where nothing else of it was read. */
export function countIn(item: Item): Count {
  return CountOnly.parse(item).count;
}

/** A list entry as read back: what it shows and what it counts. */
export interface ListedRecord {
  readonly card: Readonly<Record<string, unknown>>;
  readonly count: Count;
}

export function listedOf(item: Item): ListedRecord {
  return Listed.parse(item);
}
