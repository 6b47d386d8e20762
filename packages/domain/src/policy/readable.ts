import type { Activity } from '../activity/activity.ts';
import type { Board } from '../board/board.ts';
import type { Project } from '../project/project.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Session } from '../session/session.ts';
import {
  isOfSide,
  isOwn,
  isWithinReach,
  type Reader,
  readsContent,
  readsSubtree,
} from './reader.ts';

/**
 * Whether a reader may open a record. What may not be opened does not exist for the reader: 404, and
 * no list, figure or feed has it.
 *
 * | record | who |
 * | --- | --- |
 * | session, not held | own side (`OWN_SIDE`) in the subtree; bodies that take part |
 * | session, held | everybody in the lead body's subtree, or in a co-chair's; bodies that take part |
 * | finding | who may open its session |
 * | recommendation, not sent out | own side, of those who may open its session |
 * | recommendation, sent out | who may open its session; the addressee |
 * | board, project, activity | everybody in the subtree; its own body |
 *
 * A responder without another role: what was sent to its own body, and nothing else.
 */
export function mayOpenSession(reader: Reader, { description, held }: Session): boolean {
  if (!readsSubtree(reader)) return false;
  if (takesPart(reader, description)) return true;
  const { lead, partners } = description;
  if (held === undefined) return isWithinReach(reader, lead.path) && isOfSide(reader, lead);
  const coChairs = partners.filter((one) => one.role === 'co-chair');
  return [lead, ...coChairs].some((one) => isWithinReach(reader, one.path));
}

/** Lead, partner, host, or the Front committee that guides a board; not who is supervised. */
function takesPart(reader: Reader, { lead, partners, host, guidedBy }: Session['description']) {
  return [lead, ...partners, host, guidedBy].some(
    (body) => body !== undefined && isOwn(reader, body.id),
  );
}

export function mayOpenRecommendation(
  reader: Reader,
  session: Session,
  one: Pick<Recommendation, 'letter' | 'addressee'>,
): boolean {
  const isSent = one.letter !== undefined;
  if (isSent && readsContent(reader) && isOwn(reader, one.addressee.id)) return true;
  return mayOpenSession(reader, session) && (isSent || isOfSide(reader, session.description.lead));
}

/** The session with the recommendations and clocks that the reader may see; nothing where none is to be seen. */
export function sessionFor(reader: Reader, session: Session): Session | undefined {
  return mayOpenSession(reader, session) ? withReadable(reader, session) : undefined;
}

/** The same of one recommendation in it, also for who may not open the session. */
export function sessionForRecommendation(
  reader: Reader,
  session: Session,
  id: string,
): Session | undefined {
  const one = session.recommendations.find((other) => other.id === id);
  if (one === undefined || !mayOpenRecommendation(reader, session, one)) return undefined;
  return withReadable(reader, session);
}

function withReadable(reader: Reader, session: Session): Session {
  const hidden = new Set(
    session.recommendations
      .filter((one) => !mayOpenRecommendation(reader, session, one))
      .map(({ id }) => id),
  );
  if (hidden.size === 0) return session;
  return {
    ...session,
    recommendations: session.recommendations.filter(({ id }) => !hidden.has(id)),
    clocks: session.clocks.filter(({ id }) => !hidden.has(id)),
    evidence: session.evidence.filter(({ about }) => about === undefined || !hidden.has(about)),
  };
}

/** A board of whatever term: it counts under its body's unit. */
export function mayOpenBoard(reader: Reader, { terms }: Board): boolean {
  return (
    readsSubtree(reader) &&
    terms.some(
      ({ description: { body } }) => isWithinReach(reader, body.path) || isOwn(reader, body.id),
    )
  );
}

/** A project may lie in several units. */
export function mayOpenProject(reader: Reader, { description }: Project): boolean {
  return description.units.some(({ path }) => isWithinReach(reader, path));
}

export function mayOpenActivity(reader: Reader, { description: { lead } }: Activity): boolean {
  return readsSubtree(reader) && (isWithinReach(reader, lead.path) || isOwn(reader, lead.id));
}
