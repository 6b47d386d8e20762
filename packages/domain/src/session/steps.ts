import type { Recommendation } from '../recommendation/recommendation.ts';
import { refuse } from '../refusal.ts';
import { isLegal, legalActions, type Subject } from './lifecycle.ts';
import type { Finding, Session } from './session.ts';

/** @throws Refused `illegal-step`, saying what is possible instead */
export function requireStep(subject: Subject, action: string, state: string): void {
  if (isLegal(subject, action, state)) return;
  refuse('illegal-step', '', { subject, action, state, possible: legalActions(subject, state) });
}

export function requireFinding(session: Session, id: string): Finding {
  const finding = session.findings.find((one) => one.id === id);
  return finding ?? refuse('unknown-finding', '', { id });
}

export function requireRecommendation(session: Session, id: string, pointer = ''): Recommendation {
  const recommendation = session.recommendations.find((one) => one.id === id);
  return recommendation ?? refuse('unknown-recommendation', pointer, { id });
}

/** @throws Refused when the finding was dismissed: nothing may rest on it any more */
export function requireStanding(session: Session, findingId: string, pointer = ''): void {
  if (requireFinding(session, findingId).state === 'dismissed') {
    refuse('finding-dismissed', pointer, { id: findingId });
  }
}
