import type { Rule } from './rule.ts';
import type { RuleStep } from './rule-step.ts';

/** What makes a rule useless or wrong although its shape is right; pointers are into the rule. */
export interface RuleProblem {
  readonly code:
    | 'rule-days-reversed'
    | 'rule-unit-wrong'
    | 'rule-start-missing'
    | 'rule-order-missing';
  readonly pointer: string;
}

const COUNTS: readonly RuleStep[] = [
  'members-least',
  'resident-seats-most',
  'deputies-most',
  'extension-count',
];
/** Days that are counted from no event of their own. */
const WITHOUT_START: readonly RuleStep[] = [
  'letter-due',
  'due-soon',
  'entry-reach-back',
  'reply-link',
];

/** To be asked before a rule is set: a stored rule is never refused. */
export function checkRule(rule: Rule): RuleProblem[] {
  const { step, unit, from, to, startsFrom, order } = rule;
  const problems: RuleProblem[] = [];
  if (from !== null && to !== null && to < from) {
    problems.push({ code: 'rule-days-reversed', pointer: '/to' });
  }
  if (step === undefined) return problems;
  const expected = COUNTS.includes(step)
    ? 'count'
    : step === 'extension-share'
      ? 'percent'
      : 'days';
  const given = unit === 'count' || unit === 'percent' ? unit : 'days';
  if (expected !== given) problems.push({ code: 'rule-unit-wrong', pointer: '/unit' });
  if (expected === 'days' && startsFrom === undefined && !WITHOUT_START.includes(step)) {
    problems.push({ code: 'rule-start-missing', pointer: '/startsFrom' });
  }
  if (step === 'ladder' && order === undefined) {
    problems.push({ code: 'rule-order-missing', pointer: '/order' });
  }
  return problems;
}
