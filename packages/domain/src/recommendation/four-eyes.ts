import type { Context } from '../context.ts';
import { isHigherFront } from '../policy/acts-for.ts';
import type { Refusals } from '../refusal.ts';
import { actorOfLink, type ReplyLink } from '../reply-link/reply-link.ts';
import type { Description } from '../session/events.ts';
import type { Confirmation, StoredConfirmation } from '../session/facts.ts';
import type { Recommendation } from './recommendation.ts';

/** What a confirmation is of: whose record, and who entered it. */
interface Confirmed {
  readonly lead: Description['lead'];
  /** Who recorded the session, who drafted the recommendation and corrected it, as token subjects. */
  readonly enteredBy: readonly string[];
}

/**
 * Four eyes: who entered a recommendation does not confirm it. Where a commune has only one person, a
 * higher Front confirms, or the signed paper's number is given; both are kept with the confirmation
 * and counted (`confirmedBySamePerson`, `confirmedByHigherFront`).
 * Adds `same-person` at the number that is missing.
 */
export function withFourEyes(
  context: Context,
  refusals: Refusals,
  { lead, enteredBy }: Confirmed,
  confirmation: Confirmation,
  pointer: string,
): StoredConfirmation {
  const samePerson = enteredBy.includes(context.actor.sub);
  if (samePerson && confirmation.number === undefined) {
    refusals.add('same-person', `${pointer}/number`);
  }
  return {
    ...confirmation,
    ...(samePerson ? { samePerson } : {}),
    ...(isHigherFront(context, lead) ? { byHigherFront: true } : {}),
  };
}

/**
 * Who does not verify a recommendation: whoever reported it done, or made the link by which it was (and so
 * was told its secret), and everybody of an agency it was addressed to.
 */
export function isReporter(
  { actor: { sub, org } }: Pick<Context, 'actor'>,
  { addressee, formerAddressees, reports }: Recommendation,
  links: readonly Pick<ReplyLink, 'id' | 'madeBy'>[],
): boolean {
  const asked = [addressee, ...formerAddressees].map(({ id }) => id);
  if (org !== undefined && asked.includes(org)) return true;
  const given = links.filter((one) => one.madeBy === sub).map(({ id }) => actorOfLink(id));
  return reports.some(({ by }) => by === sub || given.some((link) => link === by));
}
