import type { CalendarVersion } from '../calendar/calendar.ts';
import type { Day } from '../day.ts';
import type { RuleVersion } from '../rules/rule.ts';
import { computeDeadline } from './compute-deadline.ts';
import { countDays } from './count-days.ts';
import type { Deadline, Extension } from './deadline.ts';
import { laterBy } from './extend-deadline.ts';

/** What is known now: the calendar in force and, when rules changed, the rule that now applies. */
export interface KnownNow {
  readonly calendar: CalendarVersion;
  readonly rule?: RuleVersion;
  readonly today: Day;
}

/**
 * The same clock counted again with what is known now; none when its due day stays. A day already
 * passed is never moved, and none is moved to before today: it is then held at today, and the trace
 * says so.
 */
export function recomputeDeadline(deadline: Deadline, now: KnownNow): Deadline | undefined {
  if (deadline.dueOn < now.today) return undefined;
  const first = countedAgain(deadline, now);
  const moved = extendedAgain(deadline, first, now.calendar);
  const held = moved.dueOn < now.today;
  const dueOn = held ? now.today : moved.dueOn;
  if (dueOn === deadline.dueOn) return undefined;
  return held ? { ...moved, dueOn, trace: { ...moved.trace, heldAt: now.today } } : moved;
}

/** A deadline that moved, for one event. */
export interface MovedDeadline<Id> {
  readonly id: Id;
  readonly from: Day;
  readonly to: Day;
  readonly deadline: Deadline;
}

/** Which of the open deadlines move, in the order given. */
export function recomputeDeadlines<Id>(
  open: Iterable<{ readonly id: Id; readonly deadline: Deadline; readonly rule?: RuleVersion }>,
  now: { readonly calendar: CalendarVersion; readonly today: Day },
): MovedDeadline<Id>[] {
  const moved: MovedDeadline<Id>[] = [];
  for (const { id, deadline: before, rule } of open) {
    const deadline = recomputeDeadline(before, rule === undefined ? now : { ...now, rule });
    if (deadline !== undefined)
      moved.push({ id, from: before.dueOn, to: deadline.dueOn, deadline });
  }
  return moved;
}

/** Without its extensions. A written date keeps its own day whatever rule there is. */
function countedAgain(deadline: Deadline, { calendar, rule }: KnownNow): Deadline {
  const { start, startAssumed } = deadline;
  if (rule !== undefined && deadline.trace.written === undefined) {
    return computeDeadline({ rule, start, startAssumed: startAssumed ?? false, calendar });
  }
  const { firstDueOn: _first, extensions: _extensions, ...rest } = deadline;
  const { heldAt: _held, ...trace } = deadline.trace;
  const { dueOn, countedTo, calendarVerified } = countDays(trace, start, calendar);
  return {
    ...rest,
    dueOn,
    calendarVersion: calendar.id,
    trace: { ...trace, countedTo, calendarVerified },
  };
}

/** Extensions by days follow the day before them; one to a written day stays, unless it is now earlier. */
export function extendedAgain(
  before: Deadline,
  first: Deadline,
  calendar: CalendarVersion,
): Deadline {
  const { extensions } = before;
  if (extensions === undefined) return first;
  const again: Extension[] = [];
  let dueOn = first.dueOn;
  for (const extension of extensions) {
    const from = dueOn;
    const { days, to } = extension;
    if (days !== undefined) dueOn = laterBy(first, days, from, calendar);
    else if (to > from) dueOn = to;
    again.push({ ...extension, from, to: dueOn });
  }
  return { ...first, dueOn, firstDueOn: first.dueOn, extensions: again };
}
