import * as z from 'zod';
import { ClockName, NextStep } from '../clock/clock.ts';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Amounts } from '../money.ts';
import { AddresseeRef, BodyRef } from '../register/body-ref.ts';
import { Document } from '../session/facts.ts';
import { Id, line, prose } from '../text.ts';
import { REPLY_OUTCOMES } from './inputs.ts';

const of = <Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data: z.object({ id: Id, ...data }) });

/** What came of it, as somebody stated it. */
export const Outcomes = z.object({
  amounts: Amounts.optional(),
  peopleDisciplined: z.int().optional(),
  casesTransferred: z.int().optional(),
  legalGaps: z.int().optional(),
});
export type Outcomes = z.infer<typeof Outcomes>;

const paper = { document: Document, receivedOn: Day };
const outcomes = Outcomes.optional();
const because = { document: Document, reason: prose(2000) };
/** A step of the ladder was taken, because of which clock, and when the next one is proposed. */
const ladder = {
  clock: ClockName.optional(),
  step: z.string().optional(),
  next: NextStep.optional(),
};

/** Every event of a recommendation's life after its letter went out. */
export const followEventOptions = [
  of('recommendation.received', {}),
  of('recommendation.replied', {
    ...paper,
    outcome: z.enum(REPLY_OUTCOMES),
    reason: prose(4000).optional(),
    outcomes,
  }),
  of('recommendation.no-answer-recorded', { reason: prose(2000).optional() }),
  of('recommendation.transferred', {
    ...paper,
    from: AddresseeRef,
    to: AddresseeRef,
    reason: prose(2000).optional(),
  }),
  /** The addressee ended and has no single registered successor: somebody must choose. */
  of('recommendation.addressee-ended', { body: Id, to: Day, candidates: z.array(Id) }),
  of('recommendation.succeeded', {
    from: AddresseeRef,
    to: AddresseeRef,
    document: Document.optional(),
    reason: prose(2000).optional(),
  }),
  of('recommendation.begun', { note: prose(2000).optional() }),
  of('recommendation.reported-done', { ...paper, text: prose(4000).optional(), outcomes }),
  of('recommendation.verified', {
    document: Document,
    result: z.enum(['full', 'partly']),
    evidence: prose(4000),
    outcomes,
  }),
  of('recommendation.rejected', because),
  of('recommendation.not-implemented', because),
  of('recommendation.not-feasible', {
    approval: Document,
    approvedBy: line(300).optional(),
    reason: prose(2000),
  }),
  of('recommendation.explanation-accepted', {
    document: Document,
    reason: prose(2000).optional(),
  }),
  of('recommendation.compared', {
    act: Document,
    reflected: z.enum(['full', 'partly', 'not']),
    note: prose(2000).optional(),
  }),
  of('recommendation.withdrawn', { reason: prose(2000), document: Document.optional() }),
  of('recommendation.urged', {
    document: Document,
    signedBy: line(200).optional(),
    ...ladder,
  }),
  of('recommendation.escalated', {
    document: Document,
    to: BodyRef,
    copies: z.array(BodyRef),
    signedBy: line(200).optional(),
    ...ladder,
  }),
  of('recommendation.reopened', { ...because, dueOn: Day.optional() }),
] as const;
export const FollowEvent = z.discriminatedUnion('type', followEventOptions);
export type FollowEvent = z.infer<typeof FollowEvent>;
