import * as z from 'zod';
import { Amounts } from '../money.ts';
import { RECOMMENDATION_STATES } from '../recommendation/states.ts';
import { BodyType, LeadGroup } from '../register/body.ts';
import { Level } from '../register/unit.ts';
import { DueOn, FindingType, paperShape, Severity } from '../session/facts.ts';
import { Form, Kind } from '../session/kinds.ts';
import { FINDING_STATES, SESSION_STATES } from '../session/lifecycle.ts';

/**
 * Everything the public may see of a record, member by member. What is not named here is not public:
 * views are built into these shapes and read back through them, so that a member added to a record
 * stays inside until somebody writes it here.
 */
const day = z.string().meta({ description: 'YYYY-MM-DD in Viet Nam' });
const named = z.object({ id: z.string(), name: z.string() });
const span = z.object({ from: day, to: day });

/** A paper by number and day only: titles and names of signers are nobody's approval. */
const paper = z.object({ number: z.string(), on: day });

/** Papers of these kinds are issued to others; outlines, minutes and self-reports are working papers. */
export const PUBLIC_PAPERS = ['plan', 'decision', 'report', 'criticism'] as const;

const lead = z.object({
  ...named.shape,
  type: BodyType,
  group: LeadGroup,
  unit: z.string(),
  level: Level,
});

/** What a record is about, said with each of them. */
const about = {
  kind: Kind,
  topic: z.string(),
  subject: z.string(),
  lead,
};

export const publicSessionShape = {
  id: z.string(),
  ...about,
  form: Form,
  state: z.enum(SESSION_STATES),
  held: span,
  partners: z.array(z.object({ ...named.shape, role: z.enum(['co-chair', 'member']) })),
  guidedBy: named.optional(),
  host: named.optional(),
  places: z.array(named),
  supervisedBodies: z.array(named),
  project: z.object({ name: z.string(), code: z.string().optional() }).optional(),
  draft: z
    .object({ title: z.string(), publishedOn: day })
    .optional()
    .meta({ description: 'the draft, once its own agency published it' }),
  report: paper.optional(),
  papers: z.array(z.object({ kind: paperShape.kind.extract(PUBLIC_PAPERS), ...paper.shape })),
  findings: z.array(z.string()).meta({ description: 'those published' }),
  recommendations: z.array(z.string()).meta({ description: 'those published' }),
  opinions: z
    .int()
    .optional()
    .meta({ description: 'criticism, contribution: how many there were' }),
  approval: paper.meta({ description: 'the paper that approved the publishing' }),
  publishedOn: day,
};

export const publicFindingShape = {
  id: z.string(),
  session: z.string(),
  ...about,
  on: day.meta({ description: 'the last day of its session' }),
  type: FindingType,
  severity: Severity.optional(),
  state: z.enum(FINDING_STATES),
  text: z.string(),
  amounts: Amounts.optional(),
};

const due = z.object({
  on: day,
  overdueOn: day.optional().meta({ description: 'since when it is overdue' }),
});

export const publicRecommendationShape = {
  id: z.string(),
  session: z.string(),
  ...about,
  state: z.enum(RECOMMENDATION_STATES),
  text: z.string(),
  product: z.string().optional(),
  addressee: named,
  coordinating: z.array(named),
  letter: paper,
  dueOn: DueOn.optional(),
  replyDue: due.optional(),
  implementationDue: due.optional(),
  reply: z
    .object({ on: day, outcome: z.enum(['accepted', 'partly', 'refused', 'transferred']) })
    .optional()
    .meta({ description: 'the last answer: its day and outcome, never its text' }),
  verified: z
    .object({ on: day, result: z.enum(['full', 'partly', 'not-satisfactory']) })
    .optional(),
  endedOn: day.optional(),
  amounts: Amounts.optional().meta({ description: 'đồng and square metres' }),
};

export const PublicSession = z.object(publicSessionShape);
export type PublicSession = z.infer<typeof PublicSession>;
export const PublicFinding = z.object(publicFindingShape);
export type PublicFinding = z.infer<typeof PublicFinding>;
export const PublicRecommendation = z.object(publicRecommendationShape);
export type PublicRecommendation = z.infer<typeof PublicRecommendation>;
