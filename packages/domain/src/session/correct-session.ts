import { type Context, happened } from '../context.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkDays, checkDraftDay } from './check-days.ts';
import type { CorrectSession, SessionChanges } from './commands.ts';
import { type DescribeInput, describe, inputOf, sessionDay } from './describe.ts';
import type { SessionEvent } from './events.ts';
import { leadRef } from './resolve.ts';
import type { Session } from './session.ts';
import { requireStep } from './steps.ts';

/**
 * Decides PATCH /sessions/{id}: the whole description is checked again as on the first day, because
 * a correction may not make a record that could not have been recorded.
 * @throws Refused
 */
export function correctSession(
  context: Context,
  session: Session,
  { reason, changes }: CorrectSession,
): SessionEvent[] {
  requireStep('session', 'correct', session.state);
  const changed = Object.keys(changes).sort();
  if (changed.length === 0) refuse('nothing-to-change', '/changes');
  const refusals = new Refusals();
  checkHappened(refusals, session, changes);
  const notice = changes.notice ?? session.notice;
  const held = changes.held ?? session.held;
  const report = changes.report ?? session.report;
  const input = changedInput(inputOf(session.description), changes);
  const lead = context.bodies.get(input.leadBody);
  if (lead !== undefined) {
    requireMay(context, 'session.correct', { lead: leadRef(lead) }, '/changes/leadBody');
  }
  checkDays(refusals, context, { planned: input.plan?.document, notice, held, report });
  const day = sessionDay(held, input.scheduled) ?? notice?.on ?? session.recordedOn;
  const description = describe({ context, refusals, day }, input);
  // Whether a draft came late was decided by the rule of its day, and is not decided again.
  const { draft } = session.description;
  checkDraftDay(refusals, input.draft, held);
  checkSentOut(refusals, session, held);
  refusals.at((pointer) => `/changes${pointer}`).throwIfAny();
  if (description === undefined) throw new Error('no description and no refusal');
  return [
    happened(context, 'session.corrected', context.today, {
      reason,
      changed,
      description: changes.draft === undefined ? { ...description, draft } : description,
      notice: changes.notice,
      held: changes.held,
      report: changes.report,
    }),
  ];
}

/** `null` takes a member away, what is not named stays. */
function changedInput(before: DescribeInput, changes: SessionChanges): DescribeInput {
  const { notice: _n, held: _h, report: _r, ...described } = changes;
  const { guidedBy, hostBody, legalBasis, programmeId, delegationNo } = described;
  const { project, projectId, checklist } = described;
  const { plan, scheduled, draft, programmeResolution, delegationResolution } = described;
  return {
    ...before,
    ...described,
    guidedBy: kept(before.guidedBy, guidedBy),
    hostBody: kept(before.hostBody, hostBody),
    legalBasis: kept(before.legalBasis, legalBasis),
    programmeId: kept(before.programmeId, programmeId),
    delegationNo: kept(before.delegationNo, delegationNo),
    plan: kept(before.plan, plan),
    scheduled: kept(before.scheduled, scheduled),
    draft: kept(before.draft, draft),
    project: kept(before.project, project),
    projectId: kept(before.projectId, projectId),
    checklist: kept(before.checklist, checklist),
    programmeResolution: kept(before.programmeResolution, programmeResolution),
    delegationResolution: kept(before.delegationResolution, delegationResolution),
  };
}

function kept<Value>(before: Value | undefined, change: Value | null | undefined) {
  return change === null ? undefined : (change ?? before);
}

/** What happened can be corrected, what did not is recorded by its action. */
function checkHappened(refusals: Refusals, session: Session, changes: SessionChanges): void {
  for (const fact of ['notice', 'held', 'report'] as const) {
    if (changes[fact] !== undefined && session[fact] === undefined) {
      refusals.add('not-yet-known', `/${fact}`, { fact });
    }
  }
}

/** Confirmations given and letters sent stay after the first day held. */
function checkSentOut(
  refusals: Refusals,
  session: Session,
  held: { from: string } | undefined,
): void {
  for (const { confirmation, letter } of session.recommendations) {
    const first = confirmation?.on ?? letter?.on;
    if (held !== undefined && first !== undefined) {
      checkAfter(refusals, held.from, first, '/held/from');
    }
  }
}
