import { sessionRecord } from '@giam-sat/contract/http/ids';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
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
