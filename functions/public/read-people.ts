import { FIRST_DAY } from '@giam-sat/domain/day';
import { stockRules } from '@giam-sat/domain/figures/measures';
import {
  PROTECTED_FLOWS,
  PROTECTED_STOCKS,
  type Protected,
} from '@giam-sat/domain/publication/public-measures';
import { COUNTRY } from '@giam-sat/domain/register/unit';
import { type Family, flows, moves } from '@giam-sat/views/figures-query';
import { readGrouped } from '@giam-sat/views/read-figures';
import { readUnitsById } from '@giam-sat/views/read-units';
import type { Views } from '@giam-sat/views/views';
import { publicSight } from './public-sight.ts';

/** A measure in a year: its number in each province, and of the country's own bodies. */
export interface Column {
  readonly measure: Protected;
  readonly year: string;
  readonly values: ReadonlyMap<string, number>;
}

/** Whole years of the country, by province: the same cells as every other figure is made of. */
export async function readPeople(
  views: Views,
  generation: string,
  years: readonly string[],
): Promise<Column[]> {
  const [first, last] = [years[0], years.at(-1)];
  const [country] = await readUnitsById(views, generation, [COUNTRY]);
  if (first === undefined || last === undefined || country === undefined) return [];
  const read = async (family: Family, from: string) => {
    const by = { keys: [], unit: true, time: 'year' as const };
    const query = { unit: country, from, to: `${last}-12-31`, by, sight: publicSight };
    return (await readGrouped(views, generation, family, query)).groups();
  };
  const happened = await read(flows, `${first}-01-01`);
  const moved = await read(moves, FIRST_DAY);
  return years.flatMap((year) => [
    ...PROTECTED_FLOWS.map((measure) => {
      const within = happened.filter(({ keys }) => keys.year === year);
      return { measure, year, values: summed(within, ({ sums }) => sums[measure] ?? 0) };
    }),
    ...PROTECTED_STOCKS.map((measure) => {
      const [came] = stockRules[measure].came;
      const [went] = stockRules[measure].went;
      const until = moved.filter(({ keys }) => (keys.year ?? '') <= year);
      const there = summed(until, ({ sums }) => (sums[came] ?? 0) - (sums[went] ?? 0));
      return { measure, year, values: there };
    }),
  ]);
}

type Group = Awaited<ReturnType<Awaited<ReturnType<typeof readGrouped>>['groups']>>[number];

function summed(groups: readonly Group[], of: (group: Group) => number): Map<string, number> {
  const values = new Map<string, number>();
  for (const group of groups) {
    const unit = group.keys.unit ?? COUNTRY;
    values.set(unit, (values.get(unit) ?? 0) + of(group));
  }
  return values;
}
