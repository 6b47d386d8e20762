import type { Context } from '../context.ts';
import type { Day } from '../day.ts';
import { evolveSession, type Session } from '../session/session.ts';
import type { ClockName } from './clock.ts';
import { settle } from './settle.ts';

/** A deadline that another calendar or rule would move. */
export interface ClockMove {
  /** Of the session or of a recommendation. */
  readonly id: string;
  readonly clock: ClockName;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Which deadlines of a session would move if rules and calendar were those of `after`: what the next
 * sweep would say, and nobody says yet. What the record has to say anyway, by `before`, is left out.
 */
export function movesUnder(
  before: Context,
  after: Pick<Context, 'rules' | 'calendar'>,
  id: string,
  session: Session,
): ClockMove[] {
  const settled = settle(before, id, session).reduce<Session>(evolveSession, session);
  const moves = new Map<string, ClockMove>();
  for (const event of settle({ ...before, ...after }, id, settled)) {
    if (event.type !== 'deadline.moved') continue;
    const { id: of, clock, cycle, from, to } = event.data;
    const key = `${of} ${clock} ${cycle}`;
    moves.set(key, { id: of, clock, from: moves.get(key)?.from ?? from, to });
  }
  return [...moves.values()].filter(({ from, to }) => from !== to);
}
