import { settle } from '@giam-sat/domain/clock/settle';
import type { Context } from '@giam-sat/domain/context';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import type { Session } from '@giam-sat/domain/session/session';
import { nextVersion } from '@giam-sat/ledger/append';
import type { Ledger } from '@giam-sat/ledger/ledger';

export interface SessionSweep {
  readonly ledger: Ledger;
  /** What a decision about the session may know, read anew. */
  readonly contextFor: (session: Session) => Promise<Context>;
}

/** No caller's key has a space, so none can be mistaken for the sweep's. */
const KEY = 'the sweep';
const TRIES = 3;

/**
 * One append with all that the clocks of a session have to say. Who loses against another writer
 * reads again: what was said meanwhile is not said twice, because `settle` asks the state alone.
 * @returns how many events were written
 */
export async function sweepSession(on: SessionSweep, id: string): Promise<number> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const record = `session#${id}`;
    const appends = await on.ledger.read(record);
    const session = foldSession(appends.flatMap((append) => append.events));
    if (session === undefined) return 0;
    const context = await on.contextFor(session);
    const events = settle(context, id, session);
    if (events.length === 0) return 0;
    const request = { key: `${KEY} ${context.today}`, hash: '' };
    const append = { record, version: nextVersion(appends), events, request };
    if ((await on.ledger.insert(append)) === 'inserted') return events.length;
  }
  // Somebody is at work on it; the next sweep looks again.
  return 0;
}
