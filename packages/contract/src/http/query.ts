import { ACTIVITY_KINDS, LEADERS, MEETINGS } from '@giam-sat/domain/activity/facts';
import { ACTIVITY_STATES } from '@giam-sat/domain/activity/lifecycle';
import { Day } from '@giam-sat/domain/day';
import { KEYS, MEASURES } from '@giam-sat/domain/figures/measures';
import { RECOMMENDATION_STATES } from '@giam-sat/domain/recommendation/states';
import { ADDRESSEE_GROUPS, LEAD_GROUPS } from '@giam-sat/domain/register/body';
import { BODY_TYPES } from '@giam-sat/domain/register/body-types';
import { LEVELS } from '@giam-sat/domain/register/unit';
import { FINDING_TYPES, SEVERITIES } from '@giam-sat/domain/session/facts';
import { FORMS, KINDS } from '@giam-sat/domain/session/kind-rules';
import { FINDING_STATES, SESSION_STATES } from '@giam-sat/domain/session/lifecycle';
import { Id, line } from '@giam-sat/domain/text';
import * as z from 'zod';
import { measuresAt } from './listed-measures.ts';

export const limit = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/)
  .meta({ pattern: '^([1-9]|[1-9][0-9]|[1-4][0-9][0-9]|500)$' })
  .transform(Number)
  .pipe(z.number().max(500))
  .default(50);
export const cursor = z.string().max(1000).optional();
export const from = Day.optional().meta({ description: 'first day, inclusive' });
export const to = Day.optional().meta({ description: 'last day, inclusive' });
export const unit = Id.optional().meta({
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
  limit,
  cursor,
};

/** Any measure is read, so that one of another list is told where it is listed; the document names those here. */
const measureAt = (address: Parameters<typeof measuresAt>[0]) =>
  z
    .enum(MEASURES)
    .optional()
    .meta({ description: 'only the records that this measure counts', enum: measuresAt(address) });

export const SessionsQuery = z.strictObject({
  ...common,
  measure: measureAt('sessions'),
  state: z.enum(SESSION_STATES).optional(),
  projectId: Id.optional().meta({ description: 'visits of one project' }),
  enteredForOthers: z
    .enum(['true'])
    .optional()
    .meta({ description: 'only what another organisation entered for the lead body' }),
});
export const FindingsQuery = z.strictObject({
  ...common,
  measure: measureAt('findings'),
  state: z.enum(FINDING_STATES).optional(),
  type: z.enum(FINDING_TYPES).optional(),
  severity: z.enum(SEVERITIES).optional(),
});
export const RecommendationsQuery = z.strictObject({
  ...common,
  measure: measureAt('recommendations'),
  state: z.enum(RECOMMENDATION_STATES).optional(),
  addressee: Id.optional(),
  addresseeGroup: z.enum(ADDRESSEE_GROUPS).optional(),
  openOn: Day.optional().meta({ description: 'sent out by that day and not at its end then' }),
  overdue: z.enum(['true']).optional().meta({ description: 'overdue now, and still waited for' }),
  verifiedBy: Day.optional().meta({
    description: 'with `measure=due`: those verified in full by that day',
  }),
});

/** Where a topic is asked for: those that have none. No id begins with it. */
export const WITHOUT = '-';

export const ActivitiesQuery = z.strictObject({
  ...common,
  measure: measureAt('activities'),
  kind: z.enum(ACTIVITY_KINDS).optional(),
  form: z
    .enum([...LEADERS, ...MEETINGS])
    .optional()
    .meta({ description: 'dialogues: who led them; meetings: whose they were' }),
  topic: z
    .union([Id, z.literal(WITHOUT)])
    .optional()
    .meta({ description: `${WITHOUT}: those without a topic` }),
  body: Id.optional().meta({ description: 'the body that organised it, or recognised the model' }),
  state: z.enum(ACTIVITY_STATES).optional(),
});

/** Filters of all lists together; each route's own schema says which of them it takes. */
export type ListFilters = Omit<z.infer<typeof SessionsQuery>, 'state' | 'kind' | 'form'> &
  Partial<
    Pick<z.infer<typeof FindingsQuery>, 'type' | 'severity'> &
      Pick<z.infer<typeof RecommendationsQuery>, 'openOn' | 'overdue' | 'verifiedBy'> &
      Pick<z.infer<typeof RecommendationsQuery>, 'addressee' | 'addresseeGroup'>
  > & { readonly [Name in 'state' | 'kind' | 'form']?: string | undefined };

export const BY = [...KEYS, 'unit', 'year', 'month'] as const;
export type By = (typeof BY)[number];

/** How the document says it: some of the names, separated by commas, none twice, and not both year and month. */
export function byMeta(names: readonly string[]) {
  const one = `(${names.join('|')})`;
  const twice = `(^|,)${one}(,${one})*,\\2(,|$)`;
  return {
    pattern: `^${one}(,${one})*$`,
    not: { anyOf: [twice, 'year.*month', 'month.*year'].map((pattern) => ({ pattern })) },
  };
}

export const FiguresQuery = z.strictObject({
  unit: Id,
  from: Day,
  to: Day.optional(),
  by: z
    .string()
    .meta(byMeta(BY))
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
  body: Id.optional().meta({
    description:
      'only what a body leads, takes part in or is sent, as the lists understand it; then without boards and projects',
  }),
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
export const AccountsQuery = z.strictObject({ limit, cursor });
export const PublishedQuery = z.strictObject({
  unit,
  limit,
  cursor,
});
