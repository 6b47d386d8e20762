import { ClockName } from '@giam-sat/domain/clock/clock';
import * as z from 'zod';

const Move = z.object({
  session: z.string(),
  recommendation: z.string().nullable().meta({ description: 'null: a duty of the session itself' }),
  subject: z.string(),
  lead: z.string(),
  clock: ClockName,
  from: z.string().meta({ description: 'due day as it stands' }),
  to: z.string().meta({ description: 'due day as it would be' }),
});

/** What a change of rules or calendar would do to deadlines that run. Nothing is stored. */
export const ChangePreview = z
  .object({
    looked: z.int().meta({ description: 'sessions with a running clock that were counted again' }),
    isWhole: z
      .boolean()
      .meta({ description: 'false: there are more than could be looked at in one request' }),
    later: z.int().meta({ description: 'deadlines that would be due later' }),
    earlier: z.int().meta({ description: 'deadlines that would be due earlier' }),
    moves: z.array(Move).meta({
      description: 'the first 200 by their day; not those of sessions that are not held yet',
    }),
  })
  .meta({ id: 'ChangePreview' });
export type ChangePreview = z.infer<typeof ChangePreview>;
