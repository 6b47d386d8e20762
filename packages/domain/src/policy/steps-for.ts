import { isReporter } from '../recommendation/four-eyes.ts';
import { possibleSteps } from '../recommendation/possible-steps.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { type RecommendationAction, recommendationSteps } from '../recommendation/steps.ts';
import { findingSteps, isLegal, legalActions, sessionSteps } from '../session/lifecycle.ts';
import type { Session } from '../session/session.ts';
import type { About, Asking } from './asking.ts';
import { type PolicyAction, policyRow } from './policy.ts';
import { may } from './require-may.ts';
import type { Role } from './roles.ts';

/** One thing that can be done now: by whom, and whether by whoever asks. */
export interface StepNow {
  readonly subject: 'session' | 'finding' | 'recommendation';
  readonly id: string;
  /** As in the address of the command. */
  readonly action: string;
  readonly vi: string;
  readonly by: readonly Role[];
  readonly allowed: boolean;
}

/** Of a session, those steps that are commands of their own; the others are steps of what is in it. */
const ofSession = {
  notify: 'session.notify',
  hold: 'session.hold',
  report: 'session.report',
  close: 'session.close',
  postpone: 'session.postpone',
  reschedule: 'session.reschedule',
  cancel: 'session.cancel',
  correct: 'session.correct',
  'record-findings': 'session.record-findings',
  'draft-recommendations': 'session.draft-recommendations',
  publish: 'session.publish',
  'withdraw-publication': 'session.withdraw-publication',
} as const satisfies Partial<Record<keyof typeof sessionSteps, PolicyAction>>;
const ofFinding = {
  confirm: 'finding.confirm',
  dismiss: 'finding.dismiss',
  correct: 'finding.correct',
} as const satisfies Record<keyof typeof findingSteps, PolicyAction>;

type Step = Omit<StepNow, 'by' | 'allowed'> & { readonly policy: PolicyAction };

/**
 * What can be done now with a session and all that whoever asks sees in it. The table of steps says
 * what is possible, the policy by whom: a step that is allowed here is not refused for who takes it.
 */
export function stepsFor(asking: Asking, id: string, session: Session): StepNow[] {
  const about: About = { lead: session.description.lead };
  const steps = [...sessionStepsNow(id, session), ...findingStepsNow(session)];
  return [
    ...steps.map((step) => judged(asking, step, about)),
    ...session.recommendations.flatMap((one) => recommendationStepsFor(asking, session, one)),
  ];
}

/** Steps that judge what was reported. */
const VERIFYING: ReadonlySet<RecommendationAction> = new Set(['verify', 'reject']);

export function recommendationStepsFor(
  asking: Asking,
  session: Session,
  one: Recommendation,
): StepNow[] {
  const addressee = one.letter === undefined ? undefined : one.addressee.id;
  const about: About = { lead: session.description.lead, addressee };
  return possibleSteps(session, one).map((action) => {
    const { vi } = recommendationSteps[action];
    const policy = `recommendation.${action}` as const;
    const step = judged(
      asking,
      { subject: 'recommendation', id: one.id, action, vi, policy },
      about,
    );
    const isOwn = VERIFYING.has(action) && isReporter(asking, one, session.links);
    return isOwn ? { ...step, allowed: false } : step;
  });
}

function sessionStepsNow(id: string, session: Session): Step[] {
  const possible = legalActions('session', session.state);
  return keysOf(ofSession)
    .filter((action) => possible.includes(action) && !isIdle(session, action))
    .map((action) => {
      const { vi } = sessionSteps[action];
      return { subject: 'session', id, action, vi, policy: ofSession[action] };
    });
}

/** Nothing is withdrawn that was not published, and drafts need a finding to rest on. */
function isIdle({ publication, findings }: Session, action: keyof typeof ofSession): boolean {
  if (action === 'withdraw-publication') return publication === undefined;
  const standing = findings.some(({ state }) => state !== 'dismissed');
  return action === 'draft-recommendations' && !standing;
}

function findingStepsNow(session: Session): Step[] {
  if (!isLegal('session', 'judge-findings', session.state)) return [];
  return session.findings.flatMap(({ id, state }) =>
    keysOf(ofFinding)
      .filter((action) => isLegal('finding', action, state))
      .map((action): Step => {
        const { vi } = findingSteps[action];
        return { subject: 'finding', id, action, vi, policy: ofFinding[action] };
      }),
  );
}

function judged(asking: Asking, { policy, ...step }: Step, about: About): StepNow {
  return { ...step, by: policyRow(policy).roles, allowed: may(asking, policy, about) };
}

function keysOf<Table extends object>(table: Table): (keyof Table & string)[] {
  const isKey = (name: string): name is keyof Table & string => Object.hasOwn(table, name);
  return Object.keys(table).filter(isKey);
}
