import { setTimeout } from 'node:timers/promises';
import { dayOf, occasionOf } from '@giam-sat/domain/session/occasion';
import type { Session } from '@giam-sat/domain/session/session';
import type { Warning } from '@giam-sat/domain/warning';
import { log } from '@giam-sat/platform/log';
import { type Stores, sameSessions } from './same-sessions.ts';

/** Nobody waits longer than this for a hint. */
const PATIENCE_MS = 1000;

/**
 * Points at other sessions that may be this one. The answer is given whatever happens here: a hint that
 * can not be had, or not in time, is left out.
 */
export async function enteredBefore(
  on: Stores,
  id: string,
  session: Session,
  hints: readonly string[] = [],
): Promise<Warning[]> {
  const occasion = occasionOf(session);
  if (occasion === undefined) return [];
  const ids = await inTime(sameSessions(on, id, session, hints));
  const data = { ids, day: dayOf(occasion) };
  return ids.length === 0 ? [] : [{ code: 'entered-before', pointer: '/subject', data }];
}

async function inTime(looking: Promise<string[]>): Promise<string[]> {
  try {
    return await Promise.race([looking, setTimeout(PATIENCE_MS, [], { ref: false })]);
  } catch (error) {
    log('DUPLICATES_UNREAD', { error: error instanceof Error ? error.name : 'unknown' });
    return [];
  }
}
