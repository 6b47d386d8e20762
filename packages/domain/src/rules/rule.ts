import * as z from 'zod';
import { Day } from '../day.ts';
import { BodyType } from '../register/body.ts';
import { Kind } from '../session/kinds.ts';
import { line } from '../text.ts';
import { RuleStep, StartsFrom } from './rule-step.ts';

/** What a number of a rule counts; `percent` is of the first period, `day-of-month` a date in it. */
export const RuleUnit = z.enum([
  'calendar-days',
  'working-days',
  'months',
  'count',
  'percent',
  'day-of-month',
]);
export type RuleUnit = z.infer<typeof RuleUnit>;

/**
 * A number that law, guidance or practice prescribes. None of them is written into code: each is
 * effective-dated data with its basis, and `verified` says whether somebody read the text itself.
 */
export const Rule = z.object({
  /** E.g. `front.reply`, as in `domain.md` 3.8; one key may have several rules, each for its own time. */
  key: z.string().regex(/^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/),
  /** What it is asked for; the same step has other rules for other kinds and bodies. */
  step: RuleStep.optional(),
  number: z.int().min(0).max(10_000),
  unit: RuleUnit,
  /** After the day the clock starts, or before the day it aims at; after when absent. */
  direction: z.enum(['before', 'after']).optional(),
  startsFrom: StartsFrom.optional(),
  /** Calendar days after the letter was issued that stand for a receipt nobody recorded. */
  startsFromFallbackDays: z.int().min(0).max(60).optional(),
  /** Whose step it is about; none says all. */
  appliesTo: z.array(BodyType).optional(),
  kinds: z.array(Kind).optional(),
  /** Only for complex cases, or only for others; none says both. */
  complex: z.boolean().optional(),
  /** A last day nobody works passes to the next working day (Civil Code 2015 Art. 148(5)). */
  lastDayRolls: z.boolean().optional(),
  /** On time is judged by the day of the document, or by the day it was received. */
  judgedBy: z.enum(['document-day', 'received-day']).optional(),
  /** Place in a ladder of steps, from 1. */
  order: z.int().min(1).max(20).optional(),
  /** Article and document, as cited to the person who disputes the day. */
  basis: line(500),
  verified: z.boolean(),
  /** First and last day of validity, both inclusive. */
  from: Day.nullable(),
  to: Day.nullable(),
});
export type Rule = z.infer<typeof Rule>;

/** A rule as it was set: the `version`-th setting of its key. */
export interface RuleVersion extends Rule {
  readonly version: number;
}
