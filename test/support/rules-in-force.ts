import { happened } from '@giam-sat/domain/context';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import { RULES_RECORD } from '@giam-sat/domain/rules/rule-book';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { contextOn } from './registers.ts';

/** Puts the first rules into a ledger, as a new system has them. */
export async function setRules(ledger: Ledger): Promise<void> {
  const context = contextOn('2024-01-01');
  const events = firstRules.map((rule) => happened(context, 'rule.set', '2024-01-01', { rule }));
  const request = { key: 'rules', hash: '' };
  await ledger.insert({ record: RULES_RECORD, version: 1, events, request });
}
