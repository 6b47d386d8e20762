import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { monthOf, yearOf } from '@giam-sat/domain/day';
import type { Count } from '@giam-sat/domain/figures/measures';
import { isEmpty, rowKey, type Tally, type TallyRow, tally } from '@giam-sat/domain/figures/tally';
import { provinceOf } from '@giam-sat/domain/register/unit';
import { canonical } from '@giam-sat/ledger/canonical';
import * as z from 'zod';

/**
 * Figures are kept per province in three grains, so that any range is covered by few reads:
 * `days#2023-05`, `months#2023`, `year#2023`. A cell holds a tally per period within it.
 * The country is the sum of its provinces and of what lies under no province.
 */
export interface Cell {
  readonly periods: Record<string, Tally>;
  /** Of the last event that changed it. */
  readonly position: number;
}

export function cellPartition(province: string): string {
  return `cells#${province}`;
}

/** Cells of comings and goings; they are read from the first day on, so they are kept apart. */
export function stockPartition(province: string): string {
  return `stocks#${province}`;
}

export function partitionOf(count: Count): string {
  const province = provinceOf(count.path);
  return count.stock === true ? stockPartition(province) : cellPartition(province);
}

/**
 * Where the children of a province are told apart: one cell for a child and year, its periods days,
 * because a child has few records and any range is asked for. `2023#283@0`; in a range of years each
 * is read once.
 */
export function childCellSort(year: string, child: string): string {
  return `${CHILD_CELLS}${year}#${child}`;
}
export const CHILD_CELLS = 'children#';

/** The cells a count belongs to, and the period within each. */
export function cellsOf(count: Count): { partition: string; sort: string; period: string }[] {
  const partition = partitionOf(count);
  const month = monthOf(count.day);
  const year = yearOf(count.day);
  return [
    { partition, sort: `days#${month}`, period: count.day },
    { partition, sort: `months#${year}`, period: month },
    { partition, sort: `year#${year}`, period: year },
    ...childCell(partition, year, count),
  ];
}

/** What a province leads itself is kept under its own id; below no province there is nothing to tell apart. */
function childCell(partition: string, year: string, { path, day }: Count) {
  const child = path[2] ?? path[1];
  return child === undefined ? [] : [{ partition, sort: childCellSort(year, child), period: day }];
}

/** Canonical texts of rows that did not change since they were packed last. */
const texts = new WeakMap<TallyRow, string>();

/** Adds a count to a cell's period, or takes it away. The cell is changed in place. */
export function change(cell: Cell, period: string, count: Count, times: 1 | -1): void {
  const rows = cell.periods[period] ?? {};
  tally(rows, count, times);
  const row = rows[rowKey(count.keys)];
  if (row !== undefined) texts.delete(row);
  if (isEmpty(rows)) delete cell.periods[period];
  else cell.periods[period] = rows;
}

const Row: z.ZodType<TallyRow> = z.object({
  sums: z.record(z.string(), z.number()),
  distincts: z.record(z.string(), z.record(z.string(), z.number())),
});
const Periods = z.record(z.string(), z.record(z.string(), Row));

/** Packed: canonical JSON (RFC 8785), deflated, so that equal cells are equal texts. */
export function packed(cell: Cell): Uint8Array {
  return deflateRawSync(objectText(cell.periods, (rows) => objectText(rows, rowText)));
}

/** An object whose members are texts already: written again for every batch, so not made anew. */
function objectText<Value>(
  object: Readonly<Record<string, Value>>,
  text: (value: Value) => string,
) {
  const members = Object.entries(object)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${text(value)}`);
  return `{${members.join(',')}}`;
}

function rowText(row: TallyRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = canonical(row);
  texts.set(row, text);
  return text;
}

export function unpacked(bytes: Uint8Array): Cell['periods'] {
  return Periods.parse(JSON.parse(inflateRawSync(bytes).toString()));
}
