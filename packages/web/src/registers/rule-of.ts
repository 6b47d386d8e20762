import type { Rules } from '@giam-sat/contract/http/rules-view';
import type * as z from 'zod';

export type RuleAnswer = z.infer<typeof Rules>;
/** A rule as the interface lists it. */
export type RuleOf = RuleAnswer['items'][number];
