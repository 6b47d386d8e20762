import { type Context, happened } from '../context.ts';
import { type Day, earlierDay } from '../day.ts';
import type { Deadline } from '../deadline/deadline.ts';
import { dueSoonDays } from '../deadline/notices.ts';
import { extendedAgain, recomputeDeadline } from '../deadline/recompute-deadlines.ts';
import { dueSoonNotice } from '../rules/rule-book.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Session } from '../session/session.ts';
import { calendarOn } from './calendar-on.ts';
import type { Clock } from './clock.ts';
import { stopOf } from './stop.ts';
import type { WantedClock } from './wanted-clocks.ts';

/**
 * Starts a clock that should run, or moves the day of one that does. `now` is the real day, that of
 * the context may be one gone through afterwards.
 */
export function setOrMoved(
  context: Context,
  now: Day,
  session: Session,
  wanted: WantedClock,
): SessionEvent | undefined {
  const { id, clock, cycle, deadline } = wanted;
  const known = session.clocks.find(
    (one) => one.id === id && one.clock === clock && one.cycle === cycle,
  );
  const { today } = context;
  if (known === undefined) {
    // A clock starts when what it rests on is known, not on a day gone through afterwards.
    if (today !== now) return undefined;
    const notices = noticesOf(context, deadline);
    return happened(context, 'deadline.set', today, {
      id,
      clock,
      cycle,
      deadline,
      notices,
    });
  }
  if (known.overdue !== undefined || stopOf(session, known) !== undefined) return undefined;
  if (today < known.since) return undefined;
  const moved =
    (today === now ? startedAnew(context, known, deadline, today) : undefined) ??
    recounted(context, now, known, wanted);
  if (moved === undefined) return undefined;
  return happened(context, 'deadline.moved', today, {
    id,
    clock,
    cycle,
    from: known.deadline.dueOn,
    to: moved.deadline.dueOn,
    because: moved.because,
    deadline: moved.deadline,
    notices: noticesOf(context, moved.deadline),
  });
}

/** A receipt that became known starts the clock; otherwise somebody mended a day. */
function reasonOf({ deadline, clock }: Clock): 'received' | 'correction' {
  return clock === 'reply' && deadline.startAssumed === true ? 'received' : 'correction';
}

/**
 * None when the start stays, when it leads to the same day, or when that day has passed. Extensions
 * follow the new day as they would follow one a calendar moved; what was granted is never shortened.
 */
function startedAnew(context: Context, known: Clock, wanted: Deadline, today: Day) {
  const { dueOn, start, extensions } = known.deadline;
  if (wanted.start === start || dueOn < today) return undefined;
  const calendar = calendarOn(context.calendar, today);
  const deadline = extendedAgain(known.deadline, wanted, calendar);
  if (deadline.dueOn === dueOn || (extensions !== undefined && deadline.dueOn < dueOn)) {
    return undefined;
  }
  return { deadline, because: reasonOf(known) };
}

/**
 * What calendar and rules of the due day itself say, before anything becomes overdue: a holiday that
 * was announced in time moves the day even when nobody looked until later. When a rule was set is not
 * kept with it, so it moves only what is not past yet; and nothing moves to before `now`.
 */
function recounted(context: Context, now: Day, known: Clock, { rule }: WantedClock) {
  const { dueOn } = known.deadline;
  const calendar = calendarOn(context.calendar, earlierDay(dueOn, context.today));
  const isRuleKnown = rule !== undefined && context.today === now && now <= dueOn;
  const today = earlierDay(dueOn, now);
  const deadline = recomputeDeadline(known.deadline, {
    calendar,
    today,
    ...(isRuleKnown ? { rule } : {}),
  });
  return deadline === undefined ? undefined : { deadline, because: 'calendar-or-rule' as const };
}

export function noticesOf(context: Context, deadline: Deadline): Day[] {
  return dueSoonDays(deadline, dueSoonNotice(context.rules, context.today));
}
