import { sessionRecord } from '@giam-sat/contract/http/ids';
import { checkClockDays } from '@giam-sat/domain/clock/check-clock-days';
import { decideWithClocks, withClocks } from '@giam-sat/domain/clock/settle';
import type { Context as DecisionContext } from '@giam-sat/domain/context';
import { refuse } from '@giam-sat/domain/refusal';
import { inScope } from '@giam-sat/domain/scope';
import { countsOf } from '@giam-sat/domain/session/counting';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Stores } from '@giam-sat/views/same-sessions';
import type { Wanted } from './register-reader.ts';
import { decisionContext, type WriteRequest } from './request.ts';
import { joined, wantedByClocks } from './wanted-by.ts';
import { type Writer, type Written, writeRecord } from './write-record.ts';

/** Log and Views are only read, for hints: what is decided rests on the Ledger alone. */
export interface Dependencies extends Writer, Stores {
  readonly ledger: Ledger;
  readonly now: () => Date;
}

/** One command to a session that exists. */
export interface SessionCommand {
  readonly id: string;
  readonly request: WriteRequest;
  readonly needsMatch?: boolean;
  /** Beside what the session's clocks rest on, which is always read. */
  readonly wants: (session: Session) => Wanted;
  readonly decide: (context: DecisionContext, session: Session) => SessionEvent[];
  /** Whether the caller may do this without writing for the lead body's unit. */
  readonly mayAnyway?: (session: Session) => boolean;
}

/** @throws EdgeRefusal `not-found`, Refused */
export async function writeSession(
  on: Dependencies,
  command: SessionCommand,
): Promise<Written<Session>> {
  const { id, request } = command;
  const contextFor = (session: Session) =>
    decisionContext(
      on.ledger,
      on.now,
      request.caller,
      joined(command.wants(session), wantedByClocks(session)),
    );
  return writeRecord(on, {
    record: sessionRecord(id),
    request,
    fold: foldSession,
    authorise: async (session) => {
      if (session === undefined) throw new EdgeRefusal('not-found');
      if (command.mayAnyway?.(session)) return;
      requireScope(await scopeContext(on, request), session.description.lead);
    },
    decide: async (session) => {
      if (session === undefined) throw new EdgeRefusal('not-found');
      const context = await contextFor(session);
      const decide = (one: Session) => command.decide(context, one);
      return checked(decideWithClocks(context, id, session, decide));
    },
    rehearse: (session) => countsOf(id, session),
    needsMatch: command.needsMatch ?? false,
  });
}

/** A session that does not exist before its first append. */
export async function writeNewSession(
  on: Dependencies,
  command: Omit<SessionCommand, 'wants' | 'decide' | 'needsMatch' | 'mayAnyway'> & {
    readonly lead: string;
    readonly wanted: Wanted;
    readonly decide: (context: DecisionContext) => SessionEvent[];
  },
): Promise<Written<Session>> {
  const { id, request, wanted } = command;
  const context = await decisionContext(on.ledger, on.now, request.caller, wanted);
  return writeRecord(on, {
    record: sessionRecord(id),
    request,
    fold: foldSession,
    authorise: async () => {
      const lead = context.bodies.get(command.lead);
      if (lead !== undefined) requireScope(context, lead, '/leadBody');
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

function scopeContext({ ledger, now }: Dependencies, { caller }: WriteRequest) {
  return decisionContext(ledger, now, caller, { bodies: [], units: [], topics: [] });
}

function requireScope(
  context: DecisionContext,
  lead: { readonly unit: string; readonly path: readonly string[] },
  pointer = '',
): void {
  if (!inScope(context, lead.path)) refuse('out-of-scope', pointer, { unit: lead.unit });
}
