import type { Count } from '@giam-sat/domain/figures/measures';
import { type Append, nextVersion } from '@giam-sat/ledger/append';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { PlacedEvent } from '@giam-sat/ledger/read-log';
import { partitionOf } from './cells.ts';
import { BROKEN, inGeneration, LAST } from './keys.ts';
import { type Folding, startFolding } from './projections.ts';
import { itemName, type ViewItem } from './view-item.ts';
import { all, type Views } from './views.ts';

/** A listed item after the batch, or its absence, with the position that last changed it. */
export interface ItemChange {
  readonly partition: string;
  readonly sort: string;
  readonly item: ViewItem | undefined;
  readonly position: number;
}

export interface CountChange {
  readonly count: Count;
  readonly times: 1 | -1;
  readonly position: number;
}

export interface BrokenRecord {
  readonly record: string;
  readonly position: number;
  readonly reason: string;
}

export interface Batch {
  readonly last: number;
  readonly appends: number;
  readonly items: readonly ItemChange[];
  readonly counts: readonly CountChange[];
  /**
   * Partitions that ever held a counted or registered item, if only between two appends: which ones
   * are registered must not depend on where batches end.
   */
  readonly partitions: ReadonlySet<string>;
  readonly newlyBroken: readonly BrokenRecord[];
}

interface FoldFrom {
  readonly ledger: Ledger;
  readonly views: Views;
  readonly generation: string;
}

interface Shown {
  readonly item: ViewItem;
  /** To see whether it changed: both are built by the same code, with members in the same order. */
  readonly text: string;
}

interface Open {
  readonly folding: Folding;
  shown: ReadonlyMap<string, Shown>;
  /** What the views hold of the record before the batch. */
  readonly stored: ReadonlyMap<string, Shown>;
}

interface Changes {
  readonly items: Map<string, ItemChange>;
  readonly counts: CountChange[];
  readonly partitions: Set<string>;
}

/**
 * What whole appends change in lists and figures: a record is looked at where its command ended, not
 * between the hundreds of events that one letter can make. States are folded from the Ledger itself, so nothing
 * stored in the views is ever the ground of another view.
 */
export async function foldBatch(from: FoldFrom, events: readonly PlacedEvent[]): Promise<Batch> {
  const broken = new Set(await brokenRecords(from));
  const earlier = await earlierAppends(from.ledger, events, broken);
  const open = new Map<string, Open>();
  const changes: Changes = { items: new Map(), counts: [], partitions: new Set() };
  const newlyBroken: BrokenRecord[] = [];
  for (const placed of events) {
    if (broken.has(placed.record)) continue;
    try {
      const one = open.get(placed.record) ?? openBefore(placed, earlier.get(placed.record) ?? []);
      open.set(placed.record, one);
      one.folding.apply(placed.event);
      if (!placed.endsAppend) continue;
      const after = byName(one.folding.items());
      noteChanges(one, after, placed.position, changes);
      one.shown = after;
    } catch (error) {
      broken.add(placed.record);
      const reason = error instanceof Error ? error.name : 'unknown';
      newlyBroken.push({ record: placed.record, position: placed.position, reason });
    }
  }
  const last = events.at(-1)?.position ?? 0;
  const { items, counts, partitions } = changes;
  return {
    last,
    appends: events.filter((placed) => placed.endsAppend).length,
    items: [...items.values()],
    counts,
    partitions,
    newlyBroken,
  };
}

export async function brokenRecords(from: Omit<FoldFrom, 'ledger'>): Promise<string[]> {
  const pk = inGeneration(from.generation, BROKEN);
  return (await all(from.views, pk, { from: ' ', to: LAST })).map((item) => String(item.sk));
}

/** What was written to each record before its first event of the batch. */
async function earlierAppends(
  ledger: Ledger,
  events: readonly PlacedEvent[],
  broken: ReadonlySet<string>,
): Promise<Map<string, Append[]>> {
  const first = new Map<string, number>();
  for (const { record, version } of events) if (!first.has(record)) first.set(record, version);
  const known = [...first].filter(([record, version]) => version > 1 && !broken.has(record));
  const read = known.map(async ([record]) => [record, await ledger.read(record)] as const);
  return new Map(await Promise.all(read));
}

/** The record as it stood before an event. @throws when what was stored can not be folded */
function openBefore({ record, version }: PlacedEvent, appends: readonly Append[]): Open {
  const folding = startFolding(record);
  foldUpTo(folding, appends, version);
  const shown = byName(folding.items());
  return { folding, shown, stored: shown };
}

function foldUpTo(folding: Folding, appends: readonly Append[], version: number): void {
  for (const append of appends) {
    if (append.version >= version) return;
    append.events.forEach((event, offset) => {
      if (append.version + offset < version) folding.apply(event);
    });
    if (nextVersion([append]) >= version) return;
  }
}

function byName(items: readonly ViewItem[]): Map<string, Shown> {
  return new Map(items.map((item) => [itemName(item), { item, text: JSON.stringify(item) }]));
}

function noteChanges(
  { shown, stored }: Open,
  after: ReadonlyMap<string, Shown>,
  position: number,
  { items, counts, partitions }: Changes,
): void {
  for (const [name, { item, text }] of shown) {
    if (after.get(name)?.text === text) continue;
    if (item.counted && item.count !== undefined) {
      counts.push({ count: item.count, times: -1, position });
    }
    if (after.has(name)) continue;
    // What came and went within the batch was never stored.
    if (stored.has(name)) items.set(name, { ...place(item), item: undefined, position });
    else items.delete(name);
  }
  for (const [name, { item, text }] of after) {
    if (shown.get(name)?.text === text) continue;
    items.set(name, { ...place(item), item, position });
    for (const partition of partitionsOf(item)) partitions.add(partition);
    if (item.counted && item.count !== undefined) {
      counts.push({ count: item.count, times: 1, position });
    }
  }
}

function partitionsOf({ partition, registered, count }: ViewItem): string[] {
  if (!registered) return [];
  return count === undefined ? [partition] : [partition, partitionOf(count)];
}

function place({ partition, sort }: ViewItem) {
  return { partition, sort };
}
