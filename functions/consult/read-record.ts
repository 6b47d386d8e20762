import { sessionRecord } from '@giam-sat/contract/http/ids';
import { SessionEvent } from '@giam-sat/domain/session/events';
import { evolveSession, type Session } from '@giam-sat/domain/session/session';
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
  let state: Session | undefined;
  for (const event of appends.flatMap((append) => append.events)) {
    state = evolveSession(state, SessionEvent.parse(event));
  }
  return state === undefined ? undefined : { id, version: nextVersion(appends) - 1, state };
}
