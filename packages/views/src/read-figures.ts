import { monthOf, yearOf } from '@giam-sat/domain/day';
import {
  LISTINGS,
  type Listing,
  listingOf,
  STOCK_LISTINGS,
} from '@giam-sat/domain/figures/listings';
import { type Count, MEASURES, type Measure } from '@giam-sat/domain/figures/measures';
import { type Tally, tally } from '@giam-sat/domain/figures/tally';
import { provinceOf, type Unit } from '@giam-sat/domain/register/unit';
import { cellOf } from './cell-cache.ts';
import { cellPartition, stockPartition } from './cells.ts';
import { cover } from './cover.ts';
import { Grouped, type Grouping, type Row } from './grouped.ts';
import { inGeneration } from './keys.ts';
import type { ListedRecord } from './listed.ts';
import { partitionsWith } from './partitions.ts';
import { readCounts, readEntries } from './read-entries.ts';
import {
  countsByEntry,
  type Sight,
  scopesFor,
  seenRow,
  seesEntry,
  seesEveryEntry,
} from './sight.ts';
import type { Item, Views } from './views.ts';

export interface FiguresQuery {
  readonly unit: Unit;
  /** Both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  readonly sight: Sight;
  /** Only these entries; cells do not tell them apart, so every one is looked at. */
  readonly isAbout?: ((entry: ListedRecord) => boolean) | undefined;
}

/** What is added up: what happened, or comings and goings; each has its own cells and lists. */
export interface Family {
  readonly cells: (province: string) => string;
  readonly listings: readonly Listing[];
}
export const flows: Family = { cells: cellPartition, listings: LISTINGS };
export const moves: Family = { cells: stockPartition, listings: STOCK_LISTINGS };

interface Figured {
  readonly rows: Row[];
  /** Whether something of the measures wanted is not for the reader. */
  readonly leavesOut: boolean;
}

/** Foreseen sessions are all that a figure may leave out: nothing else counts before it is held. */
const OF_SIDES: Measure = 'planned';

/** What happened in the range, of the measures wanted. */
export async function readFigures(
  views: Views,
  generation: string,
  query: FiguresQuery,
  isWanted: (measure: Measure) => boolean = () => true,
): Promise<Figured> {
  const wantedListings = new Set(MEASURES.filter(isWanted).map((measure) => listingOf[measure]));
  const listings = LISTINGS.filter((listing) => wantedListings.has(listing));
  const grouped = await readGrouped(views, generation, { ...flows, listings }, query);
  const rows = grouped.rows().flatMap(({ keys, measures }) => {
    const wanted: Partial<Record<Measure, number>> = {};
    for (const measure of MEASURES) {
      const value = measures[measure];
      if (value !== undefined && isWanted(measure)) wanted[measure] = value;
    }
    return Object.keys(wanted).length === 0 ? [] : [{ keys, measures: wanted }];
  });
  return { rows, leavesOut: grouped.leavesOut && isWanted(OF_SIDES) };
}

/**
 * Country and province are added up from cells; smaller units, and the children of a province, have
 * few records and are counted from their list entries by the same function. Of a unit that lies above
 * the reader's own only the reader's subtrees are read.
 */
export async function readGrouped(
  views: Views,
  generation: string,
  family: Family,
  query: FiguresQuery,
): Promise<Grouped> {
  const { unit, sight, by, isAbout } = query;
  const grouped = new Grouped(by);
  const { scopes } = scopesFor(sight, { path: unit.path, own: false });
  const isByEntry = isAbout !== undefined || countsByEntry(sight.reader);
  for (const scope of scopes) {
    if (isInCells(scope.path, unit, by) && !isByEntry) {
      await addCells(views, generation, family, { ...query, path: scope.path }, grouped);
    } else await addListed(views, generation, family, { ...query, path: scope.path }, grouped);
  }
  return grouped;
}

/** The country, and a province where its children are not to be told apart. */
function isInCells({ length }: readonly string[], asked: Unit, by: Grouping): boolean {
  return length === 1 || (length === 2 && (asked.path.length === 1 || !by.unit));
}

/** One subtree of what was asked for. */
type Part = FiguresQuery & { readonly path: readonly string[] };

async function addCells(
  views: Views,
  generation: string,
  { cells }: Family,
  query: Part,
  grouped: Grouped,
): Promise<void> {
  const pieces = cover(query.from, query.to, query.by.time === 'month' ? 'month' : 'year');
  const periods = Map.groupBy(pieces, (piece) => piece.sort);
  const provinces = await provincesOf(views, generation, cells, query.path);
  const keys = provinces.flatMap((province) =>
    [...periods.keys()].map((sk) => ({ pk: inGeneration(generation, cells(province)), sk })),
  );
  for (const item of await views.getMany(keys)) {
    const province = String(item.pk).slice(inGeneration(generation, cells('')).length);
    addCell(item, province, periods.get(String(item.sk)) ?? [], query.sight, grouped);
  }
}

function addCell(
  item: Item,
  province: string,
  pieces: readonly { period: string }[],
  sight: Sight,
  grouped: Grouped,
): void {
  const { periods } = cellOf(item);
  for (const { period } of pieces) {
    const rows = periods[period];
    if (rows === undefined) continue;
    if (sight.countsOnly) grouped.add(province, period, rows);
    else grouped.add(province, period, rows, (keys, row) => seenRow(sight, keys, row));
  }
}

async function provincesOf(
  views: Views,
  generation: string,
  cells: Family['cells'],
  path: readonly string[],
): Promise<string[]> {
  if (path.length > 1) return [provinceOf(path)];
  const prefix = cells('');
  const found = await partitionsWith(views, generation, prefix);
  return found.map((partition) => partition.slice(prefix.length));
}

async function addListed(
  views: Views,
  generation: string,
  { listings }: Family,
  query: Part,
  grouped: Grouped,
): Promise<void> {
  const { unit, by, sight, isAbout } = query;
  const depth = unit.path.length;
  const add = (count: Count) => {
    const rows: Tally = {};
    tally(rows, count, 1);
    const period = by.time === 'month' ? monthOf(count.day) : yearOf(count.day);
    grouped.add(count.path[depth] ?? unit.id, period, rows);
  };
  const addEntries = async (listing: Listing) => {
    if (isAbout === undefined && seesEveryEntry(sight, listing)) {
      for (const count of await readCounts(views, generation, listing, query)) add(count);
      return;
    }
    for (const entry of await readEntries(views, generation, listing, query)) {
      const { count } = entry;
      if (isAbout?.(entry) === false) continue;
      if (!seesEntry(sight, listing, entry)) {
        grouped.leavesOut ||= Object.keys(count.sums).length > 0;
        continue;
      }
      add(count);
    }
  };
  await Promise.all(listings.map(addEntries));
}
