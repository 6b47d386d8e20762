import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { line } from '../text.ts';

/** `vn-<year of the announcement>.<how many-th of that year>`. */
export const CalendarVersionId = z.string().regex(/^vn-\d{4}\.[1-9]\d{0,2}$/);

/** The paper that says so; none for what follows from the law alone. */
const document = z.object({ number: line(100), day: Day }).optional();

const stated = {
  /** In Vietnamese, as shown in the trace of a deadline. */
  reason: line(200),
  /** Article or paper, as cited to the person who disputes the day. */
  basis: line(500),
  document,
  /** Whether the paper, or an official page that quotes it, was read. */
  verified: z.boolean(),
};

/**
 * A day nobody works although it may be a weekday: a holiday, the substitute for a holiday that fell
 * on a weekend (Labour Code 2019 Art. 111(3)), or a working day swapped with a weekend day.
 */
export const DayOff = z.object({
  day: Day,
  kind: z.enum(['holiday', 'substitute', 'swapped']),
  /** The holiday substituted, or the weekend day worked instead. */
  for: Day.optional(),
  ...stated,
});
export type DayOff = z.infer<typeof DayOff>;

/** A weekend day that is worked instead of `for`. */
export const DayWorked = z.object({ day: Day, for: Day.optional(), ...stated });
export type DayWorked = z.infer<typeof DayWorked>;

/** A civil year `YYYY`; what is not listed is worked Monday to Friday, or whatever `weekend` leaves. */
export const CalendarYear = z.object({
  year: z.string().regex(/^20[1-9]\d$/),
  off: z.array(DayOff).max(60),
  worked: z.array(DayWorked).max(30),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** ISO weekdays, Monday 1 to Sunday 7. */
const Weekend = z.array(z.int().min(1).max(7)).max(6);

const announced = { id: CalendarVersionId, announcedOn: Day };

export const CalendarEvent = z.discriminatedUnion('type', [
  /** Whole years, which replace what was said of them before. */
  z.object({
    type: z.literal('calendar.set'),
    ...envelopeShape,
    data: z.object({ ...announced, weekend: Weekend, years: z.array(CalendarYear).min(1).max(20) }),
  }),
  /** Further days off or worked; a swap is one of each. They replace what was said of these days. */
  z.object({
    type: z.literal('calendar.day-announced'),
    ...envelopeShape,
    data: z.object({
      ...announced,
      off: z.array(DayOff).max(30),
      worked: z.array(DayWorked).max(30),
    }),
  }),
]);
export type CalendarEvent = z.infer<typeof CalendarEvent>;

/** Everything known of working days since one announcement: cumulative, so one version counts any day. */
export interface CalendarVersion {
  readonly id: string;
  readonly announcedOn: Day;
  readonly weekend: readonly number[];
  readonly years: readonly CalendarYear[];
}

/** The record `calendar#vn`: its versions in the order they were entered. */
export interface Calendar {
  readonly versions: readonly CalendarVersion[];
}

export const CALENDAR_RECORD = 'calendar#vn';

/** @throws Error when a day is announced before any calendar was set, or an id comes twice */
export function evolveCalendar(calendar: Calendar | undefined, event: CalendarEvent): Calendar {
  const versions = calendar?.versions ?? [];
  const last = versions.at(-1);
  const { id, announcedOn } = event.data;
  if (versions.some((version) => version.id === id)) throw new Error(`calendar ${id} twice`);
  switch (event.type) {
    case 'calendar.set': {
      const { weekend } = event.data;
      const years = withYears(last?.years ?? [], event.data.years);
      return { versions: [...versions, { id, announcedOn, weekend, years }] };
    }
    case 'calendar.day-announced': {
      if (last === undefined) throw new Error('calendar.day-announced before calendar.set');
      const years = withDays(last.years, event.data.off, event.data.worked);
      return { versions: [...versions, { ...last, id, announcedOn, years }] };
    }
  }
}

function withYears(before: readonly CalendarYear[], now: readonly CalendarYear[]): CalendarYear[] {
  const byYear = new Map([...before, ...now].map((one) => [one.year, one]));
  return [...byYear.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}

/** A year nobody set does not begin to be known because one day of it is. */
function withDays(
  years: readonly CalendarYear[],
  off: readonly DayOff[],
  worked: readonly DayWorked[],
): CalendarYear[] {
  const said = new Set([...off, ...worked].map(({ day }) => day));
  const missing = [...said]
    .map((day) => day.slice(0, 4))
    .find((year) => !years.some((one) => one.year === year));
  if (missing !== undefined)
    throw new Error(`calendar.day-announced for ${missing}, which was not set`);
  return years.map((one) => ({
    year: one.year,
    off: byDay(
      one.off.filter(({ day }) => !said.has(day)),
      ofYear(off, one.year),
    ),
    worked: byDay(
      one.worked.filter(({ day }) => !said.has(day)),
      ofYear(worked, one.year),
    ),
  }));
}

function ofYear<Entry extends { day: Day }>(entries: readonly Entry[], year: string): Entry[] {
  return entries.filter(({ day }) => day.startsWith(year));
}

function byDay<Entry extends { day: Day }>(...parts: readonly Entry[][]): Entry[] {
  return parts.flat().sort((a, b) => (a.day < b.day ? -1 : 1));
}
