import { rateEnv } from '@giam-sat/platform/rate-env';
import * as z from 'zod';

export const Env = z.object({
  ...rateEnv,
  LEDGER_TABLE: z.string().min(1),
  LOG_TABLE: z.string().min(1),
  VIEWS_TABLE: z.string().min(1),
  /** Whether the stage's clock can be moved; never in production. */
  MOVABLE_CLOCK: z.enum(['yes', 'no']),
});
export type Env = z.input<typeof Env>;
