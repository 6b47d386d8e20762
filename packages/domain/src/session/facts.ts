import * as z from 'zod';
import { Day, yearOf } from '../day.ts';
import { Amounts } from '../money.ts';
import { Id, line, prose } from '../text.ts';

/**
 * What people state about a session, as shapes: `z.strictObject` of them guards the edge
 * (packages/contract), `z.object` of them reads what is stored.
 */
export const documentShape = {
  /** Number and sign as printed, e.g. `12/KH-MTTQ-BTT`; practice varies, so any line of text. */
  number: line(100),
  on: Day,
};
export const Document = z.object(documentShape);
export type Document = z.infer<typeof Document>;

/** Papers kept with a session; the file itself is not stored here. */
export const paperShape = {
  kind: z.enum([
    'plan',
    'decision',
    'outline',
    'self-report',
    'minutes',
    'report',
    'criticism',
    'other',
  ]),
  title: line(500),
  number: line(100).optional(),
  on: Day.optional(),
};

/** Joint Resolution 403/2017 Art. 2(1) a–đ, and the People's own right to check for the boards. */
export const LEGAL_BASES = [
  'annual-programme',
  'joint-programme',
  'member-petition',
  'citizens-petition',
  'mass-media',
  'law',
  'other',
] as const;
export const legalBasisShape = { code: z.enum(LEGAL_BASES), text: line(500).optional() };

/** The line of a plan that foresaw the session. */
export const planShape = {
  year: z.int().min(2010).max(2099),
  line: line(100).optional(),
  /** The signed plan; without it the session is foreseen but nothing was issued yet. */
  document: z.object(documentShape).optional(),
};

/**
 * Supervision of a leader's or Party member's conduct (Regulation 124-QĐ/TW): the position is the subject; the
 * name is kept apart (`POST /personal/sessions/{id}`) and never published.
 */
export const aboutPersonShape = { position: line(300) };

/** First and last day; both may be the same. */
export const spanShape = { from: Day, to: Day };
export const Span = z.object(spanShape);
export type Span = z.infer<typeof Span>;

export const noticeShape = { on: Day, number: line(100).optional() };
export const heldShape = { ...spanShape, attendance: z.int().min(0).max(100_000).optional() };
export const reportShape = documentShape;

/** Decree 29/2021 Art. 85, the part needed to tell apart projects that have no record of their own. */
export const projectShape = {
  name: line(500),
  code: line(100).optional(),
  owner: line(300).optional(),
  /** Total investment in đồng. */
  totalInvestment: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  /** A State secret is outside community supervision (Decree 29/2021 Art. 3(10)): refused, not stored. */
  secret: z.boolean().optional(),
};

export const partnerShape = { body: Id, role: z.enum(['co-chair', 'member']) };

export const FINDING_TYPES = [
  'violation',
  'shortcoming',
  'policy-gap',
  'good-practice',
  'opinion',
  'general',
] as const;
export const FindingType = z.enum(FINDING_TYPES);
export type FindingType = z.infer<typeof FindingType>;

/** `domain.md` 5.2, lightest first: nhắc nhở, phải khắc phục, có thiệt hại, dấu hiệu tội phạm. */
export const SEVERITIES = ['reminder', 'to-remedy', 'with-damage', 'signs-of-crime'] as const;
export const Severity = z.enum(SEVERITIES);

export const findingShape = {
  type: FindingType,
  severity: Severity.optional(),
  text: prose(4000),
  /** Where the evidence is (minutes, photographs, documents), in words. */
  evidence: prose(2000).optional(),
  /** For an opinion: the clause of the draft it is about. */
  clause: line(200).optional(),
  /** The same was found before: the id of that finding, of whatever session. */
  repeatOf: Id.optional(),
  /** For an opinion: why, and what is proposed instead; `text` is the opinion itself. */
  argument: prose(4000).optional(),
  proposal: prose(4000).optional(),
};

/** When it is to be carried out, as the letter says. */
export const DueOn = z.union([Day, z.enum(['continuous', 'multi-year', 'none'])]);
export type DueOn = z.infer<typeof DueOn>;

export const recommendationShape = {
  text: prose(4000),
  addressee: Id,
  coordinating: z.array(Id).max(20).optional(),
  product: line(500).optional(),
  dueOn: DueOn.optional(),
  /** A complex case, for which a longer time to reply may be prescribed. */
  complex: z.boolean().optional(),
  peopleDisciplined: z.int().min(0).max(10_000).optional(),
  casesTransferred: z.int().min(0).max(10_000).optional(),
  legalGaps: z.int().min(0).max(1_000).optional(),
};
export { Amounts };

/** Confirmation by the commune Front (xác nhận). */
export const confirmationShape = { on: Day, number: line(100).optional() };
export const Confirmation = z.object(confirmationShape);
export type Confirmation = z.infer<typeof Confirmation>;
/** With what was judged of who confirmed: also entered it, or works for a Front above the commune's. */
export const StoredConfirmation = Confirmation.extend({
  samePerson: z.boolean().optional(),
  byHigherFront: z.boolean().optional(),
});
export type StoredConfirmation = z.infer<typeof StoredConfirmation>;

/** The letter that carries one or many recommendations; its signer is an office, never a name. */
export const letterShape = { ...documentShape, signedBy: line(200).optional() };
export const Letter = z.object(letterShape);
export type Letter = z.infer<typeof Letter>;

/** The day within a plan's year on which a foreseen session counts. */
export function planDay(plan: { year: number }, scheduled: Span | undefined): Day {
  const year = String(plan.year);
  return scheduled !== undefined && yearOf(scheduled.from) === year
    ? scheduled.from
    : `${year}-01-01`;
}
