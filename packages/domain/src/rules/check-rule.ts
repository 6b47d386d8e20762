import type { Rule, RuleUnit } from './rule.ts';
import { countsDays } from './rule-on.ts';
import type { RuleStep } from './rule-step.ts';

/** What makes a rule useless or wrong although its shape is right; pointers are into the rule. */
export interface RuleProblem {
  readonly code:
    | 'rule-days-reversed'
    | 'rule-unit-wrong'
    | 'rule-start-missing'
    | 'rule-order-missing'
    | 'rule-no-date';
  readonly pointer: string;
}

const COUNTS: readonly RuleStep[] = [
  'members-least',
  'resident-seats-most',
  'deputies-most',
  'extension-count',
];
const OF_ITS_OWN: Readonly<Partial<Record<RuleStep, RuleUnit>>> = {
  'extension-share': 'percent',
  'report-cut-off': 'day-of-month',
};
/** Days that are counted from no event of their own. */
const WITHOUT_START: readonly RuleStep[] = [
  'letter-due',
  'due-soon',
  'entry-reach-back',
  'reply-link',
];

/** To be asked before a rule is set: a stored rule is never refused. */
export function checkRule(rule: Rule): RuleProblem[] {
  const { step, number, unit, from, to, startsFrom, order } = rule;
  const problems: RuleProblem[] = [];
  if (from !== null && to !== null && to < from) {
    problems.push({ code: 'rule-days-reversed', pointer: '/to' });
  }
  // Every month has a 28th, so that no period is ever without its cut-off.
  if (unit === 'day-of-month' && (number < 1 || number > 28)) {
    problems.push({ code: 'rule-no-date', pointer: '/number' });
  }
  if (step === undefined) return problems;
  const expected = COUNTS.includes(step) ? 'count' : (OF_ITS_OWN[step] ?? 'days');
  const given = countsDays(unit) ? 'days' : unit;
  if (expected !== given) problems.push({ code: 'rule-unit-wrong', pointer: '/unit' });
  if (expected === 'days' && startsFrom === undefined && !WITHOUT_START.includes(step)) {
    problems.push({ code: 'rule-start-missing', pointer: '/startsFrom' });
  }
  if (step === 'ladder' && order === undefined) {
    problems.push({ code: 'rule-order-missing', pointer: '/order' });
  }
  return problems;
}
