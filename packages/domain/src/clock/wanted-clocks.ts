import type { Context } from '../context.ts';
import { type Day, laterDay } from '../day.ts';
import { clockStart, computeDeadline, writtenDeadline } from '../deadline/compute-deadline.ts';
import type { Deadline } from '../deadline/deadline.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { isOut } from '../recommendation/states.ts';
import type { RuleVersion } from '../rules/rule.ts';
import { ruleFor } from '../rules/rule-book.ts';
import type { Session } from '../session/session.ts';
import { calendarOn } from './calendar-on.ts';
import type { ClockName } from './clock.ts';

/** A clock that should run, with its deadline as it is reckoned from what is known. */
export interface WantedClock {
  readonly id: string;
  readonly clock: ClockName;
  readonly cycle: number;
  readonly deadline: Deadline;
  /** None for a day written in the letter. */
  readonly rule?: RuleVersion | undefined;
}

/** The clocks of a session as its facts stand: own duties first, then of each recommendation. */
export function wantedClocks(context: Context, id: string, session: Session): WantedClock[] {
  return [
    ...notice(context, id, session),
    ...report(context, id, session),
    ...session.recommendations.flatMap((one) => [
      ...reply(context, session, one),
      ...implementation(context, one),
    ]),
  ];
}

/** The plan goes out so many days before the session begins. */
function notice(context: Context, id: string, session: Session): WantedClock[] {
  const { scheduled, kind, lead } = session.description;
  if (session.state !== 'planned' || scheduled === undefined) return [];
  const start = scheduled.from;
  const rule = ruleFor(context.rules, {
    step: 'plan-notice',
    kind,
    bodyType: lead.type,
    on: start,
  });
  if (rule === undefined) return [];
  const cycle = session.postponements + 1;
  return [{ id, clock: 'notice', cycle, rule, deadline: reckoned(context, rule, start) }];
}

/** The report is due so many days after the last day held. */
function report(context: Context, id: string, { held, description }: Session): WantedClock[] {
  if (held === undefined) return [];
  const { kind, lead } = description;
  const rule = ruleFor(context.rules, { step: 'report', kind, bodyType: lead.type, on: held.to });
  if (rule === undefined) return [];
  return [{ id, clock: 'report', cycle: 1, rule, deadline: reckoned(context, rule, held.to) }];
}

function reply(context: Context, session: Session, one: Recommendation): WantedClock[] {
  const { id, cycle, since, receivedOn, state, complex } = one;
  if (since === undefined || !isOut(state)) return [];
  const { kind, lead } = session.description;
  const rule = ruleFor(context.rules, {
    step: 'reply',
    kind,
    bodyType: lead.type,
    complex: complex ?? false,
    on: since,
  });
  if (rule === undefined) return [];
  const days = { issued: since, ...(receivedOn === undefined ? {} : { received: receivedOn }) };
  const start = clockStart(rule, days);
  if (start === undefined) return [];
  const deadline = reckoned(context, rule, start.day, start.assumed);
  return [{ id, clock: 'reply', cycle, rule, deadline }];
}

/** As written in the letter: continuous, multi-year and none have no day and are never overdue. */
function implementation(context: Context, one: Recommendation): WantedClock[] {
  const { id, letter, dueOn, state, reopenings, since } = one;
  if (letter === undefined || since === undefined || !isOut(state) || !isDay(dueOn)) return [];
  const start = reopenings.at(-1)?.on ?? letter.on;
  const rule = ruleFor(context.rules, { step: 'letter-due', on: start });
  const deadline = writtenDeadline({
    dueOn: laterDay(dueOn, start),
    start,
    calendar: calendarOn(context.calendar, context.today),
    ...(rule === undefined ? {} : { rule }),
  });
  return [{ id, clock: 'implementation', cycle: reopenings.length + 1, deadline }];
}

function reckoned(context: Context, rule: RuleVersion, start: Day, assumed = false): Deadline {
  const calendar = calendarOn(context.calendar, context.today);
  return computeDeadline({ rule, start, startAssumed: assumed, calendar });
}

export function isDay(dueOn: Recommendation['dueOn']): boolean {
  return /^\d/.test(dueOn);
}
