import type { Calendar } from '@giam-sat/domain/calendar/calendar';
import { CLOCKS, type Clock } from '@giam-sat/domain/clock/clock';
import { stopOf } from '@giam-sat/domain/clock/stop';
import { Extension } from '@giam-sat/domain/deadline/deadline';
import { isOut } from '@giam-sat/domain/recommendation/states';
import { BodyRef } from '@giam-sat/domain/register/body-ref';
import type { Session } from '@giam-sat/domain/session/session';
import * as z from 'zod';
import { ExplanationView, explanationView } from './deadline-view.ts';

const day = z.string();

/** One run of one clock, with all it has said and why its day is what it is. */
export const ClockView = z
  .object({
    about: z.string().meta({ description: 'the session, for its own duties, or a recommendation' }),
    clock: z.enum(CLOCKS),
    cycle: z.int(),
    state: z.enum(['running', 'overdue', 'stopped']),
    start: day,
    startAssumed: z.boolean(),
    dueOn: day,
    firstDueOn: day.optional().meta({ description: 'before any extension' }),
    stoppedOn: day.optional().meta({ description: 'the day it is judged by' }),
    inTime: z.boolean().optional().meta({ description: 'once it has stopped' }),
    overdue: z.object({ on: day, lifted: z.boolean() }).optional(),
    extensions: z.array(Extension),
    notices: z.array(z.object({ on: day, said: z.boolean() })),
    next: z
      .object({ step: z.string(), on: day })
      .optional()
      .meta({ description: 'the step of the ladder that comes next, and when it is proposed' }),
    proposed: z
      .object({ step: z.string(), on: day, to: BodyRef.nullable() })
      .optional()
      .meta({ description: 'waits for its letter; `to` is null where no superior is registered' }),
    explanation: ExplanationView,
  })
  .meta({ id: 'Clock' });
export type ClockView = z.infer<typeof ClockView>;

export const DeadlinesView = z
  .object({
    id: z.string(),
    version: z.int(),
    clocks: z.array(ClockView),
    withoutDeadline: z
      .array(z.object({ about: z.string(), clock: z.enum(CLOCKS), vi: z.string(), en: z.string() }))
      .meta({ description: 'what is waited for without a day: listed, never overdue' }),
  })
  .meta({ id: 'Deadlines' });
export type DeadlinesView = z.infer<typeof DeadlinesView>;

interface Read {
  readonly version: number;
  readonly state: Session;
}

/** Clocks of one recommendation, with every day of their trace; none when it is not there. */
export function recommendationDeadlines(
  { version, state }: Read,
  id: string,
  calendar: Calendar | undefined,
): DeadlinesView | undefined {
  if (!state.recommendations.some((one) => one.id === id)) return undefined;
  const clocks = state.clocks.filter((clock) => clock.id === id);
  return {
    id,
    version,
    clocks: clocks.map((clock) => clockView(state, clock, calendar)),
    withoutDeadline: withoutDeadline(state, (about) => about === id),
  };
}

/**
 * Clocks of a session and all its recommendations. The rows of the latter are left out: three hundred
 * recommendations with each day of their traces would be more than an answer can hold.
 */
export function sessionDeadlines(
  { version, state }: Read,
  id: string,
  calendar: Calendar | undefined,
): DeadlinesView {
  const clocks = state.clocks.map((clock) => {
    const view = clockView(state, clock, calendar);
    return clock.id === id ? view : { ...view, explanation: { ...view.explanation, rows: [] } };
  });
  return { id, version, clocks, withoutDeadline: withoutDeadline(state, () => true) };
}

function clockView(session: Session, clock: Clock, calendar: Calendar | undefined): ClockView {
  const { id: about, cycle, deadline, overdue, notices, told, next, proposed } = clock;
  const { start, startAssumed = false, dueOn, firstDueOn, extensions = [] } = deadline;
  const stoppedOn = stopOf(session, clock);
  const isLate = overdue !== undefined && !overdue.lifted;
  return {
    about,
    clock: clock.clock,
    cycle,
    state: stoppedOn !== undefined ? 'stopped' : isLate ? 'overdue' : 'running',
    start,
    startAssumed,
    dueOn,
    ...(firstDueOn === undefined ? {} : { firstDueOn }),
    ...(stoppedOn === undefined ? {} : { stoppedOn, inTime: stoppedOn <= dueOn }),
    ...(overdue === undefined ? {} : { overdue }),
    extensions,
    notices: notices.map((on) => ({ on, said: told.includes(on) })),
    ...(next === undefined ? {} : { next }),
    ...(proposed === undefined ? {} : { proposed }),
    explanation: explanationView(deadline, calendar),
  };
}

const WITHOUT = {
  reply: {
    vi: 'Không có hạn trả lời: chưa có quy định nào cho trường hợp này.',
    en: 'No deadline to reply: no rule covers this case.',
  },
  implementation: {
    vi: 'Không có hạn thực hiện: văn bản không ghi ngày (hoặc ghi thường xuyên, nhiều năm).',
    en: 'No deadline to carry it out: the letter names no day (or says continuous, multi-year).',
  },
} as const;

function withoutDeadline(
  { recommendations, clocks }: Session,
  wanted: (id: string) => boolean,
): DeadlinesView['withoutDeadline'] {
  const open = recommendations.filter((one) => isOut(one.state) && wanted(one.id));
  return open.flatMap(({ id: about, reopenings, cycle }) => {
    const runs = { reply: cycle, implementation: reopenings.length + 1 };
    return (['reply', 'implementation'] as const)
      .filter(
        (name) => !clocks.some((c) => c.id === about && c.clock === name && c.cycle === runs[name]),
      )
      .map((clock) => ({ about, clock, ...WITHOUT[clock] }));
  });
}
