import * as z from 'zod';
import { Day } from '../day.ts';
import { LAND_KINDS, landStagesShape, MONEY_KINDS, moneyStagesShape } from '../money.ts';
import { Id, line, prose } from '../text.ts';
import {
  confirmationShape,
  documentShape,
  draftShape,
  findingShape,
  heldShape,
  legalBasisShape,
  letterShape,
  noticeShape,
  paperShape,
  partnerShape,
  planShape,
  projectShape,
  recommendationShape,
  reportShape,
  spanShape,
} from './facts.ts';
import { Form, Kind } from './kinds.ts';

/** Limits of one call and of one session. */
export const LIMITS = {
  findingsInCall: 50,
  recommendationsInCall: 200,
  findingsInSession: 100,
  recommendationsInSession: 300,
} as const;

const money = z.strictObject(moneyStagesShape).optional();
const land = z.strictObject(landStagesShape).optional();
const AmountsInput = z.strictObject({
  [MONEY_KINDS[0]]: money,
  [MONEY_KINDS[1]]: money,
  [MONEY_KINDS[2]]: money,
  [LAND_KINDS[0]]: land,
  [LAND_KINDS[1]]: land,
});

const Paper = z.strictObject(documentShape);
const ConfirmationInput = z.strictObject(confirmationShape);
const LetterInput = z.strictObject(letterShape);

export const RecommendationInput = z
  .strictObject({
    ...recommendationShape,
    amounts: AmountsInput.optional(),
    /** The commune Front's confirmation, where it was given already. */
    confirmation: ConfirmationInput.optional(),
    /** The letter it went out under, where it was issued already. */
    letter: LetterInput.optional(),
  })
  .meta({ id: 'RecommendationInput' });
export type RecommendationInput = z.infer<typeof RecommendationInput>;

export const FindingInput = z
  .strictObject({
    ...findingShape,
    amounts: AmountsInput.optional(),
    recommendations: z.array(RecommendationInput).max(LIMITS.recommendationsInCall).optional(),
  })
  .meta({ id: 'FindingInput' });
export type FindingInput = z.infer<typeof FindingInput>;

const describeShape = {
  form: Form.optional(),
  /** Further forms and topics are for search; one of each counts. */
  furtherForms: z.array(Form).max(5).optional(),
  leadBody: Id,
  partners: z.array(z.strictObject(partnerShape)).max(30).optional(),
  /** The Front committee that guided a board's own session (form "through the boards"). */
  guidedBy: Id.optional(),
  /** Who held it, when the lead only joined. */
  hostBody: Id.optional(),
  subject: line(1000),
  topic: Id,
  furtherTopics: z.array(Id).max(10).optional(),
  legalBasis: z.strictObject(legalBasisShape).optional(),
  programmeId: Id.optional(),
  delegationNo: line(100).optional(),
  plan: z.strictObject({ ...planShape, document: Paper.optional() }).optional(),
  scheduled: z.strictObject(spanShape).optional(),
  places: z.array(Id).max(50).optional(),
  supervisedBodies: z.array(Id).max(100).optional(),
  project: z.strictObject(projectShape).optional(),
  draft: z.strictObject(draftShape).optional(),
  documents: z.array(z.strictObject(paperShape)).max(50).optional(),
};

const Findings = z.array(FindingInput).max(LIMITS.findingsInCall);

/** POST /sessions: the facts known; the state follows from which of them are given. */
export const RecordSession = z
  .strictObject({
    kind: Kind,
    ...describeShape,
    /** True says that no plan foresaw the session, which is also what a missing `plan` means. */
    unscheduled: z.boolean().optional(),
    notice: z.strictObject(noticeShape).optional(),
    held: z.strictObject(heldShape).optional(),
    report: z.strictObject(reportShape).optional(),
    findings: Findings.optional(),
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
