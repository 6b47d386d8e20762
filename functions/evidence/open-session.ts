import { sessionRecord } from '@giam-sat/contract/http/ids';
import type { Context } from '@giam-sat/domain/context';
import type { Evidence } from '@giam-sat/domain/evidence/evidence';
import { isOwn } from '@giam-sat/domain/policy/acts-for';
import type { PolicyAction } from '@giam-sat/domain/policy/policy';
import { sessionFor } from '@giam-sat/domain/policy/readable';
import { isAuditor, readerOf } from '@giam-sat/domain/policy/reader';
import { requireMay } from '@giam-sat/domain/policy/require-may';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import type { Caller } from '@giam-sat/platform/claims';
import { decisionContext } from '@giam-sat/writing/request';
import type { SessionWriter } from '@giam-sat/writing/session-writing';
import type { FileStore } from './file-store.ts';

export interface Dependencies extends SessionWriter {
  readonly files: FileStore;
}

export interface Opened {
  readonly context: Context;
  /** Without what the caller may not see. */
  readonly session: Session;
}

export async function readSession(
  { ledger }: Dependencies,
  id: string,
): Promise<Session | undefined> {
  const appends = await ledger.read(sessionRecord(id));
  return foldSession(appends.flatMap((append) => append.events));
}

/**
 * The session a file is of, for who may do something with its files.
 * @throws EdgeRefusal `not-found` for who may not see it, Refused `role-missing`, `out-of-scope`
 */
export async function openSession(
  on: Dependencies,
  id: string,
  caller: Caller,
  action: PolicyAction,
): Promise<Opened> {
  const session = await readSession(on, id);
  if (session === undefined) throw new EdgeRefusal('not-found');
  const { lead } = session.description;
  const wanted = { bodies: [lead.id], units: [], topics: [], around: [lead.id] };
  const context = await decisionContext(on.ledger, on.now, caller, wanted);
  const reader = readerOf(
    { sub: caller.sub, roles: context.roles },
    context.actorOrg,
    context.actorUnit,
  );
  const seen = sessionFor(reader, session);
  if (seen === undefined) throw new EdgeRefusal('not-found');
  requireMay(context, action, { lead });
  const isInner = isOwn(context, lead) || isAuditor(reader);
  const isShown = ({ visibility }: Evidence) => visibility === 'internal' || isInner;
  return { context, session: { ...seen, evidence: seen.evidence.filter(isShown) } };
}
