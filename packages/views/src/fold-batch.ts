import type { Count } from '@giam-sat/domain/figures/measures';
import { type Append, nextVersion } from '@giam-sat/ledger/append';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { PlacedEvent } from '@giam-sat/ledger/read-log';
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
  readonly events: number;
  readonly items: readonly ItemChange[];
  readonly counts: readonly CountChange[];
  readonly newlyBroken: readonly BrokenRecord[];
}

interface FoldFrom {
  readonly ledger: Ledger;
  readonly views: Views;
  readonly generation: string;
}

interface Open {
  readonly folding: Folding;
  shown: Map<string, ViewItem>;
}

/**
 * What the events change in lists and figures. States are folded from the Ledger itself, so nothing
 * stored in the views is ever the ground of another view.
 */
export async function foldBatch(from: FoldFrom, events: readonly PlacedEvent[]): Promise<Batch> {
  const broken = new Set(await brokenRecords(from));
  const earlier = await earlierAppends(from.ledger, events, broken);
  const open = new Map<string, Open>();
  const items = new Map<string, ItemChange>();
  const counts: CountChange[] = [];
  const newlyBroken: BrokenRecord[] = [];
  for (const placed of events) {
    if (broken.has(placed.record)) continue;
    try {
      const one = open.get(placed.record) ?? openBefore(placed, earlier.get(placed.record) ?? []);
      open.set(placed.record, one);
      const before = one.shown;
      one.folding.apply(placed.event);
      const after = byName(one.folding.items());
      noteChanges(before, after, placed.position, items, counts);
      one.shown = after;
    } catch (error) {
      broken.add(placed.record);
      const reason = error instanceof Error ? error.name : 'unknown';
      newlyBroken.push({ record: placed.record, position: placed.position, reason });
    }
  }
  const last = events.at(-1)?.position ?? 0;
  return { last, events: events.length, items: [...items.values()], counts, newlyBroken };
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
  return { folding, shown: byName(folding.items()) };
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

function byName(items: readonly ViewItem[]): Map<string, ViewItem> {
  return new Map(items.map((item) => [itemName(item), item]));
}

function noteChanges(
  before: ReadonlyMap<string, ViewItem>,
  after: ReadonlyMap<string, ViewItem>,
  position: number,
  items: Map<string, ItemChange>,
  counts: CountChange[],
): void {
  for (const [name, old] of before) {
    const now = after.get(name);
    if (now !== undefined && same(old, now)) continue;
    if (now === undefined) items.set(name, { ...place(old), item: undefined, position });
    if (old.counted && old.count !== undefined)
      counts.push({ count: old.count, times: -1, position });
  }
  for (const [name, now] of after) {
    const old = before.get(name);
    if (old !== undefined && same(old, now)) continue;
    items.set(name, { ...place(now), item: now, position });
    if (now.counted && now.count !== undefined)
      counts.push({ count: now.count, times: 1, position });
  }
}

function place({ partition, sort }: ViewItem) {
  return { partition, sort };
}

/** Both sides are built by the same code, so equal items have their members in the same order. */
function same(one: ViewItem, other: ViewItem): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
