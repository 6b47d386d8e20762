import { type Context, happened } from '../context.ts';
import { refuse } from '../refusal.ts';
import type { Confiding } from './confiding.ts';
import type { ConfidingEvent } from './events.ts';

/**
 * Decides POST /personal/purges/{id}/confirm: what one person proposed another carries out.
 * @throws Refused `same-purger`
 */
export function confirmPurge(
  context: Context,
  proposal: NonNullable<Confiding['proposal']>,
): ConfidingEvent[] {
  requireOtherPerson(context, proposal);
  return [happened(context, 'personal.purged', context.today, { about: proposal.data.about })];
}

/** @throws Refused `same-purger` */
export function requireOtherPerson(
  { actor }: Pick<Context, 'actor'>,
  proposal: NonNullable<Confiding['proposal']>,
): void {
  if (proposal.actor.sub === actor.sub) refuse('same-purger');
}
