import * as z from 'zod';
import rules from '../../data/rules.json' with { type: 'json' };
import { Rule } from './rule.ts';

/**
 * The rules a new system begins with: `domain.md` 3.8, notices, extensions and ladders. For loaders
 * and tests: decisions read the record.
 */
export const firstRules: readonly Rule[] = z.array(Rule).parse(rules);
