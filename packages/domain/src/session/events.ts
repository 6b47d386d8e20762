import * as z from 'zod';
import { clockEventOptions } from '../clock/clock.ts';
import { envelopeShape } from '../event.ts';
import { evidenceEventOptions } from '../evidence/events.ts';
import { Amounts } from '../money.ts';
import { ProjectRef } from '../project/project-ref.ts';
import { publicationEventOptions } from '../publication/events.ts';
import { followEventOptions } from '../recommendation/events.ts';
import { AddresseeRef, BodyRef, LeadRef } from '../register/body-ref.ts';
import { linkEventOptions } from '../reply-link/events.ts';
import { Id, prose } from '../text.ts';
import { Checklist } from './checklist.ts';
import { Draft } from './draft.ts';
import {
  aboutPersonShape,
  Document,
  DueOn,
  documentShape,
  findingShape,
  heldShape,
  Letter,
  legalBasisShape,
  noticeShape,
  paperShape,
  planShape,
  projectShape,
  recommendationShape,
  Span,
  StoredConfirmation,
} from './facts.ts';
import { Form, Kind } from './kinds.ts';

export const PartnerRef = z.object({ ...LeadRef.shape, role: z.enum(['co-chair', 'member']) });

/** A resolution of a People's Council, with the body that passed it. */
const Resolution = z.object({ ...documentShape, body: BodyRef.optional() });

/** What the session is, register entries resolved on its day. A correction replaces it whole. */
export const Description = z.object({
  kind: Kind,
  form: Form,
  furtherForms: z.array(Form),
  lead: LeadRef,
  partners: z.array(PartnerRef),
  guidedBy: BodyRef.optional(),
  host: BodyRef.optional(),
  subject: z.string(),
  topic: Id,
  furtherTopics: z.array(Id),
  legalBasis: z.object(legalBasisShape).optional(),
  programmeId: z.string().optional(),
  delegationNo: z.string().optional(),
  plan: z.object(planShape).optional(),
  scheduled: Span.optional(),
  places: z.array(z.object({ id: Id, name: z.string(), path: z.array(Id).min(1) })),
  supervisedBodies: z.array(BodyRef),
  project: z.object(projectShape).optional(),
  projectRef: ProjectRef.optional(),
  checklist: Checklist.optional(),
  draft: Draft.optional(),
  programmeResolution: Resolution.optional(),
  delegationResolution: Resolution.optional(),
  aboutPerson: z.object(aboutPersonShape).optional(),
  documents: z.array(z.object(paperShape)),
  /** The organisation that entered it for the lead body; absent when the lead itself did. */
  enteredBy: z.string().optional(),
});
export type Description = z.infer<typeof Description>;

const of = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), ...envelopeShape, data });

const Held = z.object(heldShape);
const Notice = z.object(noticeShape);
const Reason = z.object({ reason: prose(2000), document: Document.optional() });

export const RecordedFinding = z.object({
  ...findingShape,
  id: Id,
  amounts: Amounts.optional(),
});
export type RecordedFinding = z.infer<typeof RecordedFinding>;
export const DraftedRecommendation = z.object({
  ...recommendationShape,
  id: Id,
  finding: Id,
  addressee: AddresseeRef,
  coordinating: z.array(BodyRef),
  dueOn: DueOn,
  amounts: Amounts.optional(),
});
export type DraftedRecommendation = z.infer<typeof DraftedRecommendation>;

/** Why, and which members; with the facts whole as they stand since. */
const correctionShape = { reason: prose(2000), changed: z.array(z.string()) };

/** Every event of a session's record, by type; the single source of types, schemas and samples. */
export const SessionEvent = z.discriminatedUnion('type', [
  of('session.recorded', Description),
  of('session.planned', Document),
  of('session.notified', Notice),
  of('session.held', Held),
  of('session.reported', Document),
  of('session.closed', z.object({})),
  of('session.postponed', Reason),
  of('session.rescheduled', z.object({ scheduled: Span })),
  of('session.cancelled', Reason),
  of(
    'session.corrected',
    z.object({
      ...correctionShape,
      description: Description,
      notice: Notice.optional(),
      held: Held.optional(),
      report: Document.optional(),
    }),
  ),
  of('finding.recorded', RecordedFinding),
  of('finding.corrected', z.object({ ...RecordedFinding.shape, ...correctionShape })),
  of('finding.confirmed', z.object({ id: Id })),
  of('finding.dismissed', z.object({ id: Id, reason: prose(2000) })),
  of('recommendation.drafted', DraftedRecommendation),
  of('recommendation.corrected', z.object({ ...DraftedRecommendation.shape, ...correctionShape })),
  of('recommendation.confirmed', z.object({ id: Id, confirmation: StoredConfirmation })),
  of('recommendation.issued', z.object({ id: Id, letter: Letter })),
  ...publicationEventOptions,
  ...followEventOptions,
  ...clockEventOptions,
  ...linkEventOptions,
  ...evidenceEventOptions,
]);
export type SessionEvent = z.infer<typeof SessionEvent>;
