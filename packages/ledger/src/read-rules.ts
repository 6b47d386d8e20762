import {
  evolveRules,
  RULES_RECORD,
  type RuleBook,
  RuleEvent,
} from '@giam-sat/domain/rules/rule-book';
import { readEvent } from '@giam-sat/domain/upcast';
import { keptRecord } from './kept-record.ts';
import type { Ledger } from './ledger.ts';
import type { Read } from './read-project.ts';

const read = keptRecord<RuleBook>(RULES_RECORD, (book, event) =>
  evolveRules(book, readEvent(RuleEvent, event)),
);

/** The record of rules, with the version of its last event; 0 before the first one was set. */
export async function readRuleRecord(ledger: Pick<Ledger, 'read'>): Promise<Read<RuleBook>> {
  return (await read(ledger)) ?? { version: 0, state: [] };
}

/** Every rule ever set, as of this moment; none before the first one was set. */
export async function readRules(ledger: Pick<Ledger, 'read'>): Promise<RuleBook> {
  return (await readRuleRecord(ledger)).state;
}
