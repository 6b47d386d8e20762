import { Day } from '@giam-sat/domain/day';
import { KEYS, MEASURES } from '@giam-sat/domain/figures/measures';
import { ADDRESSEE_GROUPS, BODY_TYPES, LEAD_GROUPS } from '@giam-sat/domain/register/body';
import { LEVELS } from '@giam-sat/domain/register/unit';
import { FINDING_TYPES, SEVERITIES } from '@giam-sat/domain/session/facts';
import { FORMS, KINDS } from '@giam-sat/domain/session/kinds';
import {
  FINDING_STATES,
  RECOMMENDATION_STATES,
  SESSION_STATES,
} from '@giam-sat/domain/session/lifecycle';
import { Id, line } from '@giam-sat/domain/text';
import * as z from 'zod';

const limit = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/)
  .transform(Number)
  .pipe(z.number().max(500))
  .default(50);
const cursor = z.string().max(1000).optional();
const from = Day.optional().meta({ description: 'first day, inclusive' });
const to = Day.optional().meta({ description: 'last day, inclusive' });
const unit = Id.optional().meta({
  description: 'unit id, or its code read on the last day of the range; the whole subtree',
});

/** Filters that every list of session records has. */
const common = {
  unit,
  own: z
    .enum(['true'])
    .optional()
    .meta({ description: 'only what the unit itself leads, without its subtree' }),
  from,
  to,
  kind: z.enum(KINDS).optional(),
  form: z.enum(FORMS).optional(),
  lead: z.enum(LEAD_GROUPS).optional(),
  leadType: z.enum(BODY_TYPES).optional(),
  level: z.enum(LEVELS).optional(),
  topic: Id.optional(),
  body: Id.optional().meta({
    description: 'sessions: any body that takes part; findings, recommendations: lead or addressee',
  }),
  measure: z
    .enum(MEASURES)
    .optional()
    .meta({ description: 'only the records that this measure counts' }),
  limit,
  cursor,
};

export const SessionsQuery = z.strictObject({
  ...common,
  state: z.enum(SESSION_STATES).optional(),
});
export const FindingsQuery = z.strictObject({
  ...common,
  state: z.enum(FINDING_STATES).optional(),
  type: z.enum(FINDING_TYPES).optional(),
  severity: z.enum(SEVERITIES).optional(),
});
export const RecommendationsQuery = z.strictObject({
  ...common,
  state: z.enum(RECOMMENDATION_STATES).optional(),
  addressee: Id.optional(),
  addresseeGroup: z.enum(ADDRESSEE_GROUPS).optional(),
});
/** Filters of all lists together; each route's own schema says which of them it takes. */
export type ListFilters = Omit<z.infer<typeof SessionsQuery>, 'state'> &
  Partial<
    Pick<z.infer<typeof FindingsQuery>, 'type' | 'severity'> &
      Pick<z.infer<typeof RecommendationsQuery>, 'addressee' | 'addresseeGroup'>
  > & { readonly state?: string | undefined };

export const BY = [...KEYS, 'unit', 'year', 'month'] as const;
export type By = (typeof BY)[number];

export const FiguresQuery = z.strictObject({
  unit: Id,
  from: Day,
  to: Day.optional(),
  by: z
    .string()
    .transform((text) => text.split(','))
    .pipe(
      z
        .array(z.enum(BY))
        .refine((by) => new Set(by).size === by.length, { params: { code: 'by-twice' } })
        .refine((by) => !(by.includes('year') && by.includes('month')), {
          params: { code: 'by-year-and-month' },
        }),
    )
    .optional()
    .meta({ description: `comma-separated: ${BY.join(', ')}` }),
  /** Figures are true to the map of each day; today's map is not offered yet. */
  map: z.enum(['then']).optional(),
});

export const FeedQuery = z.strictObject({
  after: z
    .string()
    .regex(/^(0|[1-9][0-9]{0,14})$/)
    .transform(Number)
    .default(0),
  limit,
});

const q = line(200).optional();
export const UnitsQuery = z.strictObject({
  q,
  on: Day.optional(),
  level: z.enum(LEVELS).optional(),
  under: Id.optional(),
  limit,
  cursor,
});
export const BodiesQuery = z.strictObject({
  ...UnitsQuery.shape,
  type: z.enum(BODY_TYPES).optional(),
});
export const TopicsQuery = z.strictObject({ q, on: Day.optional(), limit, cursor });
export const PublishedQuery = z.strictObject({
  unit,
  limit,
  cursor,
});
