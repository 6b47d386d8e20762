import type { StoredEvent } from '../event.ts';
import type { Session } from '../session/session.ts';
import { mayOpenRecommendation, mayOpenSession } from './readable.ts';
import { isAuditor, isOwn, type Reader } from './reader.ts';

/**
 * Whether a reader may know of one event of a session, judged by the session as it is now: an event that
 * names recommendations is for who may open all of them, one of a file for who may see the file, any
 * other for who may open the session.
 */
export function mayKnow(reader: Reader, session: Session, event: StoredEvent): boolean {
  const files = namedIn(event, session.evidence);
  if (!files.every(({ visibility }) => visibility === 'internal' || isInner(reader, session))) {
    return false;
  }
  const about = new Set(files.map((file) => file.about));
  const named = namedIn(event, session.recommendations);
  const meant = session.recommendations.filter((one) => named.includes(one) || about.has(one.id));
  if (meant.length === 0) return mayOpenSession(reader, session);
  return meant.every((one) => mayOpenRecommendation(reader, session, one));
}

function namedIn<Thing extends { readonly id: string }>(
  { data }: StoredEvent,
  things: readonly Thing[],
): Thing[] {
  const text = JSON.stringify(data);
  return things.filter(({ id }) => text.includes(`"${id}"`));
}

/** Files restricted to the lead body are for it and for auditors. */
function isInner(reader: Reader, { description: { lead } }: Session): boolean {
  return isOwn(reader, lead.id) || isAuditor(reader);
}
