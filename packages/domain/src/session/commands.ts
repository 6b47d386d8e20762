import * as z from 'zod';
import { Day } from '../day.ts';
import { AmountsInput } from '../money.ts';
import { PublishSession, WithdrawPublication } from '../publication/commands.ts';
import { Id, prose } from '../text.ts';
import { describeShape } from './describe-shape.ts';
import {
  confirmationShape,
  documentShape,
  findingShape,
  heldShape,
  letterShape,
  noticeShape,
  recommendationShape,
  reportShape,
  spanShape,
} from './facts.ts';
import { Kind } from './kinds.ts';

/** Limits of one call and of one session. */
export const LIMITS = {
  findingsInCall: 50,
  recommendationsInCall: 200,
  findingsInSession: 100,
  recommendationsInSession: 300,
} as const;

const Paper = z.strictObject(documentShape);
const ConfirmationInput = z.strictObject(confirmationShape);
const LetterInput = z.strictObject(letterShape);

export const RecommendationInput = z
  .strictObject({
    ...recommendationShape,
    addressee: recommendationShape.addressee.meta({
      description: 'one body that is to act, by its id in /registers/bodies',
    }),
    dueOn: recommendationShape.dueOn.meta({
      description: 'as the letter says: a day, continuous, multi-year, none',
    }),
    amounts: AmountsInput.optional().meta({
      description: 'đồng and square metres; proposed, decided and actual are never mixed',
    }),
    confirmation: ConfirmationInput.optional().meta({
      description: 'community-supervision only: when the commune Front confirmed it (xác nhận)',
    }),
    letter: LetterInput.optional().meta({
      description:
        'the letter it went out under; it counts from that day, without one it is a draft',
    }),
  })
  .meta({ id: 'RecommendationInput' });
export type RecommendationInput = z.infer<typeof RecommendationInput>;

export const FindingInput = z
  .strictObject({
    ...findingShape,
    type: findingShape.type.meta({
      description:
        'criticism and contribution collect opinions, the others findings; `general` carries what rests on the whole session',
    }),
    text: findingShape.text.meta({ description: 'what was found; for an opinion, what it says' }),
    clause: findingShape.clause.meta({
      description: 'the clause of the draft an opinion is about',
    }),
    argument: findingShape.argument.meta({ description: 'opinions only: why' }),
    proposal: findingShape.proposal.meta({ description: 'opinions only: what to write instead' }),
    amounts: AmountsInput.optional(),
    recommendations: z.array(RecommendationInput).max(LIMITS.recommendationsInCall).optional(),
  })
  .meta({ id: 'FindingInput' });
export type FindingInput = z.infer<typeof FindingInput>;

const Findings = z.array(FindingInput).max(LIMITS.findingsInCall);

/** POST /sessions: the facts known; the state follows from which of them are given. */
export const RecordSession = z
  .strictObject({
    kind: Kind.meta({ description: 'what sort of session it is; never changes' }),
    ...describeShape,
    unscheduled: z.boolean().optional().meta({
      description: 'true says that no plan foresaw it, which is also what a missing `plan` means',
    }),
    onBehalfOf: Id.optional().meta({
      description:
        'the lead body, when another organisation enters for it; shown with `enteredBy`, also when left out',
    }),
    notice: z
      .strictObject(noticeShape)
      .optional()
      .meta({ description: 'when the plan was sent to those concerned' }),
    held: z
      .strictObject(heldShape)
      .optional()
      .meta({ description: 'first and last day it took place; makes it count, on the last day' }),
    report: z
      .strictObject(reportShape)
      .optional()
      .meta({ description: 'the signed report; needs `held`' }),
    findings: Findings.optional().meta({
      description: 'what was found, with its recommendations; needs `held`',
    }),
  })
  .meta({ id: 'RecordSession' });
export type RecordSession = z.infer<typeof RecordSession>;

/** What a correction may also take away, with `null`. */
const removable = {
  guidedBy: describeShape.guidedBy.nullable(),
  hostBody: describeShape.hostBody.nullable(),
  legalBasis: describeShape.legalBasis.nullable(),
  programmeId: describeShape.programmeId.nullable(),
  delegationNo: describeShape.delegationNo.nullable(),
  plan: describeShape.plan.nullable(),
  scheduled: describeShape.scheduled.nullable(),
  draft: describeShape.draft.nullable(),
  project: describeShape.project.nullable(),
  projectId: describeShape.projectId.nullable(),
  checklist: describeShape.checklist.nullable(),
  programmeResolution: describeShape.programmeResolution.nullable(),
  delegationResolution: describeShape.delegationResolution.nullable(),
};

/** What a correction may change: the description, and the dates of facts that happened. */
export const SessionChanges = z
  .strictObject({
    ...describeShape,
    notice: z.strictObject(noticeShape),
    held: z.strictObject(heldShape),
    report: z.strictObject(reportShape),
    ...removable,
  })
  .partial()
  .meta({ id: 'SessionChanges' });
export type SessionChanges = z.infer<typeof SessionChanges>;

export const CorrectSession = z
  .strictObject({ reason: prose(2000), changes: SessionChanges })
  .meta({ id: 'CorrectSession' });
export type CorrectSession = z.infer<typeof CorrectSession>;

const Stopped = z.strictObject({ on: Day, reason: prose(2000), document: Paper.optional() });

/** POST /sessions/{id}/{action}: one payload schema per action. */
export const sessionActionInputs = {
  notify: z.strictObject(noticeShape).meta({ id: 'NotifySession' }),
  hold: z.strictObject(heldShape).meta({ id: 'HoldSession' }),
  report: z.strictObject(reportShape).meta({ id: 'ReportSession' }),
  close: z.strictObject({ on: Day }).meta({ id: 'CloseSession' }),
  postpone: Stopped.meta({ id: 'PostponeSession' }),
  reschedule: z
    .strictObject({ scheduled: z.strictObject(spanShape) })
    .meta({ id: 'RescheduleSession' }),
  cancel: Stopped.meta({ id: 'CancelSession' }),
  publish: PublishSession,
  'withdraw-publication': WithdrawPublication,
} as const;
export type SessionActionName = keyof typeof sessionActionInputs;
export type SessionActionCommand = {
  [Name in SessionActionName]: {
    readonly action: Name;
    readonly input: z.infer<(typeof sessionActionInputs)[Name]>;
  };
}[SessionActionName];

export const RecordFindings = z
  .strictObject({ findings: Findings.min(1) })
  .meta({ id: 'RecordFindings' });
export type RecordFindings = z.infer<typeof RecordFindings>;

export const ConfirmFinding = z.strictObject({ on: Day }).meta({ id: 'ConfirmFinding' });
export type ConfirmFinding = z.infer<typeof ConfirmFinding>;
export const DismissFinding = z
  .strictObject({ on: Day, reason: prose(2000) })
  .meta({ id: 'DismissFinding' });
export type DismissFinding = z.infer<typeof DismissFinding>;

export const DraftRecommendations = z
  .strictObject({
    recommendations: z.array(RecommendationInput).min(1).max(LIMITS.recommendationsInCall),
  })
  .meta({ id: 'DraftRecommendations' });
export type DraftRecommendations = z.infer<typeof DraftRecommendations>;

export const ConfirmRecommendation = ConfirmationInput.meta({ id: 'ConfirmRecommendation' });
export type ConfirmRecommendation = z.infer<typeof ConfirmRecommendation>;
export const IssueRecommendation = z
  .strictObject({ letter: LetterInput })
  .meta({ id: 'IssueRecommendation' });
export type IssueRecommendation = z.infer<typeof IssueRecommendation>;

/** One letter, many recommendations. */
export const IssueLetter = z
  .strictObject({
    letter: LetterInput,
    recommendations: z.array(Id).min(1).max(LIMITS.recommendationsInSession),
  })
  .meta({ id: 'IssueLetter' });
export type IssueLetter = z.infer<typeof IssueLetter>;
