import type { CalendarVersion } from '../calendar/calendar.ts';
import { countDays } from './count-days.ts';
import type { Deadline, Extension } from './deadline.ts';
import { type TraceRow, traceRows } from './trace-rows.ts';
import { longDay, shortDay } from './vietnamese-day.ts';

export interface Explanation {
  /** In Vietnamese, one sentence a line. */
  readonly text: string;
  readonly rows: readonly TraceRow[];
  /** Whether the calendar given leads to the due day; not so only when it is another version. */
  readonly agrees: boolean;
}

/** Why a day is due, for the person who disputes it. `calendar` is the version the deadline names. */
export function explainDeadline(deadline: Deadline, calendar: CalendarVersion): Explanation {
  const { trace, start, extensions = [], dueOn } = deadline;
  const first = countDays(trace, start, calendar).dueOn;
  const rows = traceRows(trace, start, calendar);
  let reached = first;
  for (const extension of extensions) {
    rows.push(...extensionRows(deadline, extension, calendar));
    reached = extension.to;
  }
  const { heldAt } = trace;
  if (heldAt !== undefined) {
    rows.push({ day: heldAt, counted: null, why: 'giữ ở ngày lịch hoặc quy định thay đổi' });
  }
  const agrees = (heldAt ?? reached) === dueOn && first === (extensions[0]?.from ?? first);
  const text = [...sentences(deadline, calendar), ...(agrees ? [] : [otherwise(calendar)])];
  return { text: text.join('\n'), rows, agrees };
}

function otherwise({ id }: CalendarVersion): string {
  return `Tính theo lịch ${id} thì ra ngày khác.`;
}

function sentences(deadline: Deadline, calendar: CalendarVersion): string[] {
  const { dueOn, basis, verified, ruleKey, ruleVersion, startAssumed, trace } = deadline;
  const rule = ruleKey === null ? '' : ` (quy định ${ruleKey}, bản ${ruleVersion})`;
  const said = [
    trace.direction === 'after'
      ? `Hạn cuối: hết ${longDay(dueOn)}.`
      : `Chậm nhất: ${longDay(dueOn)}.`,
    `${howCounted(deadline)}${rule}.`,
  ];
  if (startAssumed) {
    said.push('Chưa ghi nhận ngày nhận văn bản; ngày bắt đầu được suy từ ngày ban hành.');
  }
  said.push(`Căn cứ: ${basis}${verified ? '' : ' (chưa kiểm chứng)'}.`);
  const open = trace.calendarVerified ? '' : ', có ngày chưa được kiểm chứng';
  said.push(
    `Lịch làm việc ${deadline.calendarVersion}, công bố ${shortDay(calendar.announcedOn)}${open}.`,
  );
  said.push(...movedOn(deadline), ...(deadline.extensions ?? []).map(putOff));
  return said;
}

function howCounted({ trace, start, dueOn, firstDay }: Deadline): string {
  if (trace.written) return `Thời hạn ghi trong văn bản ngày ${shortDay(start)}`;
  const unit = {
    'calendar-days': 'ngày (tính cả ngày nghỉ)',
    'working-days': 'ngày làm việc',
    months: 'tháng',
  }[trace.unit];
  const much = `${trace.number} ${unit}`;
  if (trace.direction === 'before') {
    return `Trước ${shortDay(start)} ít nhất ${much}; không tính ngày ${shortDay(start)}`;
  }
  if (trace.number === 0) return `Ngay ngày ${shortDay(dueOn)}`;
  return `${much} kể từ ngày ${shortDay(start)}, tính từ ngày tiếp theo là ${shortDay(firstDay)}`;
}

function movedOn({ trace, firstDueOn, dueOn }: Deadline): string[] {
  const said: string[] = [];
  const first = trace.heldAt === undefined ? (firstDueOn ?? dueOn) : undefined;
  if (first !== undefined && trace.rolls && trace.countedTo !== first) {
    const towards =
      trace.direction === 'after' ? 'ngày làm việc tiếp theo' : 'ngày làm việc trước đó';
    said.push(`Ngày cuối ${longDay(trace.countedTo)} là ngày nghỉ, nên chuyển sang ${towards}.`);
  }
  if (trace.heldAt !== undefined) {
    said.push(
      `Lịch hoặc quy định thay đổi ngày ${shortDay(trace.heldAt)}; hạn không lùi về trước ngày đó.`,
    );
  }
  if (firstDueOn !== undefined) said.push(`Hạn đầu tiên: ${longDay(firstDueOn)}.`);
  return said;
}

function putOff({ on, from, to, days, why, document }: Extension): string {
  const by = days === undefined ? '' : ` (thêm ${days})`;
  const paper = document === undefined ? '' : `, văn bản ${document.number}`;
  return `Gia hạn ngày ${shortDay(on)}: từ ${shortDay(from)} đến ${shortDay(to)}${by}${paper}. Lý do: ${why}`;
}

/** By days: each of them; to a written day: that day. */
function extensionRows(
  { trace }: Deadline,
  { from, to, days }: Extension,
  calendar: CalendarVersion,
): TraceRow[] {
  if (days === undefined)
    return [{ day: to, counted: null, why: 'gia hạn đến ngày ghi trong quyết định' }];
  const span = { number: days, unit: trace.unit, direction: 'after', rolls: trace.rolls } as const;
  const [start, ...rest] = traceRows(span, from, calendar);
  return start === undefined
    ? rest
    : [{ ...start, why: 'hạn cũ; gia hạn tính từ ngày tiếp theo' }, ...rest];
}
