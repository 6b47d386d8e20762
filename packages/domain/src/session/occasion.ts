import type { Day } from '../day.ts';
import { searchText } from '../register/search-text.ts';
import type { Description } from './events.ts';
import type { Session } from './session.ts';

/** What two entries of one and the same session have in common. */
export interface Occasion {
  /** Lead body and subject, without case, accents and punctuation. */
  readonly matter: string;
  readonly first: Day;
  readonly last: Day;
  readonly isHeld: boolean;
}

/** When a session took place or is to; nothing while it has no day, or was called off. */
export function occasionOf({ description, held, state }: Session): Occasion | undefined {
  const span = held ?? description.scheduled;
  if (span === undefined || state === 'cancelled') return undefined;
  const matter = matterOf(description.lead.id, description.subject);
  return { matter, first: span.from, last: span.to, isHeld: held !== undefined };
}

export function matterOf(lead: string, subject: Description['subject']): string {
  return `${lead} ${searchText(subject)}`;
}

/**
 * Whether two entries may be one session: same lead, same subject, same day. The day is the last one
 * held or the first one foreseen; what is only foreseen may fall on any day of what was held.
 */
export function isSameOccasion(one: Occasion, other: Occasion): boolean {
  if (one.matter !== other.matter) return false;
  if (one.isHeld === other.isHeld) return dayOf(one) === dayOf(other);
  const [held, foreseen] = one.isHeld ? [one, other] : [other, one];
  return held.first <= foreseen.first && foreseen.first <= held.last;
}

/** The day an occasion is known by. */
export function dayOf({ isHeld, first, last }: Occasion): Day {
  return isHeld ? last : first;
}
