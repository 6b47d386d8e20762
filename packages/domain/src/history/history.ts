import type { StoredEvent } from '../event.ts';
import type { PolicyAction } from '../policy/policy.ts';
import { SessionEvent } from '../session/events.ts';
import { evolveSession, type Session } from '../session/session.ts';
import { readEvent } from '../upcast.ts';
import { type ActedBy, actedBy, actionIn } from './acted-by.ts';
import { type Change, changesBy } from './changes.ts';

/** One event of a session's record, with what only the record around it tells. */
export interface Happened {
  /** Its place in the record, from 1. */
  readonly sequence: number;
  readonly event: SessionEvent;
  /** Parts of the session it is about: of a publication what became public, of its end what ceased to be. */
  readonly parts: readonly string[];
  readonly by: ActedBy;
  /** What a correction changed. */
  readonly changes?: readonly Change[];
}

/**
 * All that happened to a session, in the order it was written.
 * @param appends what each command wrote, from the first
 * @throws ZodError for an event that can not be read: what is stored is always parsed
 */
export function historyOf(appends: readonly (readonly StoredEvent[])[]): Happened[] {
  const history: Happened[] = [];
  let session: Session | undefined;
  for (const append of appends) {
    const events = append.map((event) => readEvent(SessionEvent, event));
    const action = actionIn(events, session);
    for (const event of events) {
      const after = evolveSession(session, event);
      const whose = session ?? after;
      const parts = partsOf(event, whose);
      const told = {
        sequence: history.length + 1,
        event,
        parts,
        by: whoActed(event, action, whose),
      };
      const changes = changesBy(event, whose, after);
      history.push(changes === undefined ? told : { ...told, changes });
      session = after;
    }
  }
  return history;
}

function whoActed(
  { actor, data }: SessionEvent,
  action: PolicyAction | undefined,
  { description, recommendations }: Session,
): ActedBy {
  const about = 'id' in data ? recommendations.find(({ id }) => id === data.id) : undefined;
  return actedBy(actor, action, description.lead.id, about?.addressee.id);
}

function partsOf(event: SessionEvent, { publication }: Session): readonly string[] {
  const { data, type } = event;
  if ('id' in data) return [data.id];
  const told = type === 'session.published' ? event.data : publication;
  const isAbout = type === 'session.published' || type === 'session.publication-withdrawn';
  return isAbout && told !== undefined ? [...told.findings, ...told.recommendations] : [];
}
