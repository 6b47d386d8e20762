import * as z from 'zod';

export const Env = z.object({ LEDGER_TABLE: z.string().min(1), LOG_TABLE: z.string().min(1) });
export type Env = z.input<typeof Env>;
