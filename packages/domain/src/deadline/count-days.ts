import type { CalendarVersion } from '../calendar/calendar.ts';
import { isVerifiedBetween } from '../calendar/verified.ts';
import { type DayNumber, dayOf, nthWorkingDay, numberOf, rolled } from '../calendar/working-day.ts';
import { type Day, lastDayOfMonth } from '../day.ts';
import type { DeadlineTrace } from './deadline.ts';

/** What is counted from where. */
export type Span = Pick<DeadlineTrace, 'number' | 'unit' | 'direction' | 'rolls'>;

export interface Counted {
  readonly dueOn: Day;
  readonly firstDay: Day;
  readonly countedTo: Day;
  readonly calendarVerified: boolean;
}

/**
 * The day a span ends. The start day itself is not counted (Civil Code 2015 Art. 147), months end on
 * the same date or the last of the month (Art. 148(3)). Backwards it is the latest day that leaves
 * the whole span before the day aimed at, so it passes on to an earlier day, never to a later one.
 */
export function countDays(span: Span, start: Day, calendar: CalendarVersion): Counted {
  const step = span.direction === 'after' ? 1 : -1;
  const from = numberOf(start);
  const counted = endOf(span, start, from, step, calendar);
  const due = span.rolls ? rolled(calendar, counted, step) : counted;
  const mattersFrom = span.unit === 'working-days' ? from + step : counted;
  const calendarVerified =
    (span.unit !== 'working-days' && !span.rolls) || isVerifiedBetween(calendar, mattersFrom, due);
  return {
    dueOn: dayOf(due),
    firstDay: span.number === 0 ? start : dayOf(from + step),
    countedTo: dayOf(counted),
    calendarVerified,
  };
}

function endOf(
  { number, unit }: Span,
  start: Day,
  from: DayNumber,
  step: 1 | -1,
  calendar: CalendarVersion,
): DayNumber {
  switch (unit) {
    case 'calendar-days':
      return from + step * number;
    case 'working-days':
      return nthWorkingDay(calendar, from, number, step);
    case 'months':
      return numberOf(addMonths(start, step * number));
  }
}

/** The same date some months on, or the last of a month that has no such date. */
function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const same = `${month}-${day.slice(8, 10)}`;
  const last = lastDayOfMonth(month);
  return same < last ? same : last;
}
