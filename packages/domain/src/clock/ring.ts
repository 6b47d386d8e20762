import { type Context, happened } from '../context.ts';
import { type Day, daysBetween } from '../day.ts';
import { overdueDay } from '../deadline/notices.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Session } from '../session/session.ts';
import type { Clock } from './clock.ts';
import { nextStep, targetOf } from './ladder.ts';
import { stopOf } from './stop.ts';

/** The next thing a clock has to say, or nothing. */
export function ring(context: Context, session: Session, clock: Clock): SessionEvent | undefined {
  const { id, cycle, deadline, overdue } = clock;
  const of = { id, clock: clock.clock, cycle };
  const { dueOn } = deadline;
  const stop = stopOf(session, clock);
  const notice = noticeDue(context.today, clock, stop);
  if (notice !== undefined) {
    const days = daysBetween(notice, dueOn);
    return happened(context, 'deadline.due-soon', notice, { ...of, dueOn, days });
  }
  if (overdue === undefined) {
    if ((stop ?? context.today) <= dueOn || isOrphaned(session, clock)) return undefined;
    const on = overdueDay(dueOn);
    const next = isOwnDuty(clock) ? undefined : nextStep(context, session, undefined, on);
    return happened(context, 'deadline.overdue', on, { ...of, dueOn, ...(next && { next }) });
  }
  if (overdue.lifted) return undefined;
  if (stop !== undefined) {
    if (stop > dueOn) return undefined;
    return happened(context, 'deadline.lifted', context.today, { ...of, dueOn, judgedOn: stop });
  }
  return proposed(context, session, clock);
}

function noticeDue(today: Day, clock: Clock, stop: Day | undefined): Day | undefined {
  const { notices, since, told } = clock;
  return notices.find(
    (day) =>
      day > since && day <= today && (stop === undefined || day < stop) && !told.includes(day),
  );
}

function proposed(context: Context, session: Session, clock: Clock): SessionEvent | undefined {
  const { id, cycle, next } = clock;
  if (next === undefined || clock.proposed !== undefined || next.on > context.today)
    return undefined;
  const one = session.recommendations.find((other) => other.id === id);
  if (one === undefined || isSuccessorWanted(session, id)) return undefined;
  const to = targetOf(context, session, one, next.step);
  const data = { id, clock: clock.clock, cycle, step: next.step, to };
  return happened(context, 'step.proposed', next.on, data);
}

/** Nothing becomes overdue against a body that no longer existed on that day. */
export function isOrphaned(session: Session, { id, deadline }: Clock): boolean {
  const wanted = session.recommendations.find((one) => one.id === id)?.successorWanted;
  return wanted !== undefined && wanted.since <= deadline.dueOn;
}

function isOwnDuty({ clock }: Clock): boolean {
  return clock === 'notice' || clock === 'report';
}

/** While nobody answers for it, nobody can be urged; the step waits for the successor. */
export function isSuccessorWanted(session: Session, id: string): boolean {
  return session.recommendations.some((one) => one.id === id && one.successorWanted !== undefined);
}
