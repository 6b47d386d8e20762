import * as z from 'zod';
import { Day, laterDay } from '../day.ts';
import { Deadline } from '../deadline/deadline.ts';
import { envelopeShape } from '../event.ts';
import { BodyRef } from '../register/body-ref.ts';
import { Id } from '../text.ts';

/**
 * Clocks of a recommendation (reply, implementation) and of the session's own duties (notice of the
 * plan, report). They fail separately.
 */
export const CLOCKS = ['reply', 'implementation', 'notice', 'report'] as const;
export const ClockName = z.enum(CLOCKS);
export type ClockName = z.infer<typeof ClockName>;

/** Which clock: of a session or recommendation, and which of its runs. */
export const clockShape = { id: Id, clock: ClockName, cycle: z.int().min(1) };

/** The step of the ladder that comes next, and the day it is proposed. */
export const NextStep = z.object({ step: z.string(), on: Day });
export type NextStep = z.infer<typeof NextStep>;

export const MOVED_BECAUSE = ['received', 'calendar-or-rule', 'extension', 'correction'] as const;

const of = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data });

export const clockEventOptions = [
  of('deadline.set', z.object({ ...clockShape, deadline: Deadline, notices: z.array(Day) })),
  of(
    'deadline.moved',
    z.object({
      ...clockShape,
      from: Day,
      to: Day,
      because: z.enum(MOVED_BECAUSE),
      deadline: Deadline,
      notices: z.array(Day),
    }),
  ),
  of('deadline.due-soon', z.object({ ...clockShape, dueOn: Day, days: z.int().min(1) })),
  /** Stamped the day after the due day, whenever it was noticed; once for each run of a clock. */
  of('deadline.overdue', z.object({ ...clockShape, dueOn: Day, next: NextStep.optional() })),
  /** A paper typed in late shows that it was in time after all. */
  of('deadline.lifted', z.object({ ...clockShape, dueOn: Day, judgedOn: Day })),
  /** Nothing is sent by the machine: the signer takes the step, with a letter of its own. */
  of('step.proposed', z.object({ ...clockShape, step: z.string(), to: BodyRef.nullable() })),
] as const;
export const ClockEvent = z.discriminatedUnion('type', clockEventOptions);
export type ClockEvent = z.infer<typeof ClockEvent>;

/** One run of one clock, folded from its events. */
export interface Clock {
  readonly id: string;
  readonly clock: ClockName;
  readonly cycle: number;
  readonly deadline: Deadline;
  /** Days on which it is said that the due day comes near. */
  readonly notices: readonly Day[];
  /** Since when these notices stand; what lies before is not said any more. */
  readonly since: Day;
  readonly told: readonly Day[];
  /** What it waited for is over for good; the day it is judged by. */
  readonly endedOn?: Day;
  readonly overdue?: { readonly on: Day; readonly lifted: boolean };
  readonly next?: NextStep | undefined;
  readonly proposed?: { readonly step: string; readonly on: Day; readonly to: BodyRef | null };
}

export function evolveClocks(clocks: readonly Clock[], event: ClockEvent): readonly Clock[] {
  const { id, clock, cycle } = event.data;
  if (event.type === 'deadline.set') {
    const { deadline, notices } = event.data;
    return [...clocks, { id, clock, cycle, deadline, notices, since: event.on, told: [] }];
  }
  return clocks.map((one) =>
    one.id === id && one.clock === clock && one.cycle === cycle ? evolved(one, event) : one,
  );
}

function evolved(
  clock: Clock,
  event: Exclude<ClockEvent, { readonly type: 'deadline.set' }>,
): Clock {
  switch (event.type) {
    case 'deadline.moved':
      return {
        ...clock,
        deadline: event.data.deadline,
        notices: event.data.notices,
        // A decision typed in late does not bring back what was moved after its day.
        since: laterDay(clock.since, event.on),
      };
    case 'deadline.due-soon':
      return { ...clock, told: [...clock.told, event.on] };
    case 'deadline.overdue':
      return { ...clock, overdue: { on: event.on, lifted: false }, next: event.data.next };
    case 'deadline.lifted':
      return clock.overdue === undefined
        ? clock
        : { ...clock, overdue: { ...clock.overdue, lifted: true } };
    case 'step.proposed': {
      const { step, to } = event.data;
      return { ...clock, proposed: { step, on: event.on, to } };
    }
  }
}

/** The step was taken: the next one has its own clock. */
export function stepTaken(clock: Clock, next: NextStep | undefined): Clock {
  const { proposed: _proposed, ...rest } = clock;
  return { ...rest, next };
}

/** The work turned out not to be done after all: an overdue that was lifted stands again. */
export function standsAgain(clock: Clock): Clock {
  return clock.overdue === undefined
    ? clock
    : { ...clock, overdue: { ...clock.overdue, lifted: false } };
}

/**
 * It was passed on for a body that is no more: that body's time to reply stopped the day it ended, and
 * nobody is behind with it.
 */
export function stoppedWhenGone(clock: Clock, run: number, gone: Day | undefined): Clock {
  const { clock: name, cycle, overdue, deadline } = clock;
  const isOrphaned = gone !== undefined && gone <= deadline.dueOn && overdue === undefined;
  return isOrphaned && name === 'reply' && cycle === run ? { ...clock, endedOn: gone } : clock;
}
