import { monthOf, yearOf } from '@giam-sat/domain/day';
import {
  type Count,
  LISTINGS,
  type Listing,
  MEASURES,
  type Measure,
  STOCK_LISTINGS,
} from '@giam-sat/domain/figures/measures';
import { type Tally, tally } from '@giam-sat/domain/figures/tally';
import { provinceOf, type Unit } from '@giam-sat/domain/register/unit';
import { cellOf } from './cell-cache.ts';
import { cellPartition, stockPartition } from './cells.ts';
import { cover } from './cover.ts';
import { Grouped, type Grouping, type Row } from './grouped.ts';
import { inGeneration, listPartition } from './keys.ts';
import { listedOf } from './listed.ts';
import { partitionsWith } from './partitions.ts';
import { type Scope, scopeRange } from './scope-range.ts';
import { all, type Item, type Views } from './views.ts';

export interface FiguresQuery {
  readonly unit: Unit;
  /** Both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
}

/** What is added up: what happened, or comings and goings; each has its own cells and lists. */
export interface Family {
  readonly cells: (province: string) => string;
  readonly listings: readonly Listing[];
}
export const flows: Family = { cells: cellPartition, listings: LISTINGS };
export const moves: Family = { cells: stockPartition, listings: STOCK_LISTINGS };

/** What happened in the range, of the measures wanted. */
export async function readFigures(
  views: Views,
  generation: string,
  query: FiguresQuery,
  isWanted: (measure: Measure) => boolean = () => true,
): Promise<Row[]> {
  const rows = (await readGrouped(views, generation, flows, query)).rows();
  return rows.flatMap(({ keys, measures }) => {
    const wanted: Partial<Record<Measure, number>> = {};
    for (const measure of MEASURES) {
      const value = measures[measure];
      if (value !== undefined && isWanted(measure)) wanted[measure] = value;
    }
    return Object.keys(wanted).length === 0 ? [] : [{ keys, measures: wanted }];
  });
}

/**
 * Country and province are added up from cells; smaller units, and the children of a province, have
 * few records and are counted from their list entries by the same function.
 */
export async function readGrouped(
  views: Views,
  generation: string,
  family: Family,
  query: FiguresQuery,
): Promise<Grouped> {
  const { level } = query.unit;
  const fromCells = level === 'country' || (level === 'province' && !query.by.unit);
  const grouped = new Grouped(query.by);
  if (fromCells) await addCells(views, generation, family, query, grouped);
  else await addListed(views, generation, family, query, grouped);
  return grouped;
}

async function addCells(
  views: Views,
  generation: string,
  { cells }: Family,
  query: FiguresQuery,
  grouped: Grouped,
): Promise<void> {
  const pieces = cover(query.from, query.to, query.by.time === 'month' ? 'month' : 'year');
  const periods = Map.groupBy(pieces, (piece) => piece.sort);
  const provinces = await provincesOf(views, generation, cells, query.unit);
  const keys = provinces.flatMap((province) =>
    [...periods.keys()].map((sk) => ({ pk: inGeneration(generation, cells(province)), sk })),
  );
  for (const item of await views.getMany(keys)) {
    const province = String(item.pk).slice(inGeneration(generation, cells('')).length);
    addCell(item, province, periods.get(String(item.sk)) ?? [], grouped);
  }
}

function addCell(
  item: Item,
  province: string,
  pieces: readonly { period: string }[],
  grouped: Grouped,
): void {
  const { periods } = cellOf(item);
  for (const { period } of pieces) {
    const rows = periods[period];
    if (rows !== undefined) grouped.add(province, period, rows);
  }
}

async function provincesOf(
  views: Views,
  generation: string,
  cells: Family['cells'],
  unit: Unit,
): Promise<string[]> {
  if (unit.level !== 'country') return [provinceOf(unit.path)];
  const prefix = cells('');
  const found = await partitionsWith(views, generation, prefix);
  return found.map((partition) => partition.slice(prefix.length));
}

async function addListed(
  views: Views,
  generation: string,
  { listings }: Family,
  query: FiguresQuery,
  grouped: Grouped,
): Promise<void> {
  const scope = { path: query.unit.path, own: false };
  const depth = query.unit.path.length;
  for (const listing of listings) {
    for (const count of await countsIn(views, generation, listing, scope, query)) {
      const rows: Tally = {};
      tally(rows, count, 1);
      grouped.add(count.path[depth] ?? query.unit.id, periodOf(count, query.by), rows);
    }
  }
}

function periodOf(count: Count, by: Grouping): string {
  return by.time === 'month' ? monthOf(count.day) : yearOf(count.day);
}

async function countsIn(
  views: Views,
  generation: string,
  listing: Listing,
  scope: Scope,
  { from, to }: FiguresQuery,
): Promise<Count[]> {
  const counts: Count[] = [];
  for (let year = Number(yearOf(from)); year <= Number(yearOf(to)); year += 1) {
    const partition = listPartition(listing, provinceOf(scope.path), String(year));
    const range = scopeRange(scope, from, to);
    const items = await all(views, inGeneration(generation, partition), range);
    counts.push(...items.map((item) => listedOf(item).count));
  }
  return counts.filter(({ day }) => from <= day && day <= to);
}
