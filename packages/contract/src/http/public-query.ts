import { Day } from '@giam-sat/domain/day';
import { RECOMMENDATION_STATES } from '@giam-sat/domain/recommendation/states';
import { LEVELS } from '@giam-sat/domain/register/unit';
import { KINDS } from '@giam-sat/domain/session/kind-rules';
import { FINDING_STATES, SESSION_STATES } from '@giam-sat/domain/session/lifecycle';
import { Id, line } from '@giam-sat/domain/text';
import * as z from 'zod';
import { byMeta, cursor, from, limit, to, unit } from './query.ts';

const format = z
  .enum(['json', 'csv'])
  .optional()
  .meta({ description: 'csv: UTF-8 with a byte order mark, columns at /public/schema' });
const q = line(200).optional().meta({ description: 'words, with or without accents' });

const listed = {
  unit,
  from,
  to,
  kind: z.enum(KINDS).optional(),
  topic: Id.optional(),
  q,
  format,
  limit,
  cursor,
};

export const PublicSessionsQuery = z.strictObject({
  ...listed,
  state: z.enum(SESSION_STATES).optional(),
});
export const PublicFindingsQuery = z.strictObject({
  ...listed,
  state: z.enum(FINDING_STATES).optional(),
});
export const PublicRecommendationsQuery = z.strictObject({
  ...listed,
  state: z.enum(RECOMMENDATION_STATES).optional(),
});

/** Filters of all public lists together. */
export type PublicFilters = Omit<z.output<typeof PublicSessionsQuery>, 'state'> & {
  readonly state?: string | undefined;
};

export const PUBLIC_BY = ['kind', 'lead', 'level', 'topic', 'unit', 'year', 'month'] as const;

export const PublicFiguresQuery = z.strictObject({
  unit: Id.default('VN'),
  from: Day,
  to: Day,
  by: z
    .string()
    .meta(byMeta(PUBLIC_BY))
    .transform((text) => text.split(','))
    .pipe(
      z
        .array(z.enum(PUBLIC_BY))
        .refine((by) => new Set(by).size === by.length, { params: { code: 'by-twice' } })
        .refine((by) => !(by.includes('year') && by.includes('month')), {
          params: { code: 'by-year-and-month' },
        }),
    )
    .optional()
    .meta({ description: `comma-separated: ${PUBLIC_BY.join(', ')}` }),
  format,
});

export const PublicPeopleQuery = z.strictObject({
  unit: Id.default('VN').meta({ description: 'the country or a province' }),
  from,
  to,
  format,
});

export const PublicPrintedQuery = z.strictObject({ unit, format, limit, cursor });
export const PublicTopicsQuery = z.strictObject({ format, limit, cursor });
export const PublicUnitsQuery = z.strictObject({
  q: line(200).meta({ description: 'a name, now or formerly, with or without accents' }),
  level: z.enum(LEVELS).optional(),
  format,
  limit,
  cursor,
});
