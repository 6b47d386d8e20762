import { searchText } from '@giam-sat/domain/register/search-text';
import { kinds } from '../glossary/kinds.ts';
import { bodyTypes, ruleSteps } from '../glossary/registers.ts';
import { keysOf } from '../kit/keys-of.ts';
import type { RuleOf } from './rule-of.ts';

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly RuleOf[];
}

/** Rules of the same step together, in the order of the steps; only those that hold every word typed. */
export function groupRules(rules: readonly RuleOf[], typed: string): RuleGroup[] {
  const words = searchText(typed).split(' ').filter(Boolean);
  // Somebody who knows the key wants that one, not those whose basis names it.
  const named = rules.filter(({ key }) => key === typed.trim());
  const found = (named.length > 0 ? named : rules).filter((rule) => {
    const text = ` ${searchText(textOf(rule))}`;
    return words.every((word) => text.includes(` ${word}`));
  });
  const groups = keysOf(ruleSteps).map((step) => ({
    title: ruleSteps[step],
    rules: found.filter((rule) => rule.step === step),
  }));
  const others = { title: 'Khác', rules: found.filter((rule) => rule.step === undefined) };
  return [...groups, others].filter((group) => group.rules.length > 0);
}

function textOf({ key, step, kinds: of, appliesTo, basis }: RuleOf): string {
  return [
    ...[key, step === undefined ? '' : ruleSteps[step], basis],
    ...(of ?? []).map((kind) => kinds[kind]),
    ...(appliesTo ?? []).map((type) => bodyTypes[type]),
  ].join(' ');
}
