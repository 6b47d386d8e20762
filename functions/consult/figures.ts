import type { By, FiguresQuery } from '@giam-sat/contract/http/query';
import type { Figures } from '@giam-sat/contract/routes/read-routes';
import { addDays, FIRST_DAY, lastDayOfMonth } from '@giam-sat/domain/day';
import { KEYS, listingOf, type Measure } from '@giam-sat/domain/figures/measures';
import type { Unit } from '@giam-sat/domain/register/unit';
import { readAsOf } from '@giam-sat/views/as-of';
import { brokenRecords } from '@giam-sat/views/fold-batch';
import type { Grouping, Row } from '@giam-sat/views/grouped';
import { readFigures } from '@giam-sat/views/read-figures';
import { type ListedFigure, readPublished } from '@giam-sat/views/read-registers';
import type { Views } from '@giam-sat/views/views';
import type * as z from 'zod';
import { checkOrder } from './list-records.ts';
import { resolveUnit } from './resolve-unit.ts';

type Query = z.output<typeof FiguresQuery>;

export async function figures(
  views: Views,
  query: Query,
  now: Date,
  today: string,
): Promise<Figures> {
  const { from, to = today, by = [] } = query;
  checkOrder(from, to);
  const reading = await readAsOf(views, async (generation) => {
    const unit = await resolveUnit(views, generation, query.unit, to);
    const rows = await readFigures(views, generation, { unit, from, to, by: groupingOf(by) });
    const published = await readPublished(views, generation, unit, false);
    const broken = await brokenRecords({ views, generation });
    return { unit, rows, published, isIncomplete: broken.length > 0 };
  });
  const { unit, rows, published, isIncomplete } = reading.value;
  const { id, code, name, level } = unit;
  return {
    asOf: asOf(reading, now),
    unit: { id, code, name, level },
    from,
    to,
    map: 'then',
    ...(isIncomplete ? { incomplete: true as const } : {}),
    rows: rows.map((row) => ({ ...row, records: recordsOf(unit, from, to, row) })),
    published: published.filter((figure) => overlaps(figure, from, to)),
    breaks: breaksOf(unit, from, to),
  };
}

export function asOf(reading: { position: number; until?: number }, now: Date) {
  const { position, until } = reading;
  return { position, ...(until === undefined ? {} : { until }), at: now.toISOString() };
}

function groupingOf(by: readonly By[]): Grouping {
  const time = by.includes('month') ? 'month' : by.includes('year') ? 'year' : undefined;
  return { keys: KEYS.filter((key) => by.includes(key)), unit: by.includes('unit'), time };
}

/** For each measure the address that lists exactly the records it counts. */
function recordsOf(
  unit: Unit,
  from: string,
  to: string,
  row: Row,
): Partial<Record<Measure, string>> {
  const { keys, measures } = row;
  const query = new URLSearchParams({ unit: keys.unit ?? unit.id });
  if (keys.unit === unit.id) query.set('own', 'true');
  const period = keys.month ?? keys.year;
  const [first, last] =
    period === undefined || period === null ? [from, to] : within(period, from, to);
  query.set('from', first);
  query.set('to', last);
  for (const key of KEYS) {
    const value = keys[key];
    if (value !== null && value !== undefined) query.set(key, value);
  }
  const records: Partial<Record<Measure, string>> = {};
  for (const measure of measuresIn(measures)) {
    const listing = listingOf[measure];
    const shown = listing === 'plans' || listing === 'participations' ? 'sessions' : listing;
    records[measure] = `/${shown}?measure=${measure}&${query}`;
  }
  return records;
}

function measuresIn(measures: Row['measures']): Measure[] {
  const all: Measure[] = [];
  let measure: Measure;
  for (measure in measures) all.push(measure);
  return all;
}

function within(period: string, from: string, to: string): [string, string] {
  const first = period.length === 4 ? `${period}-01-01` : `${period}-01`;
  const last = period.length === 4 ? `${period}-12-31` : lastDayOfMonth(period);
  return [first < from ? from : first, last > to ? to : last];
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
    breaks.push({ from: first > from ? first : from, to, successors: [] });
  }
  return breaks;
}
