import { type Context, happened } from '../context.ts';
import { type Amounts, LAND_KINDS, MONEY_KINDS } from '../money.ts';
import { possibleSteps, refuseStep } from '../recommendation/possible-steps.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkFinding, collecting, draftedFacts } from './collect.ts';
import { FindingInput, RecommendationInput } from './commands.ts';
import { ISSUED_MEMBERS } from './corrected-members.ts';
import { DraftedRecommendation, RecordedFinding, type SessionEvent } from './events.ts';
import type { CorrectFinding, CorrectRecommendation } from './part-changes.ts';
import type { Session } from './session.ts';
import { requireFinding, requireRecommendation, requireStep } from './steps.ts';

/**
 * Decides PATCH /findings/{id}: the finding as it is then is checked as on the day it was recorded.
 * @throws Refused
 */
export function correctFinding(
  context: Context,
  sessionId: string,
  session: Session,
  id: string,
  { reason, changes }: CorrectFinding,
): SessionEvent[] {
  const finding = requireFinding(session, id);
  requireStep('finding', 'correct', finding.state);
  requireStep('session', 'judge-findings', session.state);
  const { id: _id, ...before } = RecordedFinding.parse(finding);
  const after = FindingInput.parse(amended(before, changes));
  const changed = changedIn(before, after, changes);
  const refusals = new Refusals();
  checkFinding(collecting(context, refusals, sessionId, session), after, '/changes');
  refusals.throwIfAny();
  const { recommendations: _with, ...facts } = after;
  return [happened(context, 'finding.corrected', context.today, { ...facts, id, reason, changed })];
}

/** Whose correction it is: of a draft the recorder's; for what was sent out its signer answers. */
export function correctionOf({ letter }: Recommendation): 'correct' | 'correct-issued' {
  return letter === undefined ? 'correct' : 'correct-issued';
}

/**
 * Decides PATCH /recommendations/{id}: a draft in all it says, and one that was confirmed is a draft again;
 * one that went out only in what was typed otherwise than its letter says.
 * @throws Refused
 */
export function correctRecommendation(
  context: Context,
  sessionId: string,
  session: Session,
  id: string,
  { reason, changes }: CorrectRecommendation,
): SessionEvent[] {
  const one = requireRecommendation(session, id);
  const action = correctionOf(one);
  if (!possibleSteps(session, one).includes(action)) refuseStep(session, one, action);
  const standing = DraftedRecommendation.parse(one);
  const before = inputOf(standing);
  const after = RecommendationInput.parse(amended(before, changes));
  const changed = changedIn(before, after, changes);
  const refusals = new Refusals();
  const on = collecting(context, refusals, sessionId, session);
  if (action === 'correct-issued') checkIssued(refusals, one, changed, after.amounts);
  const { text, product, amounts } = after;
  const facts =
    action === 'correct'
      ? draftedFacts({ ...on, day: undefined }, one.finding, id, after, '/changes')
      : { ...standing, text, product, amounts };
  refusals.throwIfAny();
  if (facts === undefined) throw new Error('no facts and no refusal');
  return [
    happened(context, 'recommendation.corrected', context.today, { ...facts, reason, changed }),
  ];
}

/** A recommendation as it would be typed in, without its papers. */
function inputOf(standing: DraftedRecommendation): RecommendationInput {
  const { id: _id, finding: _finding, addressee, coordinating, ...same } = standing;
  return { ...same, addressee: addressee.id, coordinating: coordinating.map(({ id }) => id) };
}

/** `null` takes a member away, what is not named stays. */
function amended(before: object, changes: object): unknown {
  return Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null),
  );
}

/** What differs then: both are parsed, so that their members stand in one order. */
function changedIn<Facts extends object>(before: Facts, after: Facts, changes: object): string[] {
  const told = (facts: Facts) =>
    new Map(Object.entries(facts).map(([name, value]) => [name, JSON.stringify(value)]));
  const [old, now] = [told(before), told(after)];
  const changed = Object.keys(changes).filter((name) => old.get(name) !== now.get(name));
  return changed.length === 0 ? refuse('nothing-to-change', '/changes') : changed.sort();
}

/** The addressee is transferred and the days are extended; outcomes are told by whoever has them. */
function checkIssued(
  refusals: Refusals,
  one: Recommendation,
  changed: readonly string[],
  amounts: Amounts | undefined,
): void {
  for (const member of changed) {
    if (!ISSUED_MEMBERS.some((name) => name === member)) {
      refusals.add('letter-stands', `/changes/${member}`, { member, allowed: ISSUED_MEMBERS });
    }
  }
  const told = [...one.replies.filter(({ outcome }) => outcome !== 'transferred'), ...one.reports];
  const isTold = told.length + one.verifications.length > 0;
  if (isTold && outcomesIn(one.amounts) !== outcomesIn(amounts)) {
    refusals.add('outcome-stands', '/changes/amounts', { id: one.id });
  }
}

/** What was decided and recovered, which is the addressee's to say and a monitor's to verify. */
function outcomesIn(amounts: Amounts | undefined): string {
  return JSON.stringify(
    [...MONEY_KINDS, ...LAND_KINDS].map((kind) => [
      amounts?.[kind]?.decided,
      amounts?.[kind]?.actual,
    ]),
  );
}
