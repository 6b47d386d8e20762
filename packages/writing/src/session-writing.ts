import { sessionRecord } from '@giam-sat/contract/http/ids';
import { checkClockDays } from '@giam-sat/domain/clock/check-clock-days';
import { decideWithClocks, withClocks } from '@giam-sat/domain/clock/settle';
import type { Context as DecisionContext } from '@giam-sat/domain/context';
import { requireMay, requireRole } from '@giam-sat/domain/policy/require-may';
import { countsOf } from '@giam-sat/domain/session/counting';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import { leadRef } from '@giam-sat/domain/session/resolve';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Stores } from '@giam-sat/views/same-sessions';
import { type Asked, authoriseBeforeKey, authoriseSession, type Doing } from './authorise.ts';
import type { Wanted } from './register-reader.ts';
import { decisionContext, type WriteRequest } from './request.ts';
import { joined, wantedByClocks } from './wanted-by.ts';
import { type Writer, type Written, writeRecord } from './write-record.ts';

/** Log and Views are only read, for hints: what is decided rests on the Ledger alone. */
export interface Dependencies extends Writer, Stores {
  readonly ledger: Ledger;
  readonly now: () => Date;
}

/** What a command to a session that exists needs: no hints, so neither Log nor Views. */
export type SessionWriter = Omit<Dependencies, 'log' | 'views'>;

/** One command to a session that exists. */
export interface SessionCommand extends Asked {
  readonly id: string;
  readonly request: WriteRequest;
  readonly needsMatch?: boolean;
  /** Beside what the session's clocks rest on, which is always read. */
  readonly wants: (session: Session) => Wanted;
  readonly decide: (context: DecisionContext, session: Session) => SessionEvent[];
  /** Where a reply link stands for an account: asked instead of the table. @throws when it does not */
  readonly byLink?: (session: Session) => void;
}

/** @throws EdgeRefusal `not-found`, Refused */
export async function writeSession(
  on: SessionWriter,
  command: SessionCommand,
): Promise<Written<Session>> {
  const { id, request } = command;
  const contextFor = once((session: Session) =>
    decisionContext(
      on.ledger,
      on.now,
      request.caller,
      joined(command.wants(session), wantedByClocks(session)),
    ),
  );
  return writeRecord(on, {
    record: sessionRecord(id),
    request,
    fold: foldSession,
    authorise: async (session) => {
      if (session === undefined) throw new EdgeRefusal('not-found');
      if (command.byLink !== undefined) return command.byLink(session);
      authoriseBeforeKey(await contextFor(session), id, session, command);
    },
    decide: async (session) => {
      if (session === undefined) throw new EdgeRefusal('not-found');
      const context = await contextFor(session);
      if (command.byLink === undefined) authoriseSession(context, id, session, command);
      const decide = (one: Session) => command.decide(context, one);
      return checked(decideWithClocks(context, id, session, decide));
    },
    rehearse: (session) => countsOf(id, session),
    needsMatch: command.needsMatch ?? false,
  });
}

/** Authorising and deciding on one state look at the same registers, read once. */
function once<State extends object, Found>(read: (state: State) => Found) {
  const known = new WeakMap<State, Found>();
  return (state: State): Found => {
    const found = known.get(state) ?? read(state);
    known.set(state, found);
    return found;
  };
}

/** A session that does not exist before its first append. */
export async function writeNewSession(
  on: Dependencies,
  command: Pick<SessionCommand, 'id' | 'request' | 'does'> & {
    readonly lead: string;
    readonly wanted: Wanted;
    readonly decide: (context: DecisionContext) => SessionEvent[];
  },
): Promise<Written<Session>> {
  const { id, request, wanted, does } = command;
  const context = await decisionContext(on.ledger, on.now, request.caller, wanted);
  return writeRecord(on, {
    record: sessionRecord(id),
    request,
    fold: foldSession,
    authorise: async () => {
      authoriseNew(context, does, command.lead);
    },
    decide: async () => checked(withClocks(context, id, undefined, command.decide(context))),
    rehearse: (session) => countsOf(id, session),
    needsMatch: false,
  });
}

/** @throws Refused `deadline-out-of-range` for a due day the system can not keep */
function checked(events: SessionEvent[]): SessionEvent[] {
  checkClockDays(events);
  return events;
}

/** Of a lead body that is not registered only the role is asked; the decision tells of the body. */
function authoriseNew(context: DecisionContext, does: readonly Doing[], leadId: string): void {
  const body = context.bodies.get(leadId);
  for (const { action, pointer } of does) {
    if (body === undefined) requireRole(context, action, pointer);
    else requireMay(context, action, { lead: leadRef(body) }, pointer);
  }
}
