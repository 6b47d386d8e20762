import { MACHINE } from '../clock/settle.ts';
import type { Actor } from '../event.ts';
import { type PolicyAction, policyRow } from '../policy/policy.ts';
import { RESPONDER } from '../policy/reader.ts';
import type { Role } from '../policy/roles.ts';
import { isActorOfLink } from '../reply-link/reply-link.ts';
import { correctionOf } from '../session/correct-part.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Session } from '../session/session.ts';

/** Which action an event comes from; what the clocks say by themselves comes from none. */
const actionOf: Readonly<Record<SessionEvent['type'], PolicyAction | undefined>> = {
  'session.recorded': 'session.record',
  'session.planned': 'session.record',
  'session.notified': 'session.notify',
  'session.held': 'session.hold',
  'session.reported': 'session.report',
  'session.closed': 'session.close',
  'session.postponed': 'session.postpone',
  'session.rescheduled': 'session.reschedule',
  'session.cancelled': 'session.cancel',
  'session.corrected': 'session.correct',
  'session.published': 'session.publish',
  'session.publication-withdrawn': 'session.withdraw-publication',
  'finding.recorded': 'session.record-findings',
  'finding.corrected': 'finding.correct',
  'finding.confirmed': 'finding.confirm',
  'finding.dismissed': 'finding.dismiss',
  'recommendation.drafted': 'session.draft-recommendations',
  'recommendation.corrected': 'recommendation.correct',
  'recommendation.confirmed': 'recommendation.confirm',
  'recommendation.issued': 'recommendation.issue',
  'recommendation.received': 'recommendation.receive',
  'recommendation.replied': 'recommendation.reply',
  'recommendation.no-answer-recorded': 'recommendation.record-no-answer',
  'recommendation.transferred': 'recommendation.transfer',
  'recommendation.addressee-ended': undefined,
  'recommendation.succeeded': 'recommendation.succeed',
  'recommendation.begun': 'recommendation.begin',
  'recommendation.reported-done': 'recommendation.report-done',
  'recommendation.verified': 'recommendation.verify',
  'recommendation.rejected': 'recommendation.reject',
  'recommendation.not-implemented': 'recommendation.record-not-implemented',
  'recommendation.not-feasible': 'recommendation.mark-not-feasible',
  'recommendation.explanation-accepted': 'recommendation.accept-explanation',
  'recommendation.compared': 'recommendation.compare',
  'recommendation.withdrawn': 'recommendation.withdraw',
  'recommendation.urged': 'recommendation.urge',
  'recommendation.escalated': 'recommendation.escalate',
  'recommendation.reopened': 'recommendation.reopen',
  'recommendation.link-made': 'reply-link.make',
  'recommendation.link-withdrawn': 'reply-link.withdraw',
  'deadline.set': undefined,
  'deadline.moved': 'recommendation.extend',
  'deadline.due-soon': undefined,
  'deadline.overdue': undefined,
  'deadline.lifted': undefined,
  'step.proposed': undefined,
  'evidence.announced': 'evidence.add',
  'evidence.stored': 'evidence.add',
  'evidence.published': 'evidence.publish',
  'evidence.publication-withdrawn': 'evidence.publish',
};

/**
 * As what somebody acted: the record's clocks by themselves, the addressee through a reply link or with
 * its own account, the lead body, or another body that may (who enters for it, confirms, monitors).
 */
export const ACTED_AS = ['clock', 'link', 'addressee', 'lead', 'other'] as const;

/** Who acted, by body and by whose step it is; never a person. */
export interface ActedBy {
  readonly as: (typeof ACTED_AS)[number];
  /** One of these the account was: more than one where the step is of each of them. */
  readonly roles: readonly Role[];
  readonly body?: string;
}

/**
 * What one command did is told by its first event: a session entered late brings its letters along.
 * @param session before the command
 */
export function actionIn(
  events: readonly SessionEvent[],
  session: Session | undefined,
): PolicyAction | undefined {
  const first = events.find(({ actor }) => actor.sub !== MACHINE);
  if (first === undefined) return undefined;
  if (first.type !== 'recommendation.corrected') return actionOf[first.type];
  const one = session?.recommendations.find(({ id }) => id === first.data.id);
  return one === undefined ? undefined : `recommendation.${correctionOf(one)}`;
}

/**
 * @param action of the command it came with
 * @param addressee of the recommendation it is about, as it was then
 */
export function actedBy(
  { sub, org }: Actor,
  action: PolicyAction | undefined,
  lead: string,
  addressee: string | undefined,
): ActedBy {
  if (sub === MACHINE) return { as: 'clock', roles: [] };
  if (isActorOfLink(sub))
    return { as: 'link', roles: [], ...(org === undefined ? {} : { body: org }) };
  const roles = action === undefined ? [] : policyRow(action).roles;
  if (org === undefined) return { as: 'other', roles };
  if (org === addressee && roles.includes(RESPONDER)) {
    return { as: 'addressee', roles: [RESPONDER], body: org };
  }
  const own = roles.filter((role) => role !== RESPONDER);
  return { as: org === lead ? 'lead' : 'other', roles: own, body: org };
}
