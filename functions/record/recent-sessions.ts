import { occasionOf } from '@giam-sat/domain/session/occasion';
import type { Session } from '@giam-sat/domain/session/session';

const REMEMBERED = 500;

/** Sessions this process recorded, by what they are about. */
export interface RecentSessions {
  /** Remembers a session. @returns ids of others of the same lead and subject */
  add(id: string, session: Session): string[];
}

/**
 * An entry of a second ago has no place in the Log yet and can not be found by its contents, so what
 * this process wrote is remembered: Lambda, too, gives a caller's next request to the process that just
 * became free. Only where to look: what is found is read again before anybody is told.
 */
export function recentSessions(): RecentSessions {
  const written = new Map<string, string>();
  return {
    add(id, session) {
      const matter = occasionOf(session)?.matter;
      if (matter === undefined) return [];
      written.set(id, matter);
      const [oldest] = written.keys();
      if (written.size > REMEMBERED && oldest !== undefined) written.delete(oldest);
      return [...written].flatMap(([other, same]) =>
        other !== id && same === matter ? other : [],
      );
    },
  };
}
