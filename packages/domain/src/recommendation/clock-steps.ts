import { calendarOn } from '../clock/calendar-on.ts';
import type { Clock } from '../clock/clock.ts';
import { noticesOf } from '../clock/set-or-moved.ts';
import { stopOf } from '../clock/stop.ts';
import { happened } from '../context.ts';
import { extendDeadline, extensionLimits } from '../deadline/extend-deadline.ts';
import { refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Session } from '../session/session.ts';
import { checkDay, type Following, type InputOf } from './following.ts';

/** Decides an extension: who, why, within the limits that the rules set; the first day stays. */
export function extended(on: Following, input: InputOf<'extend'>): SessionEvent {
  const { context, refusals, one, session } = on;
  const { document, reason: why, days, to } = input;
  checkDay(on, document.on, '/document/on');
  const clock = runningClock(session, one.id, input.clock);
  if (clock === undefined) refuse('no-deadline', '/clock', { clock: input.clock });
  if (clock.deadline.dueOn < context.today) {
    refuse('deadline-passed', '/clock', { dueOn: clock.deadline.dueOn });
  }
  if ((days === undefined) === (to === undefined)) refuse('extension-days-or-day', '/to');
  const { lead } = session.description;
  const paper = { number: document.number, day: document.on };
  const wish = { on: document.on, who: context.actor.org ?? lead.id, why, document: paper };
  const outcome = extendDeadline(
    clock.deadline,
    to === undefined ? { ...wish, days: days ?? 0 } : { ...wish, to },
    extensionLimits(context.rules, context.today),
    calendarOn(context.calendar, context.today),
  );
  if (!outcome.ok) refuse(`extension-${outcome.code}`, '/to', outcome.data);
  refusals.throwIfAny();
  const { deadline } = outcome;
  return happened(context, 'deadline.moved', document.on, {
    id: one.id,
    clock: clock.clock,
    cycle: clock.cycle,
    from: clock.deadline.dueOn,
    to: deadline.dueOn,
    because: 'extension' as const,
    deadline,
    // A decision typed in late announces nothing for days that are past.
    notices: noticesOf(context, deadline).filter((day) => day > context.today),
  });
}

/** The present run of a recommendation's clock, while it waits for something. */
export function runningClock(session: Session, id: string, name: string): Clock | undefined {
  const clock = session.clocks.findLast((one) => one.id === id && one.clock === name);
  return clock === undefined || stopOf(session, clock) !== undefined ? undefined : clock;
}

/** Decides a reopening (giám sát lại): the clocks begin a new run, the old one is kept. */
export function reopened(on: Following, input: InputOf<'reopen'>): SessionEvent {
  const { context, refusals, one } = on;
  const { document, dueOn } = input;
  checkNotFuture(refusals, context, document.on, '/document/on');
  checkAfter(refusals, one.ended?.on, document.on, '/document/on');
  if (dueOn !== undefined) checkAfter(refusals, document.on, dueOn, '/dueOn');
  return happened(context, 'recommendation.reopened', document.on, { id: one.id, ...input });
}
