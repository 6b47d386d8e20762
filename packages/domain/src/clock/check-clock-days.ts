import { FIRST_DAY, LAST_DAY } from '../day.ts';
import { refuse } from '../refusal.ts';
import type { SessionEvent } from '../session/events.ts';

/**
 * No deadline is kept that lies outside the days the system knows: an extension by years of a day
 * that is far away already, or a rule that reaches back behind the first day.
 * @throws Refused `deadline-out-of-range`
 */
export function checkClockDays(events: readonly SessionEvent[]): void {
  for (const event of events) {
    if (event.type !== 'deadline.set' && event.type !== 'deadline.moved') continue;
    const { deadline, notices } = event.data;
    const { dueOn, firstDay, trace } = deadline;
    const outside = [dueOn, firstDay, trace.countedTo, ...notices].find(
      (day) => day.length !== FIRST_DAY.length || day < FIRST_DAY || day > LAST_DAY,
    );
    if (outside !== undefined) {
      refuse('deadline-out-of-range', '', { day: outside, first: FIRST_DAY, last: LAST_DAY });
    }
  }
}
