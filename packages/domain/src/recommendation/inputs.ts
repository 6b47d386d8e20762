import * as z from 'zod';
import { CLOCKS } from '../clock/clock.ts';
import { Day } from '../day.ts';
import { AmountsInput } from '../money.ts';
import { documentShape } from '../session/facts.ts';
import { Id, line, prose } from '../text.ts';

const Paper = z.strictObject(documentShape);

/** A paper of the other side: without number and day it is none, and it may come late. */
const received = {
  document: Paper,
  receivedOn: Day.meta({ description: 'the day the paper came in; not before its own day' }),
};

/** What came of it so far. */
const outcomesShape = {
  amounts: AmountsInput.optional(),
  peopleDisciplined: z.int().min(0).max(10_000).optional(),
  casesTransferred: z.int().min(0).max(10_000).optional(),
  legalGaps: z.int().min(0).max(1_000).optional(),
};
const outcomes = z.strictObject(outcomesShape).optional();

export const REPLY_OUTCOMES = ['accepted', 'partly', 'refused'] as const;

/** POST /recommendations/{id}/{action}, beside confirm and issue: one payload schema per action. */
export const recommendationInputs = {
  receive: z.strictObject({ on: Day }).meta({ id: 'ReceiveRecommendation' }),
  reply: z
    .strictObject({
      ...received,
      outcome: z.enum(REPLY_OUTCOMES),
      reason: prose(4000).optional().meta({ description: 'needed unless accepted' }),
      outcomes,
    })
    .meta({ id: 'ReplyToRecommendation' }),
  'record-no-answer': z
    .strictObject({ on: Day, reason: prose(2000).optional() })
    .meta({ id: 'RecordNoAnswer' }),
  transfer: z
    .strictObject({ ...received, to: Id, reason: prose(2000).optional() })
    .meta({ id: 'TransferRecommendation' }),
  succeed: z
    .strictObject({ to: Id, document: Paper.optional(), reason: prose(2000).optional() })
    .meta({ id: 'SucceedAddressee' }),
  begin: z.strictObject({ on: Day, note: prose(2000).optional() }).meta({ id: 'BeginToImplement' }),
  'report-done': z
    .strictObject({ ...received, text: prose(4000).optional(), outcomes })
    .meta({ id: 'ReportDone' }),
  verify: z
    .strictObject({
      document: Paper,
      result: z.enum(['full', 'partly']),
      evidence: prose(4000),
      outcomes,
    })
    .meta({ id: 'VerifyRecommendation' }),
  reject: z.strictObject({ document: Paper, reason: prose(2000) }).meta({ id: 'RejectReport' }),
  'record-not-implemented': z
    .strictObject({ document: Paper, reason: prose(2000) })
    .meta({ id: 'RecordNotImplemented' }),
  'mark-not-feasible': z
    .strictObject({ approval: Paper, approvedBy: line(300).optional(), reason: prose(2000) })
    .meta({ id: 'MarkNotFeasible' }),
  'accept-explanation': z
    .strictObject({ document: Paper, reason: prose(2000).optional() })
    .meta({ id: 'AcceptExplanation' }),
  compare: z
    .strictObject({
      act: Paper.meta({ description: 'the act as issued' }),
      reflected: z.enum(['full', 'partly', 'not']),
      note: prose(2000).optional(),
    })
    .meta({ id: 'CompareWithAct' }),
  withdraw: z
    .strictObject({
      on: Day,
      reason: prose(2000),
      document: Paper.optional().meta({ description: 'needed once it was issued' }),
    })
    .meta({ id: 'WithdrawRecommendation' }),
  urge: z
    .strictObject({ document: Paper, signedBy: line(200).optional() })
    .meta({ id: 'UrgeRecommendation' }),
  extend: z
    .strictObject({
      clock: z.enum(CLOCKS).extract(['reply', 'implementation']),
      to: Day.optional().meta({ description: 'the new due day; or `days`' }),
      days: z.int().min(1).max(3650).optional(),
      document: Paper,
      reason: prose(2000),
    })
    .meta({ id: 'ExtendDeadline' }),
  escalate: z
    .strictObject({
      document: Paper,
      to: Id.optional().meta({ description: 'who is asked; the proposed body when absent' }),
      copies: z.array(Id).max(10).optional(),
      signedBy: line(200).optional(),
    })
    .meta({ id: 'EscalateRecommendation' }),
  reopen: z
    .strictObject({
      document: Paper,
      reason: prose(2000),
      dueOn: Day.optional().meta({ description: 'by when it is to be carried out now' }),
    })
    .meta({ id: 'ReopenRecommendation' }),
} as const;
export type FollowActionName = keyof typeof recommendationInputs;
export type FollowCommand = {
  [Name in FollowActionName]: {
    readonly action: Name;
    readonly input: z.infer<(typeof recommendationInputs)[Name]>;
  };
}[FollowActionName];
