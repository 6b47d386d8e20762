import * as z from 'zod';

/** No record and no Log: what is not in the views of the public can not be told. */
export const Env = z.object({
  VIEWS_TABLE: z.string().min(1),
  /** Of the Ledger nothing but the record that says how far the stage's clock was moved. */
  LEDGER_TABLE: z.string().min(1),
  /** Whether the stage's clock can be moved; never in production. */
  MOVABLE_CLOCK: z.enum(['yes', 'no']),
});
export type Env = z.input<typeof Env>;
