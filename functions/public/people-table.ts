import type { PublicPeopleQuery } from '@giam-sat/contract/http/public-query';
import { ATTRIBUTION, type PublicPeople } from '@giam-sat/contract/http/public-view';
import { dayAt, earlierDay, FIRST_DAY, yearOf } from '@giam-sat/domain/day';
import { SMALLEST_SHOWN, suppress } from '@giam-sat/domain/publication/suppress';
import { COUNTRY, type Unit } from '@giam-sat/domain/register/unit';
import { checkOrder } from '@giam-sat/edge/check-order';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { resolveUnit } from '@giam-sat/edge/resolve-unit';
import { readAsOf } from '@giam-sat/views/as-of';
import type * as z from 'zod';
import type { Dependencies } from './dependencies.ts';
import { type Column, readPeople } from './read-people.ts';

const RULE = {
  vi: 'Số người, số vụ việc từ 1 đến 4 không hiện; khi có số như vậy thì tổng cả nước cũng không hiện. Chỉ có các năm đã kết thúc, theo tỉnh và cả nước.',
  en: 'Numbers of persons and cases from 1 to 4 are not shown, and where there is one, nor is the total of the country. Only years that have ended, by province and for the country.',
} as const;

/**
 * One fixed table for each measure: ended years by provinces, with the country's total. Every answer is
 * some of its cells as they are, never another sum of them, so no two answers give a third number.
 */
export async function peopleTable(
  { views, now }: Dependencies,
  query: z.output<typeof PublicPeopleQuery>,
): Promise<PublicPeople> {
  const today = dayAt(now());
  const { from = FIRST_DAY, to = today } = query;
  checkOrder(from, to);
  const years = endedYears(from, to, today);
  const { value: rows, ...asOf } = await readAsOf(views, async (generation) => {
    const unit = await resolveUnit(views, generation, query.unit, earlierDay(to, today));
    checkLevel(unit);
    const columns = await readPeople(views, generation, years);
    return columns.flatMap((column) => rowsOf(column, unit));
  });
  return { asOf, smallestShown: SMALLEST_SHOWN, rule: RULE, rows, attribution: ATTRIBUTION };
}

/** Whole years only: the difference of two ranges would be a number of days. */
function endedYears(from: string, to: string, today: string): string[] {
  const first = from.slice(4) === '-01-01' ? Number(yearOf(from)) : Number(yearOf(from)) + 1;
  const last = to.slice(4) === '-12-31' ? Number(yearOf(to)) : Number(yearOf(to)) - 1;
  const end = Math.min(last, Number(yearOf(today)) - 1);
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, at) => String(first + at));
}

function checkLevel(unit: Unit): void {
  if (unit.level === 'country' || unit.level === 'province') return;
  throw new EdgeRefusal('invalid-query', [
    {
      parameter: 'unit',
      code: 'below-province',
      vi: 'Số người, số vụ việc chỉ có theo tỉnh và cả nước',
      en: 'Numbers of persons and cases are only for provinces and the country',
    },
  ]);
}

function rowsOf({ measure, year, values }: Column, asked: Unit): PublicPeople['rows'] {
  const { cells, total } = suppress(values);
  const row = (unit: string, own: boolean, value: number | null) => ({
    ...{ measure, year, unit, own, value },
    suppressed: value === null,
  });
  if (asked.id !== COUNTRY)
    return [row(asked.id, false, cells.get(asked.id) ?? noneOf(cells, asked))];
  const each = [...cells].map(([unit, value]) => row(unit, unit === COUNTRY, value));
  return [row(COUNTRY, false, total), ...each];
}

/** A province that nothing was counted for has none. */
function noneOf(cells: ReadonlyMap<string, number | null>, { id }: Unit): number | null {
  return cells.has(id) ? null : 0;
}
