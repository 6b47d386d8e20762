import { rateEnv } from '@giam-sat/platform/rate-env';
import * as z from 'zod';

export const Env = z.object({
  ...rateEnv,
  LEDGER_TABLE: z.string().min(1),
  /** Its name, or its ARN where it belongs to another account or region. */
  PERSONAL_TABLE: z.string().min(1),
  /** Where it is, when not in the function's own region. */
  PERSONAL_REGION: z.string().min(1).optional(),
  /** Whether the stage's clock can be moved; never in production. */
  MOVABLE_CLOCK: z.enum(['yes', 'no']),
});
export type Env = z.input<typeof Env>;
