import * as z from 'zod';

/** First day the system records: nothing before 2010 is entered (lists and cells stay bounded). */
export const FIRST_DAY = '2010-01-01';
/** Last day a plan may name. */
export const LAST_DAY = '2099-12-31';

/** A calendar day `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export const Day = z.iso
  .date({ abort: true })
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, { params: { code: 'day-range' } });
export type Day = z.infer<typeof Day>;

const inHoChiMinh = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Viet Nam at an instant. */
export function dayAt(instant: Date): Day {
  return inHoChiMinh.format(instant);
}

export function addDays(day: Day, days: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Days from one day to another; below zero when the other lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOfMonth(month: string): Day {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + 1, 0);
  return first.toISOString().slice(0, 10);
}

/** The later of two days. */
export function laterDay(one: Day, other: Day): Day {
  if (one > other) return one;
  return other;
}

/** The earlier of two days. */
export function earlierDay(one: Day, other: Day): Day {
  if (one < other) return one;
  return other;
}
