import * as z from 'zod';
import { Day } from '../day.ts';
import { BodyRef } from '../register/body-ref.ts';
import { Level } from '../register/unit.ts';
import { line } from '../text.ts';

/**
 * What drafts are (Law 75/2015 Art. 33): văn bản quy phạm pháp luật, quy hoạch, kế hoạch, chương trình,
 * dự án, đề án.
 */
const DRAFT_KINDS = [
  'legal-document',
  'master-plan',
  'plan',
  'programme',
  'project',
  'scheme',
] as const;

/** The draft document under criticism or contribution. */
export const draftShape = {
  title: line(500),
  kind: z.enum(DRAFT_KINDS).optional(),
  /** The drafting agency (cơ quan chủ trì soạn thảo), in words: for one without a register entry. */
  owner: line(300).optional(),
  number: line(100).optional(),
  /** The day the draft reached the Front. */
  receivedOn: Day.optional(),
  /** The day it goes to the issuing authority, which may lie ahead. */
  submitOn: Day.optional(),
  issuingAuthority: line(300).optional(),
  /** The letter that asked for criticism. */
  requestedBy: z.object({ number: line(100), on: Day }).optional(),
};

/** How far the draft fell short of the days the rule prescribes, as the rule stood when it was entered. */
const LateDraft = z.object({
  /** Days from the day received to the day submitted; below zero when it was submitted before. */
  days: z.int(),
  rule: z.string(),
  number: z.int(),
  basis: z.string(),
  verified: z.boolean(),
});

/** A draft as stored: its agency resolved, and whether it came late decided. */
export const Draft = z.object({
  ...draftShape,
  ownerBody: z.object({ ...BodyRef.shape, level: Level }).optional(),
  late: LateDraft.optional(),
});
export type Draft = z.infer<typeof Draft>;
