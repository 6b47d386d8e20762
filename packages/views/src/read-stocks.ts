import { addDays, FIRST_DAY } from '@giam-sat/domain/day';
import { STOCKS, stockRules } from '@giam-sat/domain/figures/measures';
import type { TallyRow } from '@giam-sat/domain/figures/tally';
import { addUp } from './add-up.ts';
import { type FiguresQuery, moves } from './figures-query.ts';
import { Grouped, type Row } from './grouped.ts';
import type { Views } from './views.ts';

/**
 * What there is at the end of a range, or was at any time within it: everything that came since the
 * first day, less what went. Time is no key here; a stock has its day.
 */
export async function readStocks(
  views: Views,
  generation: string,
  query: FiguresQuery,
): Promise<Row[]> {
  const by = { ...query.by, time: undefined };
  const atEnd = { to: query.to, grouped: new Grouped(by) };
  const before = { to: addDays(query.from, -1), grouped: new Grouped(by) };
  await addUp(views, generation, moves, { ...query, from: FIRST_DAY, by }, [
    atEnd,
    ...(query.from <= FIRST_DAY ? [] : [before]),
  ]);
  const earlier = new Map(before.grouped.groups().map(({ group, sums }) => [group, sums]));
  return atEnd.grouped.groups().flatMap(({ group, keys, sums }) => {
    const measures = measuresOf(sums, earlier.get(group) ?? {});
    return Object.keys(measures).length === 0 ? [] : [{ keys, measures }];
  });
}

function measuresOf(atEnd: TallyRow['sums'], before: TallyRow['sums']): Row['measures'] {
  const measures: Partial<Record<keyof Row['measures'], number>> = {};
  for (const stock of STOCKS) {
    const { came, went } = stockRules[stock];
    const of = ([sum, until]: typeof came | typeof went) =>
      (until === 'last-day' ? atEnd : before)[sum] ?? 0;
    const there = of(came) - of(went);
    if (there !== 0) measures[stock] = there;
  }
  return measures;
}
