import { MEASURES } from '@giam-sat/domain/figures/measures';
import * as z from 'zod';
import { AsOf, Restricted } from '../routes/answers.ts';

const Rate = z.object({ part: z.int(), of: z.int(), percent: z.number() });

export const FollowRow = z.object({
  keys: z.record(z.string(), z.string().nullable()),
  measures: z.partialRecord(z.enum(MEASURES), z.int()),
  records: z.partialRecord(z.enum(MEASURES), z.string()),
  rates: z
    .object({
      repliedOnTime: Rate.meta({ description: 'of those whose time to reply is over' }),
      accepted: Rate.meta({ description: 'accepted or partly, of those replied to' }),
      reportedDone: Rate.meta({ description: 'the addressee says so, of all sent out' }),
      verified: Rate.meta({ description: 'a monitor found it, of all sent out' }),
      dueVerified: Rate.meta({
        description:
          'verified in full by the last day, of what was due in the range; without continuous, multi-year, not feasible and withdrawn; partly counts nothing',
      }),
    })
    .partial(),
  medians: z
    .object({
      daysToReply: z.number().meta({ description: 'from the letter to the first reply, in days' }),
      daysToEnd: z.number().meta({ description: 'from the letter to the end, in days' }),
    })
    .partial(),
});
export type FollowRow = z.infer<typeof FollowRow>;

/** From found to verified; every number opens its records. */
export const FollowFigures = z
  .object({
    asOf: AsOf,
    unit: z.object({ id: z.string(), code: z.string(), name: z.string(), level: z.string() }),
    from: z.string(),
    to: z.string(),
    incomplete: z.literal(true).optional(),
    restricted: Restricted,
    rows: z.array(FollowRow),
  })
  .meta({ id: 'FollowFigures' });
export type FollowFigures = z.infer<typeof FollowFigures>;
