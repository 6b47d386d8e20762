import type { RefusalData } from './refusal.ts';
import type { Rule } from './rules/rule.ts';

/**
 * What is worth a second look but is stored all the same: a rule nobody has verified, or a slip that
 * may be meant. Computed from the record and the rules, never stored.
 */
export interface Warning {
  readonly code: WarningCode;
  /** JSON pointer (RFC 6901) into the record. */
  readonly pointer: string;
  readonly data?: RefusalData;
  /** Where the rule is from, and whether it was read in the text itself. */
  readonly basis?: string;
  readonly verified?: boolean;
}

export type WarningCode =
  | 'amount-over'
  | 'board-term-over'
  | 'board-too-small'
  | 'board-unit-ended'
  | 'deputies-too-many'
  | 'draft-late'
  | 'draft-level-differs'
  | 'draft-missing'
  | 'entered-before'
  | 'notice-late'
  | 'owner-notice-late'
  | 'project-completed'
  | 'resident-seats-too-many';

/** A warning that rests on a rule. */
export function warnBy(
  rule: Rule,
  code: WarningCode,
  pointer: string,
  data: RefusalData = {},
): Warning {
  const { basis, verified, number } = rule;
  return { code, pointer, data: { ...data, number }, basis, verified };
}
