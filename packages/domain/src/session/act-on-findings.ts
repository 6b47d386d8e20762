import { type Context, happened } from '../context.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from './check-days.ts';
import {
  checkRecommendationCount,
  collecting,
  findingEvents,
  recommendationEvents,
} from './collect.ts';
import {
  type ConfirmFinding,
  type DismissFinding,
  type DraftRecommendations,
  LIMITS,
  type RecordFindings,
} from './commands.ts';
import type { SessionEvent } from './events.ts';
import type { Session } from './session.ts';
import { requireFinding, requireStanding, requireStep } from './steps.ts';

/** Decides POST /sessions/{id}/findings. @throws Refused */
export function recordFindings(
  context: Context,
  sessionId: string,
  session: Session,
  { findings }: RecordFindings,
): SessionEvent[] {
  requireStep('session', 'record-findings', session.state);
  const refusals = new Refusals();
  const on = collecting(context, refusals, sessionId, session);
  const events = findingEvents(on, findings, session.findings.length, '/findings');
  checkTotal(refusals, session, events, '/findings');
  refusals.throwIfAny();
  return events;
}

/** Decides POST /findings/{id}/recommendations. @throws Refused */
export function draftRecommendations(
  context: Context,
  sessionId: string,
  session: Session,
  findingId: string,
  { recommendations }: DraftRecommendations,
): SessionEvent[] {
  requireStanding(session, findingId);
  requireStep('session', 'draft-recommendations', session.state);
  const refusals = new Refusals();
  const on = collecting(context, refusals, sessionId, session);
  const known = session.recommendations.filter((one) => one.finding === findingId).length;
  const events = recommendationEvents(on, findingId, recommendations, known, '/recommendations');
  checkTotal(refusals, session, events, '/recommendations');
  refusals.throwIfAny();
  return events;
}

/** Decides POST /findings/{id}/confirm. @throws Refused */
export function confirmFinding(
  context: Context,
  session: Session,
  findingId: string,
  { on }: ConfirmFinding,
): SessionEvent[] {
  requireStep('finding', 'confirm', requireFinding(session, findingId).state);
  requireStep('session', 'judge-findings', session.state);
  checkDay(context, session, on);
  return [happened(context, 'finding.confirmed', on, { id: findingId })];
}

/** Decides POST /findings/{id}/dismiss: not while a recommendation sent out rests on it. @throws Refused */
export function dismissFinding(
  context: Context,
  session: Session,
  findingId: string,
  { on, reason }: DismissFinding,
): SessionEvent[] {
  requireStep('finding', 'dismiss', requireFinding(session, findingId).state);
  requireStep('session', 'judge-findings', session.state);
  checkDay(context, session, on);
  const issued = session.recommendations.filter(
    (one) => one.finding === findingId && one.letter !== undefined && one.state !== 'withdrawn',
  );
  if (issued.length > 0) {
    refuse('has-issued-recommendations', '', { ids: issued.map((one) => one.id) });
  }
  return [happened(context, 'finding.dismissed', on, { id: findingId, reason })];
}

function checkDay(context: Context, session: Session, on: string): void {
  const refusals = new Refusals();
  checkNotFuture(refusals, context, on, '/on');
  checkAfter(refusals, session.held?.from, on, '/on');
  refusals.throwIfAny();
}

function checkTotal(
  refusals: Refusals,
  session: Session,
  events: readonly SessionEvent[],
  pointer: string,
): void {
  const added = events.filter((event) => event.type === 'recommendation.drafted').length;
  const total = session.recommendations.length + added;
  checkRecommendationCount(refusals, total, LIMITS.recommendationsInSession, pointer);
}
