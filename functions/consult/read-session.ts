import { sessionRecord } from '@giam-sat/contract/http/ids';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { nextVersion } from '@giam-sat/ledger/append';
import type { Ledger } from '@giam-sat/ledger/ledger';

export interface ReadSession {
  readonly id: string;
  readonly version: number;
  readonly state: Session;
}

/** A session as of this moment: folded from the Ledger, so that what was just written is there. */
export async function readSession(ledger: Ledger, id: string): Promise<ReadSession | undefined> {
  const appends = await ledger.read(sessionRecord(id));
  const state = foldSession(appends.flatMap((append) => append.events));
  return state === undefined ? undefined : { id, version: nextVersion(appends) - 1, state };
}

/**
 * A session as somebody may see it.
 * @throws EdgeRefusal `not-found`, the same whether it does not exist or is not for the reader
 */
export async function readSessionAs(
  ledger: Ledger,
  id: string,
  seen: (session: Session) => Session | undefined,
): Promise<ReadSession> {
  const session = await readSession(ledger, id);
  const state = session === undefined ? undefined : seen(session.state);
  if (session === undefined || state === undefined) throw new EdgeRefusal('not-found');
  return { ...session, state };
}
