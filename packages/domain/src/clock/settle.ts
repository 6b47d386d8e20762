import type { Context } from '../context.ts';
import { type Day, earlierDay } from '../day.ts';
import { overdueDay } from '../deadline/notices.ts';
import type { SessionEvent } from '../session/events.ts';
import { evolveSession, type Session } from '../session/session.ts';
import type { Clock } from './clock.ts';
import { handOver } from './hand-over.ts';
import { isOrphaned, isSuccessorWanted, ring } from './ring.ts';
import { setOrMoved } from './set-or-moved.ts';
import { stopOf } from './stop.ts';
import { wantedClocks } from './wanted-clocks.ts';

/** Clocks ring by themselves, whoever happened to be there. */
export const MACHINE = 'clock';

/** A command's events with what follows from them for the clocks, as one append. */
export function withClocks(
  context: Context,
  id: string,
  before: Session | undefined,
  events: readonly SessionEvent[],
): SessionEvent[] {
  let session = before;
  for (const event of events) session = evolveSession(session, event);
  return session === undefined ? [...events] : [...events, ...settle(context, id, session)];
}

/**
 * A command decided on a record whose clocks stand where they should, and what follows from it, as
 * one append: a proposal nobody had noticed yet is there to be answered, and what was overdue before
 * the command is so after it too, whether or not a sweep came in time.
 */
export function decideWithClocks(
  context: Context,
  id: string,
  before: Session,
  decide: (session: Session) => readonly SessionEvent[],
): SessionEvent[] {
  const first = settle(context, id, before);
  const session = first.reduce<Session>(evolveSession, before);
  return [...first, ...withClocks(context, id, session, decide(session))];
}

/**
 * Brings the clocks of a session to where they should be on the day of the context: started, moved,
 * rung. Days that passed unseen are gone through one after another, each with the calendar and the
 * bodies of that day, so it makes no difference how often it is asked, by whom, or how late: each
 * notice, overdue and proposal comes once and carries its own day.
 */
export function settle(asked: Context, id: string, session: Session): SessionEvent[] {
  const context = { ...asked, actor: { sub: MACHINE } };
  const said: SessionEvent[] = [];
  let state = session;
  for (let day: Day = ''; day < context.today; ) {
    day = nextLook(context, state, day);
    const found = settleOn({ ...context, today: day }, context.today, id, state);
    said.push(...found);
    state = found.reduce<Session>(evolveSession, state);
  }
  return said;
}

/** The next day after another that something may have to be done on, up to today. */
function nextLook({ calendar, today }: Context, session: Session, after: Day): Day {
  const since = session.clocks
    .filter((clock) => clock.overdue === undefined && stopOf(session, clock) === undefined)
    .map((clock) => clock.since);
  const first = since.reduce(earlierDay, today);
  const announced = (calendar?.versions ?? [])
    .map((version) => version.announcedOn)
    .filter((day) => day > first);
  return [...wakes(session), ...announced].filter((day) => day > after).reduce(earlierDay, today);
}

/** One day of it; what is known only now (rules, papers) takes effect on the real day, `now`. */
function settleOn(context: Context, now: Day, id: string, session: Session): SessionEvent[] {
  const said: SessionEvent[] = [];
  let state = session;
  const say = (event: SessionEvent) => {
    said.push(event);
    state = evolveSession(state, event);
  };
  for (const one of state.recommendations) {
    for (const event of handOver(context, one)) say(event);
  }
  for (const wanted of wantedClocks(context, id, state)) {
    const event = setOrMoved(context, now, state, wanted);
    if (event !== undefined) say(event);
  }
  for (const { id: of, clock, cycle } of state.clocks) {
    for (;;) {
      const one = state.clocks.find((c) => c.id === of && c.clock === clock && c.cycle === cycle);
      const event = one === undefined ? undefined : ring(context, state, one);
      if (event === undefined) break;
      say(event);
    }
  }
  return said;
}

/** The next day on which `settle` has something to do, as far as the record itself can tell. */
export function nextWake(session: Session): Day | undefined {
  const [first, ...others] = wakes(session);
  return first === undefined ? undefined : others.reduce(earlierDay, first);
}

function wakes(session: Session): Day[] {
  return session.clocks.flatMap((clock) => wakesOf(session, clock));
}

function wakesOf(session: Session, clock: Clock): Day[] {
  if (stopOf(session, clock) !== undefined) return [];
  const { id, notices, told, since, overdue, next, deadline } = clock;
  if (overdue === undefined) {
    const coming = notices.filter((day) => day > since && !told.includes(day));
    return isOrphaned(session, clock) ? coming : [...coming, overdueDay(deadline.dueOn)];
  }
  const isWaiting =
    overdue.lifted || clock.proposed !== undefined || isSuccessorWanted(session, id);
  return isWaiting || next === undefined ? [] : [next.on];
}
