import type { Figures } from '@giam-sat/contract/http/figures-view';
import type { By, FiguresQuery } from '@giam-sat/contract/http/query';
import { addDays, FIRST_DAY } from '@giam-sat/domain/day';
import { isActivity } from '@giam-sat/domain/figures/listings';
import { KEYS, type Measure } from '@giam-sat/domain/figures/measures';
import { type Work, workOf } from '@giam-sat/domain/published/work-of';
import { nameOn, type Unit } from '@giam-sat/domain/register/unit';
import { checkOrder } from '@giam-sat/edge/check-order';
import { resolveUnit } from '@giam-sat/edge/resolve-unit';
import { readAsOf } from '@giam-sat/views/as-of';
import { brokenRecords } from '@giam-sat/views/fold-batch';
import type { Grouping } from '@giam-sat/views/grouped';
import type { ListedRecord } from '@giam-sat/views/listed';
import { readFigures } from '@giam-sat/views/read-figures';
import { type ListedFigure, readPublished } from '@giam-sat/views/read-registers';
import { readStocks } from '@giam-sat/views/read-stocks';
import { type Sight, scopesFor } from '@giam-sat/views/sight';
import type { Views } from '@giam-sat/views/views';
import type * as z from 'zod';
import { matches } from './match-record.ts';
import { recordsOf } from './record-addresses.ts';
import { restrictedIf } from './restricted-if.ts';

type Query = z.output<typeof FiguresQuery>;

/** The views, and whose eyes look at them. */
export interface ReadAs {
  readonly views: Views;
  readonly sight: Sight;
}

export async function figures(
  { views, sight }: ReadAs,
  query: Query,
  work: Work,
  now: Date,
  today: string,
): Promise<Figures> {
  const { from, to = today, by = [] } = query;
  checkOrder(from, to);
  const reading = await readAsOf(views, async (generation) => {
    const unit = await resolveUnit(views, generation, query.unit, to);
    const asked = { unit, from, to, by: groupingOf(by), sight, isAbout: about(query.body) };
    const isOther = work === 'activities';
    const isWanted = (one: Measure) => isActivity(one) === isOther;
    const hasStocks = !isOther && query.body === undefined;
    const [{ rows, leavesOut }, stocks, published, broken] = await Promise.all([
      readFigures(views, generation, asked, isWanted),
      hasStocks ? readStocks(views, generation, asked) : [],
      readPublished(views, generation, unit, false),
      brokenRecords({ views, generation }),
    ]);
    const isRestricted = leavesOut || !isWholeFor(sight, unit);
    return { unit, rows, stocks, published, isIncomplete: broken.length > 0, isRestricted };
  });
  const { unit, rows, stocks, published, isIncomplete, isRestricted } = reading.value;
  const { id, code, level } = unit;
  const name = nameOn(unit, to);
  const asked = { unit, from, to, body: query.body };
  return {
    asOf: asOf(reading, now),
    unit: { id, code, name, level },
    from,
    to,
    map: 'then',
    ...(isIncomplete ? { incomplete: true as const } : {}),
    ...restrictedIf(isRestricted),
    rows: rows.map((row) => ({ ...row, records: recordsOf(asked, row) })),
    stocks: stocks.map((row) => ({ ...row, records: recordsOf(asked, row) })),
    published: published.filter(
      (figure) => overlaps(figure, from, to) && workOf(figure.measure) === work,
    ),
    breaks: breaksOf(unit, from, to),
  };
}

/** Whether the reader may read all that happened in a unit's subtree, as far as places go. */
export function isWholeFor(sight: Sight, { path }: Unit): boolean {
  return scopesFor(sight, { path, own: false }).isWhole;
}

/** What the lists take a body for: whoever leads, takes part or is addressed. */
export function about(body: string | undefined) {
  return body === undefined ? undefined : (entry: ListedRecord) => matches(entry, { body });
}

export function asOf(reading: { position: number; until?: number }, now: Date) {
  const { position, until } = reading;
  return { position, ...(until === undefined ? {} : { until }), at: now.toISOString() };
}

export function groupingOf(by: readonly By[]): Grouping {
  const time = by.includes('month') ? 'month' : by.includes('year') ? 'year' : undefined;
  return { keys: KEYS.filter((key) => by.includes(key)), unit: by.includes('unit'), time };
}

function overlaps({ period }: ListedFigure, from: string, to: string): boolean {
  return (period.from ?? FIRST_DAY) <= to && from <= (period.to ?? to);
}

/** Days of the range on which the unit was not in force: never filled in, its relatives are named. */
function breaksOf(unit: Unit, from: string, to: string): Figures['breaks'] {
  const breaks: Figures['breaks'] = [];
  if (unit.from !== null && from < unit.from) {
    const last = addDays(unit.from, -1);
    breaks.push({ from, to: last < to ? last : to, predecessors: unit.predecessors });
  }
  if (unit.to !== null && unit.to < to) {
    const first = addDays(unit.to, 1);
    const successors = (unit.successors ?? []).map((one) => one.unit);
    breaks.push({ from: first > from ? first : from, to, successors });
  }
  return breaks;
}
