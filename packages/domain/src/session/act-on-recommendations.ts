import { type Context, happened } from '../context.ts';
import { withFourEyes } from '../recommendation/four-eyes.ts';
import { refuseStep } from '../recommendation/possible-steps.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { Refusals } from '../refusal.ts';
import { checkAfter, checkNotFuture } from './check-days.ts';
import type { ConfirmRecommendation, IssueLetter, IssueRecommendation } from './commands.ts';
import type { SessionEvent } from './events.ts';
import { kindRules } from './kind-rules.ts';
import { isLegal } from './lifecycle.ts';
import { findBody } from './resolve.ts';
import type { Session } from './session.ts';
import { requireRecommendation, requireStanding, requireStep } from './steps.ts';

/**
 * Decides POST /recommendations/{id}/confirm: only a community board's recommendation is confirmed,
 * by the Front committee of the commune (Decree 29/2021 Art. 87(1)đ).
 * @throws Refused
 */
export function confirmRecommendation(
  context: Context,
  session: Session,
  id: string,
  confirmation: ConfirmRecommendation,
): SessionEvent[] {
  const recommendation = requireRecommendation(session, id);
  const refusals = new Refusals();
  if (!kindRules[session.description.kind].confirmed) {
    refusals.add('confirmation-not-needed', '', { id });
    refusals.throwIfAny();
  }
  requireTable(session, recommendation, 'confirm');
  requireStep('session', 'send-recommendations', session.state);
  requireStanding(session, recommendation.finding);
  checkNotFuture(refusals, context, confirmation.on, '/on');
  checkAfter(refusals, session.held?.from, confirmation.on, '/on');
  const { recordedBy, description } = session;
  const { draftedBy, correctedBy } = recommendation;
  const of = { lead: description.lead, enteredBy: [recordedBy, draftedBy, ...correctedBy] };
  const stored = withFourEyes(context, refusals, of, confirmation, '');
  refusals.throwIfAny();
  const data = { id, confirmation: stored };
  return [happened(context, 'recommendation.confirmed', confirmation.on, data)];
}

/** Decides POST /recommendations/{id}/issue. @throws Refused */
export function issueRecommendation(
  context: Context,
  session: Session,
  id: string,
  { letter }: IssueRecommendation,
): SessionEvent[] {
  const refusals = new Refusals();
  const event = issued(context, refusals, session, requireRecommendation(session, id), letter, '');
  refusals.throwIfAny();
  return [event];
}

/** Decides POST /sessions/{id}/issue: one letter carries many recommendations, or none of them. */
export function issueLetter(
  context: Context,
  session: Session,
  { letter, recommendations }: IssueLetter,
): SessionEvent[] {
  const refusals = new Refusals();
  const twice = recommendations.filter((id, at) => recommendations.indexOf(id) !== at);
  if (twice.length > 0) refusals.add('duplicate-entry', '/recommendations', { ids: twice });
  const events = recommendations.map((id, at) => {
    const pointer = `/recommendations/${at}`;
    const recommendation = requireRecommendation(session, id, pointer);
    return issued(context, refusals, session, recommendation, letter, pointer);
  });
  refusals.throwIfAny();
  return events;
}

/** What else is in the way (the session, the confirmation) is refused by its own code. */
function requireTable(session: Session, one: Recommendation, action: 'confirm' | 'issue'): void {
  if (!isLegal('recommendation', action, one.state)) refuseStep(session, one, action);
}

function issued(
  context: Context,
  refusals: Refusals,
  session: Session,
  recommendation: Recommendation,
  letter: IssueLetter['letter'],
  pointer: string,
): SessionEvent {
  const { id, confirmation } = recommendation;
  requireTable(session, recommendation, 'issue');
  requireStep('session', 'send-recommendations', session.state);
  requireStanding(session, recommendation.finding, pointer);
  if (kindRules[session.description.kind].confirmed && confirmation === undefined) {
    refusals.add('confirmation-missing', pointer, { id });
  }
  checkNotFuture(refusals, context, letter.on, '/letter/on');
  checkAfter(refusals, confirmation?.on ?? session.held?.from, letter.on, '/letter/on');
  findBody({ context, refusals, day: letter.on }, recommendation.addressee.id, pointer);
  return happened(context, 'recommendation.issued', letter.on, { id, letter });
}
