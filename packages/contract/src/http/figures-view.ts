import { MEASURES } from '@giam-sat/domain/figures/measures';
import * as z from 'zod';
import { AsOf, Restricted } from '../routes/answers.ts';
import { PublishedFigureView } from './published-figure-view.ts';

const FigureRow = z.object({
  keys: z.record(z.string(), z.string().nullable()),
  measures: z.partialRecord(z.enum(MEASURES), z.int()),
  records: z.partialRecord(z.enum(MEASURES), z.string()),
});

export const Figures = z
  .object({
    asOf: AsOf,
    unit: z.object({ id: z.string(), code: z.string(), name: z.string(), level: z.string() }),
    from: z.string(),
    to: z.string(),
    map: z.literal('then'),
    incomplete: z
      .literal(true)
      .optional()
      .meta({ description: 'some record can not be read at present; the figures miss part of it' }),
    restricted: Restricted,
    rows: z.array(FigureRow).meta({ description: 'what happened from the first day to the last' }),
    stocks: z.array(FigureRow).meta({
      description:
        'what there is: boards and their members on the last day, projects at any time of the range',
    }),
    published: z.array(PublishedFigureView),
    breaks: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        predecessors: z.array(z.string()).optional(),
        successors: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof Figures>;
