import * as z from 'zod';
import { FORMS, KINDS } from './kind-rules.ts';

export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

export const Form = z.enum(FORMS);
export type Form = z.infer<typeof Form>;
