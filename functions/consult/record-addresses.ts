import { WITHOUT } from '@giam-sat/contract/http/query';
import { addDays, lastDayOfMonth } from '@giam-sat/domain/day';
import { isActivity, listingOf } from '@giam-sat/domain/figures/listings';
import { KEYS, type Measure, STOCKS } from '@giam-sat/domain/figures/measures';
import type { Unit } from '@giam-sat/domain/register/unit';
import type { Row } from '@giam-sat/views/grouped';

/** What a figure was asked for. */
export interface Asked {
  readonly unit: Unit;
  readonly from: string;
  readonly to: string;
  readonly body: string | undefined;
}

/** For each measure the address that lists exactly the records it counts. */
export function recordsOf(
  { unit, from, to, body }: Asked,
  { keys, measures }: Row,
): Partial<Record<Measure, string>> {
  const query = new URLSearchParams({ unit: keys.unit ?? unit.id });
  if (keys.unit === unit.id) query.set('own', 'true');
  const period = keys.month ?? keys.year;
  const [first, last] =
    period === undefined || period === null ? [from, to] : within(period, from, to);
  query.set('from', first);
  query.set('to', last);
  if (body !== undefined) query.set('body', body);
  for (const key of KEYS) {
    const value = keys[key];
    if (value !== null && value !== undefined) query.set(key, value);
  }
  const records: Partial<Record<Measure, string>> = {};
  for (const measure of measuresIn(measures)) {
    const shown = routeOf[listingOf[measure]] ?? listingOf[measure];
    const asked = openOn(measure, first, last) ?? query;
    if (asked !== query)
      for (const [name, value] of query) if (!RANGE.has(name)) asked.set(name, value);
    // An activity may have no topic; everything else has one.
    const none = keys.topic === null && isActivity(measure) ? `&topic=${WITHOUT}` : '';
    // What there is has no day of its own: those lists are asked for a time, not for a measure.
    const isStock = STOCKS.some((stock) => stock === measure);
    records[measure] = isStock
      ? `/${shown}?${asked}`
      : `/${shown}?measure=${measure}&${query}${none}`;
  }
  return records;
}

const RANGE = new Set(['from', 'to']);

/** Open recommendations are asked for the day before the range, or for its last. */
function openOn(measure: Measure, first: string, last: string): URLSearchParams | undefined {
  if (measure === 'openingRecommendations') {
    return new URLSearchParams({ openOn: addDays(first, -1) });
  }
  if (measure !== 'closingRecommendations') return undefined;
  return new URLSearchParams({ openOn: last });
}

/** Lists that stand behind the route of another. */
const routeOf: Readonly<Partial<Record<string, string>>> = {
  plans: 'sessions',
  participations: 'sessions',
  ends: 'recommendations',
  reopenings: 'recommendations',
  dues: 'recommendations',
};

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
