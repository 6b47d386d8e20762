import type { Context } from '@giam-sat/domain/context';
import { isResponders, type RecommendationAction } from '@giam-sat/domain/recommendation/steps';
import { refuse } from '@giam-sat/domain/refusal';
import { inScope } from '@giam-sat/domain/scope';
import type { Session } from '@giam-sat/domain/session/session';
import type { Caller } from '@giam-sat/platform/claims';

/**
 * Whether it may be the addressed agency's own step, which needs no right to write for the lead body's
 * unit. Who the addressee is, is asked with the clocks at today (`requireResponder`): one that ended has
 * its successor by then, and one that passed it on still gets the answer to what it sent before.
 */
export function mayBeResponders(
  session: Session,
  id: string,
  action: RecommendationAction,
  { org }: Caller,
): boolean {
  const one = session.recommendations.find((other) => other.id === id);
  return org !== undefined && one?.letter !== undefined && isResponders(action);
}

/** @throws Refused `out-of-scope` for who neither writes for the lead's unit nor is addressed now */
export function requireResponder(
  context: Context,
  { description, ...session }: Session,
  id: string,
): void {
  const { lead } = description;
  if (inScope(context, lead.path)) return;
  const one = session.recommendations.find((other) => other.id === id);
  if (one !== undefined && one.addressee.id === context.actor.org) return;
  refuse('out-of-scope', '', { unit: lead.unit });
}
