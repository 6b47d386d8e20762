import { sessionRecord } from '@giam-sat/contract/http/ids';
import type { Context as DecisionContext } from '@giam-sat/domain/context';
import type { StoredEvent } from '@giam-sat/domain/event';
import { refuse } from '@giam-sat/domain/refusal';
import { inScope } from '@giam-sat/domain/scope';
import { countsOf } from '@giam-sat/domain/session/counting';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Wanted } from './register-reader.ts';
import { decisionContext, type WriteRequest } from './request.ts';
import { type Writer, type Written, writeRecord } from './write-record.ts';

export interface Dependencies extends Writer {
  readonly ledger: Ledger;
  readonly now: () => Date;
}

/** One command to a session that exists. */
export interface SessionCommand {
  readonly id: string;
  readonly request: WriteRequest;
  readonly needsMatch?: boolean;
  readonly wants: (session: Session) => Wanted;
  readonly decide: (context: DecisionContext, session: Session) => StoredEvent[];
}

/** @throws EdgeRefusal `not-found`, Refused */
export async function writeSession(
  on: Dependencies,
  command: SessionCommand,
): Promise<Written<Session>> {
  const { id, request } = command;
  const contextFor = (session: Session) =>
    decisionContext(on.ledger, on.now, request.caller, command.wants(session));
  return writeRecord(on, {
    record: sessionRecord(id),
    request,
    fold: foldSession,
    authorise: async (session) => {
      if (session === undefined) throw new EdgeRefusal('not-found');
      requireScope(await scopeContext(on, request), session.description.lead);
    },
    decide: async (session) => {
      if (session === undefined) throw new EdgeRefusal('not-found');
      return command.decide(await contextFor(session), session);
    },
    rehearse: (session) => countsOf(id, session),
    needsMatch: command.needsMatch ?? false,
  });
}

/** A session that does not exist before its first append. */
export async function writeNewSession(
  on: Dependencies,
  command: Omit<SessionCommand, 'wants' | 'decide' | 'needsMatch'> & {
    readonly lead: string;
    readonly wanted: Wanted;
    readonly decide: (context: DecisionContext) => StoredEvent[];
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
    decide: async () => command.decide(context),
    rehearse: (session) => countsOf(id, session),
    needsMatch: false,
  });
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
