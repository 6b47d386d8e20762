import { MEASURES } from '@giam-sat/domain/figures/measures';
import { PROTECTED } from '@giam-sat/domain/publication/public-measures';
import * as shapes from '@giam-sat/domain/publication/public-shapes';
import { PublishedFigure } from '@giam-sat/domain/published/published-figure';
import { LEVELS } from '@giam-sat/domain/register/unit';
import * as z from 'zod';
import { AsOf } from '../routes/answers.ts';

/** Only what is named in `public-shapes.ts`; whatever else is stored is dropped when it is read. */
export const PublicSession = shapes.PublicSession.meta({ id: 'PublicSession' });
export const PublicFinding = shapes.PublicFinding.meta({ id: 'PublicFinding' });
export const PublicRecommendation = shapes.PublicRecommendation.meta({
  id: 'PublicRecommendation',
});

const { note: _inner, ...printed } = PublishedFigure.shape;
/** A number as a document printed it. */
export const PublicPrintedFigure = z
  .object({ id: z.string(), ...printed })
  .meta({ id: 'PublicPrintedFigure' });

export const PublicUnit = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    level: z.enum(LEVELS),
    parent: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    formerly: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  })
  .meta({ id: 'PublicUnit' });

/** A subject area, whose id is what the other tables have. */
export const PublicTopic = z
  .object({
    id: z.string(),
    name: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'PublicTopic' });

const Position = AsOf.pick({ position: true, until: true });

export const ATTRIBUTION = {
  vi: 'Dữ liệu công khai của hệ thống Giám Sát; được dùng lại, đề nghị ghi nguồn và ngày tải.',
  en: 'Public data of Giám Sát; free to be used again with the source and the day of download named.',
} as const;
const attribution = z.object({ vi: z.string(), en: z.string() });

export function publicPage<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable(),
    asOf: Position,
    attribution,
  });
}

const figuresOf = {
  asOf: Position,
  unit: z.object({ id: z.string(), code: z.string(), name: z.string(), level: z.enum(LEVELS) }),
  from: z.string(),
  to: z.string(),
  incomplete: z.literal(true).optional(),
  attribution,
};

export const PublicFigureRow = z.object({
  keys: z.record(z.string(), z.string().nullable()),
  measures: z.partialRecord(z.enum(MEASURES), z.int()),
});

export const PublicFigures = z
  .object({
    ...figuresOf,
    rows: z
      .array(PublicFigureRow)
      .meta({ description: 'never suppressed: no persons are counted' }),
    stocks: z.array(PublicFigureRow).meta({ description: 'what there is on the last day' }),
    people: z
      .string()
      .meta({ description: 'where numbers of persons and complaints are, protected' }),
  })
  .meta({ id: 'PublicFigures' });
export type PublicFigures = z.infer<typeof PublicFigures>;

export const PublicPeopleRow = z.object({
  measure: z.enum(PROTECTED),
  year: z.string(),
  unit: z.string(),
  own: z
    .boolean()
    .meta({ description: 'only what bodies of the unit itself lead, beside its provinces' }),
  value: z.int().nullable().meta({ description: 'null: suppressed' }),
  suppressed: z.boolean(),
});

export const PublicPeople = z
  .object({
    asOf: Position,
    smallestShown: z.int(),
    rule: attribution,
    rows: z.array(PublicPeopleRow),
    attribution,
  })
  .meta({ id: 'PublicPeople' });
export type PublicPeople = z.infer<typeof PublicPeople>;
