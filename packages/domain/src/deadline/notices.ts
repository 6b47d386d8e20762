import { addDays, type Day } from '../day.ts';
import type { Deadline } from './deadline.ts';

/** The day an overdue event is stamped with, whenever it was noticed: the day after the due day. */
export function overdueDay(dueOn: Day): Day {
  return addDays(dueOn, 1);
}

/**
 * The days on which it is said that a deadline comes near, earliest first. Those on or before the
 * start, or before the decision of the last extension, are left out.
 */
export function dueSoonDays(deadline: Deadline, noticeDays: readonly number[]): Day[] {
  const { dueOn, start, extensions, trace } = deadline;
  // Backwards the start is the day aimed at: it lies behind the due day and leaves nothing out.
  const since = extensions?.at(-1)?.on ?? (trace.direction === 'after' ? start : '');
  const days = noticeDays.filter((before) => before > 0).map((before) => addDays(dueOn, -before));
  return [...new Set(days)].filter((day) => day > since).sort();
}

/** The day a reply or report is judged by; a document typed in late is not late. */
export function judgedDay(
  deadline: Pick<Deadline, 'judgedBy'>,
  paper: { readonly documentDay: Day; readonly receivedDay: Day },
): Day {
  return deadline.judgedBy === 'received-day' ? paper.receivedDay : paper.documentDay;
}

/** Whether a paper keeps the deadline. */
export function isOnTime(
  deadline: Pick<Deadline, 'judgedBy' | 'dueOn'>,
  paper: { readonly documentDay: Day; readonly receivedDay: Day },
): boolean {
  return judgedDay(deadline, paper) <= deadline.dueOn;
}
