import { laterDay, yearOf } from '@giam-sat/domain/day';
import type { Tally } from '@giam-sat/domain/figures/tally';
import { provinceOf } from '@giam-sat/domain/register/unit';
import { cellOf } from './cell-cache.ts';
import { CHILD_CELLS, childCellSort } from './cells.ts';
import { cover } from './cover.ts';
import type { Family, Part, Sum } from './figures-query.ts';
import type { Grouped } from './grouped.ts';
import { inGeneration, LAST } from './keys.ts';
import { partitionsWith } from './partitions.ts';
import { type Sight, seenRow } from './sight.ts';
import { all, type Item, type Views } from './views.ts';

/** Adds up the fewest cells of the country or a province that cover the ranges; each is read once. */
export async function addCells(
  views: Views,
  generation: string,
  { cells }: Family,
  query: Part,
  sums: readonly Sum[],
): Promise<void> {
  const largest = query.by.time === 'month' ? 'month' : 'year';
  const covers = sums.map(({ to, grouped }) => {
    const pieces = cover(query.from, to, largest);
    return { grouped, periods: Map.groupBy(pieces, ({ sort }) => sort) };
  });
  const sorts = new Set(covers.flatMap(({ periods }) => [...periods.keys()]));
  const provinces = await provincesOf(views, generation, cells, query.path);
  const keys = provinces.flatMap((province) =>
    [...sorts].map((sk) => ({ pk: inGeneration(generation, cells(province)), sk })),
  );
  for (const item of await views.getMany(keys)) {
    const province = String(item.pk).slice(inGeneration(generation, cells('')).length);
    const found = cellOf(item).periods;
    for (const { grouped, periods } of covers) {
      for (const { period } of periods.get(String(item.sk)) ?? []) {
        const rows = found[period];
        if (rows !== undefined) addRows(grouped, query.sight, province, period, rows);
      }
    }
  }
}

/** Adds up what each child of a province has, from one range of cells. */
export async function addChildCells(
  views: Views,
  generation: string,
  partition: string,
  { from, sight }: Part,
  sums: readonly Sum[],
): Promise<void> {
  const last = sums.map(({ to }) => to).reduce(laterDay, from);
  const range = { from: childCellSort(yearOf(from), ''), to: childCellSort(yearOf(last), LAST) };
  for (const item of await all(views, inGeneration(generation, partition), range)) {
    const child = childIn(item);
    for (const [day, rows] of Object.entries(cellOf(item).periods)) {
      for (const { to, grouped } of sums) {
        if (from <= day && day <= to) addRows(grouped, sight, child, day, rows);
      }
    }
  }
}

function childIn({ sk }: Item): string {
  return String(sk).slice(CHILD_CELLS.length + '2023#'.length);
}

function addRows(grouped: Grouped, sight: Sight, unit: string, period: string, rows: Tally): void {
  if (sight.countsOnly) grouped.add(unit, period, rows);
  else grouped.add(unit, period, rows, (keys, row) => seenRow(sight, keys, row));
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
