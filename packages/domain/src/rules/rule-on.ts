import type { Day } from '../day.ts';
import type { Rule, RuleUnit } from './rule.ts';

/**
 * The rule of a key in force on a day: the one set last of those that have begun, if it has not ended.
 * So a rule is ended by setting it again with its last day. None: nothing is prescribed.
 */
export function ruleOn<One extends Rule>(
  rules: readonly One[],
  key: string,
  day: Day,
): One | undefined {
  const begun = rules.findLast((rule) => rule.key === key && hasBegun(rule, day));
  return begun !== undefined && !hasEnded(begun, day) ? begun : undefined;
}

/** The rules in force on a day, one for each key at most. */
export function rulesOn<One extends Rule>(rules: readonly One[], day: Day): One[] {
  const begun = rules.filter((rule) => hasBegun(rule, day));
  const last = new Map(begun.map((rule) => [rule.key, rule]));
  return [...last.values()].filter((rule) => !hasEnded(rule, day));
}

function hasBegun({ from }: Rule, day: Day): boolean {
  return from === null || from <= day;
}

function hasEnded({ to }: Rule, day: Day): boolean {
  return to !== null && to < day;
}

/** Whether a number of this unit is a span of time. */
export function countsDays(
  unit: RuleUnit,
): unit is Extract<RuleUnit, 'calendar-days' | 'working-days' | 'months'> {
  return unit === 'calendar-days' || unit === 'working-days' || unit === 'months';
}
