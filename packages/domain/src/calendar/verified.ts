import type { CalendarVersion } from './calendar.ts';
import { type DayNumber, dayOf, numberOf } from './working-day.ts';

interface Known {
  readonly unverified: readonly DayNumber[];
  readonly years: ReadonlySet<number>;
}

const known = new WeakMap<CalendarVersion, Known>();

function knownOf(calendar: CalendarVersion): Known {
  const before = known.get(calendar);
  if (before !== undefined) return before;
  const entries = calendar.years.flatMap(({ off, worked }) => [...off, ...worked]);
  const now = {
    unverified: entries.filter(({ verified }) => !verified).map(({ day }) => numberOf(day)),
    years: new Set(calendar.years.map(({ year }) => Number(year))),
  };
  known.set(calendar, now);
  return now;
}

/** Whether all that the calendar says of the days from one to another, in either order, was verified. */
export function isVerifiedBetween(calendar: CalendarVersion, one: DayNumber, other: DayNumber) {
  const [from, to] = one < other ? [one, other] : [other, one];
  const { unverified, years } = knownOf(calendar);
  if (unverified.some((day) => from <= day && day <= to)) return false;
  const last = Number(dayOf(to).slice(0, 4));
  for (let year = Number(dayOf(from).slice(0, 4)); year <= last; year += 1) {
    if (!years.has(year)) return false;
  }
  return true;
}
