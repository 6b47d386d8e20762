import type { CalendarVersion } from '../calendar/calendar.ts';
import {
  type DayNumber,
  dayOf,
  isCovered,
  isWorking,
  numberOf,
  statusOf,
} from '../calendar/working-day.ts';
import type { Day } from '../day.ts';
import { type Counted, countDays, type Span } from './count-days.ts';
import { shortDay, weekdayName } from './vietnamese-day.ts';

/** One day of the trace; `counted` is its place in the count, null when it does not count. */
export interface TraceRow {
  readonly day: Day;
  readonly counted: number | null;
  /** In Vietnamese. */
  readonly why: string;
}

/** Every day from the start, itself not counted, to the due day, in the order they are counted. */
export function traceRows(span: Span, start: Day, calendar: CalendarVersion): TraceRow[] {
  const result = countDays(span, start, calendar);
  const first = {
    day: start,
    counted: null,
    why: span.direction === 'after' ? 'ngày bắt đầu, không tính' : 'ngày làm mốc, không tính',
  };
  const step = span.direction === 'after' ? 1 : -1;
  const rows: TraceRow[] = [first];
  const last = numberOf(result.dueOn);
  let count = 0;
  for (let day = numberOf(start) + step; (last - day) * step >= 0; day += step) {
    const row = rowOf(span, result, calendar, day, count + 1);
    if (row.counted !== null) count = row.counted;
    rows.push(row);
  }
  return rows;
}

function rowOf(
  span: Span,
  { countedTo }: Counted,
  calendar: CalendarVersion,
  number: DayNumber,
  next: number,
): TraceRow {
  const day = dayOf(number);
  const why = whyOf(calendar, number);
  const passedOn = span.direction === 'after' ? day > countedTo : day < countedTo;
  if (passedOn) {
    const done = isWorking(calendar, number);
    return {
      day,
      counted: null,
      why: done ? `hạn chuyển sang ngày này: ${why}` : `không kết thúc hạn: ${why}`,
    };
  }
  if (span.unit === 'working-days') {
    return { day, counted: isWorking(calendar, number) ? next : null, why };
  }
  const last = day === countedTo && span.rolls && !isWorking(calendar, number);
  const ends = last ? `ngày cuối rơi vào ${why}` : why;
  return { day, counted: span.unit === 'months' ? null : next, why: ends };
}

/** What the calendar says of a day, in Vietnamese, with its source. */
export function whyOf(calendar: CalendarVersion, number: DayNumber): string {
  const day = dayOf(number);
  const { because, entry } = statusOf(calendar, number);
  const name = weekdayName(day);
  const unknown = isCovered(calendar, day) ? '' : ` (chưa có lịch nghỉ năm ${day.slice(0, 4)})`;
  if (entry === undefined) {
    return because === 'weekend'
      ? `${name}, nghỉ hằng tuần${unknown}`
      : `${name}, ngày làm việc${unknown}`;
  }
  const source = entry.document === undefined ? entry.basis : entry.document.number;
  const checked = entry.verified ? '' : ', chưa kiểm chứng';
  const instead = entry.for === undefined ? '' : ` ${shortDay(entry.for)}`;
  const what = {
    holiday: 'nghỉ lễ',
    substitute: `nghỉ bù cho ngày${instead}`,
    swapped: `nghỉ hoán đổi với ngày${instead}`,
    worked: `làm bù cho ngày${instead}`,
    weekday: 'ngày làm việc',
    weekend: 'nghỉ hằng tuần',
  }[because];
  return `${name}, ${what}: ${entry.reason} (${source}${checked})`;
}
