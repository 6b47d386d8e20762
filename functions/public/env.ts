import * as z from 'zod';

/** No Ledger and no Log: what is not in the views of the public can not be told. */
export const Env = z.object({ VIEWS_TABLE: z.string().min(1) });
export type Env = z.input<typeof Env>;
