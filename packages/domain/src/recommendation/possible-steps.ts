import { refuse } from '../refusal.ts';
import { kindRules } from '../session/kind-rules.ts';
import { isLegal, recommendationActions, sessionStepFor } from '../session/lifecycle.ts';
import type { Session } from '../session/session.ts';
import type { Recommendation } from './recommendation.ts';
import type { RecommendationAction } from './steps.ts';

/** What can be done with a recommendation now: by the table, its kind, its session and its finding. */
export function possibleSteps(session: Session, one: Recommendation): RecommendationAction[] {
  const rule = kindRules[session.description.kind];
  const finding = session.findings.find(({ id }) => id === one.finding);
  const stands = finding?.state !== 'dismissed';
  return recommendationActions(one.state, rule).filter(
    (action) =>
      isLegal('session', sessionStepFor(action), session.state) &&
      // A draft that rests on a dismissed finding goes nowhere any more.
      (stands || (action !== 'confirm' && action !== 'issue' && action !== 'correct')),
  );
}

/** @throws Refused `illegal-step`, saying what is possible instead */
export function refuseStep(
  session: Session,
  one: Recommendation,
  action: RecommendationAction,
): never {
  const possible = possibleSteps(session, one);
  refuse('illegal-step', '', { subject: 'recommendation', action, state: one.state, possible });
}
