import { settle } from '@giam-sat/domain/clock/settle';
import type { Context } from '@giam-sat/domain/context';
import type { PolicyAction } from '@giam-sat/domain/policy/policy';
import { mayOpenSession, sessionForRecommendation } from '@giam-sat/domain/policy/readable';
import { readerOf } from '@giam-sat/domain/policy/reader';
import { requireMay } from '@giam-sat/domain/policy/require-may';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import { refuse } from '@giam-sat/domain/refusal';
import { evolveSession, type Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';

/** Something a command does, and where in its payload it says so. */
export interface Doing {
  readonly action: PolicyAction;
  readonly pointer?: string;
}

/** What a command does, to a session or to one recommendation of it. */
export interface Asked {
  readonly does: readonly Doing[];
  /** What else it does, where that hangs on how the recommendation stands. */
  readonly doesTo?: (one: Recommendation) => Doing;
  readonly recommendation?: string | undefined;
}

/** Who asks, as what may be read is decided for. */
export function readerIn({ actor, roles, actorOrg, actorUnit }: Context) {
  return readerOf({ sub: actor.sub, roles }, actorOrg, actorUnit);
}

/**
 * Whether the caller may do what a command asks for. Who may not even see the record is told what
 * anybody is told of one that never existed.
 * @throws EdgeRefusal `not-found`, Refused `unknown-recommendation`, `role-missing`, `out-of-scope`
 */
export function authoriseSession(context: Context, id: string, before: Session, asked: Asked) {
  const session = settled(context, id, before);
  const { lead } = session.description;
  const recommendation = asked.recommendation;
  if (recommendation === undefined) requireSeen(context, session);
  const one = recommendation === undefined ? undefined : seen(context, session, recommendation);
  const addressee = one?.letter === undefined ? undefined : one.addressee.id;
  const alsoDoes = one === undefined || asked.doesTo === undefined ? [] : [asked.doesTo(one)];
  for (const { action, pointer } of [...asked.does, ...alsoDoes]) {
    requireMay(context, action, { lead, addressee }, pointer);
  }
}

/**
 * The same before the key is looked at: an agency that passed a recommendation on still gets the answer
 * to what it sent before.
 */
export function authoriseBeforeKey(context: Context, id: string, session: Session, asked: Asked) {
  const { org } = context.actor;
  const one = session.recommendations.find((other) => other.id === asked.recommendation);
  const passedOn = one?.formerAddressees.some((former) => former.id === org) ?? false;
  if (!passedOn) authoriseSession(context, id, session, asked);
}

function requireSeen(context: Context, session: Session): void {
  if (!mayOpenSession(readerIn(context), session)) throw new EdgeRefusal('not-found');
}

function seen(context: Context, session: Session, id: string) {
  const reader = readerIn(context);
  if (sessionForRecommendation(reader, session, id) === undefined) {
    if (mayOpenSession(reader, session)) refuse('unknown-recommendation', '', { id });
    throw new EdgeRefusal('not-found');
  }
  return session.recommendations.find((one) => one.id === id);
}

/** An addressee that ended has its successor by today, which only a responder has to know. */
function settled(context: Context, id: string, session: Session): Session {
  if (!context.roles.includes('responder')) return session;
  return settle(context, id, session).reduce<Session>(evolveSession, session);
}
