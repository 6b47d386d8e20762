import type { Day } from '../day.ts';
import type { CalendarVersion, DayOff, DayWorked } from './calendar.ts';

/** Days since 1 January 1970: what is counted with, because strings are slow to move. */
export type DayNumber = number;

const MILLISECONDS = 86_400_000;

export function numberOf(day: Day): DayNumber {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
    MILLISECONDS
  );
}

export function dayOf(number: DayNumber): Day {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** What a calendar says of a day, and why. */
export interface DayStatus {
  readonly working: boolean;
  readonly because: 'weekday' | 'weekend' | 'worked' | DayOff['kind'];
  /** The calendar's own entry, when there is one. */
  readonly entry?: DayOff | DayWorked;
  /** False when the entry was not verified, or nobody set the year: then only weekends are known. */
  readonly verified: boolean;
}

interface Index {
  readonly off: ReadonlyMap<DayNumber, DayOff>;
  readonly worked: ReadonlyMap<DayNumber, DayWorked>;
  readonly weekend: ReadonlySet<number>;
  readonly years: ReadonlySet<string>;
}

/** Each version is indexed once, however many deadlines are counted with it. */
const indexes = new WeakMap<CalendarVersion, Index>();

function indexOf(calendar: CalendarVersion): Index {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const { weekend, years } = calendar;
  const index = {
    off: new Map(years.flatMap(({ off }) => off.map((one) => [numberOf(one.day), one] as const))),
    worked: new Map(
      years.flatMap(({ worked }) => worked.map((one) => [numberOf(one.day), one] as const)),
    ),
    weekend: new Set(weekend),
    years: new Set(years.map(({ year }) => year)),
  };
  indexes.set(calendar, index);
  return index;
}

/** Whether a day is worked: a swapped weekend day is, a holiday is not. */
export function isWorking(calendar: CalendarVersion, number: DayNumber): boolean {
  const { off, worked, weekend } = indexOf(calendar);
  return !off.has(number) && (worked.has(number) || !weekend.has(weekdayOf(number)));
}

export function statusOf(calendar: CalendarVersion, number: DayNumber): DayStatus {
  const index = indexOf(calendar);
  const off = index.off.get(number);
  if (off !== undefined) {
    return { working: false, because: off.kind, entry: off, verified: off.verified };
  }
  const worked = index.worked.get(number);
  if (worked !== undefined) {
    return { working: true, because: 'worked', entry: worked, verified: worked.verified };
  }
  const weekend = index.weekend.has(weekdayOf(number));
  const verified = isCovered(calendar, dayOf(number));
  return { working: !weekend, because: weekend ? 'weekend' : 'weekday', verified };
}

/** Whether anybody set the calendar of a day's year. */
export function isCovered(calendar: CalendarVersion, day: Day): boolean {
  return indexOf(calendar).years.has(day.slice(0, 4));
}

/** Working days from a day to a day, both included. */
export function workingDaysBetween(calendar: CalendarVersion, from: Day, to: Day): number {
  let count = 0;
  for (let n = numberOf(from); n <= numberOf(to); n += 1) if (isWorking(calendar, n)) count += 1;
  return count;
}

/** The n-th working day after (`step` 1) or before (-1) a day that is itself not counted; n > 0. */
export function nthWorkingDay(
  calendar: CalendarVersion,
  from: DayNumber,
  n: number,
  step: 1 | -1,
): DayNumber {
  let number = from;
  for (let left = n; left > 0; ) {
    number += step;
    if (isWorking(calendar, number)) left -= 1;
  }
  return number;
}

/** The day itself when it is worked, otherwise the next one that is, in that direction. */
export function rolled(calendar: CalendarVersion, number: DayNumber, step: 1 | -1): DayNumber {
  let day = number;
  while (!isWorking(calendar, day)) day += step;
  return day;
}
