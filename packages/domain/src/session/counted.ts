import type { Listing } from '../figures/listings.ts';
import type { Count, Keys } from '../figures/measures.ts';
import type { LeadRef } from '../register/body-ref.ts';
import { planDay } from './facts.ts';
import type { Session } from './session.ts';

/** One record as it stands in a list, and what it adds to the figures: the two can not disagree. */
export interface Counted {
  readonly listing: Listing;
  /** The id listed: a session, a participation `<session>:<body>`, a finding, a recommendation. */
  readonly id: string;
  readonly count: Count;
}

/** The day a session is listed under: held, else foreseen, else of its plan, else recorded. */
export function listedOn({ held, description, notice, recordedOn }: Session): string {
  const { scheduled, plan } = description;
  if (held !== undefined) return held.to;
  if (scheduled !== undefined) return scheduled.from;
  return notice?.on ?? (plan === undefined ? recordedOn : planDay(plan, scheduled));
}

export function keysOf(
  session: Session,
  lead: LeadRef,
  addressee: Keys['addresseeGroup'] = null,
): Keys {
  const { kind, form, topic } = session.description;
  const { group, type, level } = lead;
  return { kind, form, lead: group, leadType: type, level, topic, addresseeGroup: addressee };
}
