import type { Day } from '../day.ts';
import type { Calendar, CalendarEvent, DayOff, DayWorked } from './calendar.ts';
import { isWorking, numberOf, weekdayOf } from './working-day.ts';

/** Why a change of the calendar can not be meant; pointers are into the event's data. */
export interface CalendarProblem {
  readonly code:
    | 'calendar-id-taken'
    | 'calendar-not-set'
    | 'calendar-empty'
    | 'calendar-year-not-set'
    | 'calendar-year-twice'
    | 'calendar-day-outside-year'
    | 'calendar-day-twice'
    | 'calendar-worked-already';
  readonly pointer: string;
  readonly data?: Readonly<Record<string, string>>;
}

type Change = Pick<CalendarEvent, 'type' | 'data'>;
type Days = { readonly off: readonly DayOff[]; readonly worked: readonly DayWorked[] };

/** To be asked before a change is written: folding throws on what this finds. */
export function checkCalendarChange(
  calendar: Calendar | undefined,
  change: Change,
): CalendarProblem[] {
  const { id } = change.data;
  const taken = calendar?.versions.some((version) => version.id === id) ?? false;
  const problems: CalendarProblem[] = taken
    ? [{ code: 'calendar-id-taken', pointer: '/id', data: { id } }]
    : [];
  return [
    ...problems,
    ...('years' in change.data ? checkYears(change.data) : checkDays(calendar, change.data)),
  ];
}

type SetData = Extract<CalendarEvent, { type: 'calendar.set' }>['data'];

function checkYears({ years, weekend }: SetData): CalendarProblem[] {
  const off = (day: Day) => weekend.includes(weekdayOf(numberOf(day)));
  return years.flatMap((one, index) => {
    const at = `/years/${index}`;
    const twice = years.findIndex(({ year }) => year === one.year) < index;
    const year = { year: one.year };
    return [
      ...(twice
        ? [{ code: 'calendar-year-twice', pointer: `${at}/year`, data: year } as const]
        : []),
      ...places(one)
        .filter(({ day }) => !day.startsWith(one.year))
        .map(({ pointer, day }) => problem('calendar-day-outside-year', at + pointer, day)),
      ...checkEach(one, (day) => !off(day), at),
    ];
  });
}

function checkDays(calendar: Calendar | undefined, days: Days): CalendarProblem[] {
  const last = calendar?.versions.at(-1);
  if (last === undefined) return [{ code: 'calendar-not-set', pointer: '' }];
  const all = places(days);
  if (all.length === 0) return [{ code: 'calendar-empty', pointer: '' }];
  const set = new Set(last.years.map(({ year }) => year));
  return [
    ...all
      .filter(({ day }) => !set.has(day.slice(0, 4)))
      .map(({ pointer, day }) => problem('calendar-year-not-set', pointer, day)),
    ...checkEach(days, (day) => isWorking(last, numberOf(day)), ''),
  ];
}

/** A day is said once, and only a day nobody works anyway can be worked instead of another. */
function checkEach(days: Days, works: (day: Day) => boolean, at: string): CalendarProblem[] {
  const all = places(days);
  return [
    ...all
      .filter(({ day }, index) => all.findIndex((one) => one.day === day) < index)
      .map(({ pointer, day }) => problem('calendar-day-twice', at + pointer, day)),
    ...days.worked.flatMap(({ day }, index) =>
      works(day) ? [problem('calendar-worked-already', `${at}/worked/${index}/day`, day)] : [],
    ),
  ];
}

function problem(code: CalendarProblem['code'], pointer: string, day: Day): CalendarProblem {
  return { code, pointer, data: { day } };
}

function places({ off, worked }: Days): { pointer: string; day: Day }[] {
  return [
    ...off.map(({ day }, index) => ({ pointer: `/off/${index}/day`, day })),
    ...worked.map(({ day }, index) => ({ pointer: `/worked/${index}/day`, day })),
  ];
}
