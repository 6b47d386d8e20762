import * as z from 'zod';

/** What a function needs to hold back who asks too much. */
export const rateEnv = {
  RATES_TABLE: z.string().min(1),
  /** Of one bearer, over all functions. */
  REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^[1-9][0-9]*$/)
    .transform(Number),
};
