import { addDays, type Day, monthOf } from '@giam-sat/domain/day';
import type { Random } from './random.ts';

/** Days nobody works around the lunar New Year, for the years that have sessions. */
const TET: readonly (readonly [Day, Day])[] = [
  ['2021-02-08', '2021-02-17'],
  ['2022-01-29', '2022-02-06'],
  ['2023-01-19', '2023-01-27'],
  ['2024-02-07', '2024-02-14'],
  ['2026-02-13', '2026-02-22'],
];
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02']);

/** How busy a month is beside the others, January first: little before and after the New Year. */
const BUSY = [0.6, 0.6, 1.1, 1.15, 1.15, 1, 0.95, 1.05, 1.15, 1.2, 1.1, 0.75] as const;
const TET_MONTH = 0.5;

export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || FIXED_HOLIDAYS.has(day.slice(5))) return false;
  return !TET.some(([first, last]) => first <= day && day <= last);
}

/** The day itself or the next working day before (-1) or after (1) it. */
export function workingDay(day: Day, direction: 1 | -1): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, direction);
  return found;
}

/** A working day so many days later (or earlier), moved on where nobody works. */
export function later(day: Day, days: number): Day {
  return workingDay(addDays(day, days), days < 0 ? -1 : 1);
}

/** Working days from one day to another, both included, by month. */
function monthsOf(from: Day, to: Day): Map<string, Day[]> {
  const months = new Map<string, Day[]>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const month = months.get(monthOf(day)) ?? [];
    months.set(monthOf(day), month);
    if (isWorkingDay(day)) month.push(day);
  }
  return months;
}

/** So many working days in order, spread over all months as busy as they are. */
export function spreadDays(random: Random, from: Day, to: Day, count: number): Day[] {
  const months = [...monthsOf(from, to)].map(([month, days]) => ({
    days,
    weight: days.length * weightOf(month),
  }));
  const total = months.reduce((sum, { weight }) => sum + weight, 0);
  const spread: Day[] = [];
  let until = 0;
  for (const { days, weight } of months) {
    until += weight;
    // Rounding the running total gives exactly `count` at the end, and no month is skipped.
    const due = Math.round((until / total) * count);
    while (spread.length < due) spread.push(random.pick(days));
  }
  return spread.sort();
}

function weightOf(month: string): number {
  const busy = BUSY[Number(month.slice(5)) - 1] ?? 1;
  return TET.some(([, last]) => monthOf(last) === month) ? busy * TET_MONTH : busy;
}
