import type { StoredEvent } from '../event.ts';
import { readEvent } from '../upcast.ts';
import { SessionEvent } from './events.ts';
import { evolveSession, type Session } from './session.ts';

/**
 * A session as its stored events tell it; nothing when there are none.
 * @throws ZodError for an event that can not be read: what is stored is always parsed
 */
export function foldSession(events: readonly StoredEvent[]): Session | undefined {
  let session: Session | undefined;
  for (const event of events) session = evolveSession(session, readEvent(SessionEvent, event));
  return session;
}
