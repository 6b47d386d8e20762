import * as z from 'zod';
import { Day } from '../day.ts';
import { Dong, SquareMetres } from '../money.ts';
import { Id, line, prose } from '../text.ts';

/**
 * What people state about a project (Decree 29/2021 Art. 85), as shapes: `z.strictObject` of them
 * guards the edge, `z.object` of them reads what is stored. Companies and offices, never a person.
 */
export const PROJECT_GROUPS = ['national', 'A', 'B', 'C'] as const;
export const INVESTMENT_FORMS = ['public', 'ppp', 'community', 'donation'] as const;
export const CAPITAL_SOURCES = [
  'central-budget',
  'provincial-budget',
  'district-budget',
  'commune-budget',
  'oda',
  'people',
  'socialised',
  'other',
] as const;
const PUBLICITY = [
  'investment-decision',
  'plan-and-schedule',
  'land-and-clearance',
  'environment-plan',
  'contractors',
  'capital',
  'settlement',
  'other',
] as const;
const PLACES = [
  'signboard',
  'commune-office',
  'village-house',
  'meeting',
  'media',
  'other',
] as const;

export const decisionShape = { number: line(100), on: Day };

export const contractorShape = {
  /** E.g. construction, design, equipment. */
  role: line(200),
  company: line(300),
  package: line(300).optional(),
  contract: line(100).optional(),
  /** In đồng. */
  value: Dong.optional(),
};

export const capitalShape = { source: z.enum(CAPITAL_SOURCES), amount: Dong };

/** Degrees north and east; Viet Nam with its islands. */
export const pointShape = {
  latitude: z.number().min(6).max(24),
  longitude: z.number().min(102).max(118),
};

/** First and last day of the works, as far as known. */
export const worksShape = { start: Day.optional(), finish: Day.optional() };

export const clearanceShape = {
  area: SquareMetres.optional(),
  households: z.int().min(0).max(1_000_000).optional(),
  /** In đồng. */
  compensation: Dong.optional(),
  /** Households. */
  resettled: z.int().min(0).max(1_000_000).optional(),
  pendingComplaints: z.int().min(0).max(1_000_000).optional(),
};

export const qualityCheckShape = { what: line(500), on: Day, result: prose(1000).optional() };

/** What was published, where, and when (Art. 85). */
export const publicityShape = {
  what: z.enum(PUBLICITY),
  where: z.enum(PLACES),
  on: Day,
  note: line(500).optional(),
};

/** Acceptance of the works (nghiệm thu). */
export const acceptanceShape = {
  number: line(100).optional(),
  on: Day,
  note: prose(1000).optional(),
};
/** Final account (quyết toán), in đồng. */
export const settlementShape = { number: line(100).optional(), on: Day, amount: Dong.optional() };

/** Members that are the same as stated and as stored. */
export const plainShape = {
  name: line(500),
  code: line(100).optional(),
  /** Open Contracting for Infrastructure: the project's id there, so that both can be joined. */
  ocid: line(100).optional(),
  programme: line(300).optional(),
  group: z.enum(PROJECT_GROUPS),
  investmentForm: z.enum(INVESTMENT_FORMS),
  /** The day it was known to be carried out in the area; from then on it counts. */
  announcedOn: Day,
  /** Whom the project belongs to, in words; `ownerBody` where it has an entry. */
  owner: line(300).optional(),
  /** An office, e.g. "Chủ tịch UBND xã". */
  decisionMaker: line(300).optional(),
  /** The project management unit. */
  pmu: line(300).optional(),
  supervisionConsultant: line(300).optional(),
  /** In đồng. */
  totalInvestment: Dong.optional(),
  disbursed: Dong.optional(),
  village: line(200).optional(),
  landArea: SquareMetres.optional(),
  occupiedArea: SquareMetres.optional(),
  progressPercent: z.number().min(0).max(100).optional(),
  environmentPlan: prose(2000).optional(),
};

/** What is published over the years of a project; each report may add to it. */
export const MOST_PUBLICITY = 200;

/** Members that hold objects; `wrap` says whether unknown members of those are refused or passed over. */
export function nestedShape(
  wrap: <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.ZodObject<Shape>,
) {
  return {
    decision: wrap(decisionShape).optional(),
    contractors: z.array(wrap(contractorShape)).max(50).optional(),
    capitalSources: z.array(wrap(capitalShape)).max(20).optional(),
    point: wrap(pointShape).optional(),
    planned: wrap(worksShape).optional(),
    actual: wrap(worksShape).optional(),
    clearance: wrap(clearanceShape).optional(),
    qualityChecks: z.array(wrap(qualityCheckShape)).max(50).optional(),
    publicity: z.array(wrap(publicityShape)).max(MOST_PUBLICITY).optional(),
    acceptance: wrap(acceptanceShape).optional(),
    settlement: wrap(settlementShape).optional(),
  };
}

/** Where it lies; it counts in the first unit. */
export const UnitsInput = z.array(Id).min(1).max(50);
