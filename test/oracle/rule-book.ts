import { firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { happened } from '@giam-sat/domain/context';
import type { Rule } from '@giam-sat/domain/rules/rule';
import type { Kind } from '@giam-sat/domain/session/kinds';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { contextOn, register } from '../support/registers.ts';

/** Days to reply, from the day received; without a receipt three days after the letter. */
export const REPLY_DAYS: Readonly<Partial<Record<Kind, number>>> = {
  supervision: 20,
  criticism: 20,
  'people-inspection': 15,
  'council-supervision': 30,
};
export const ASSUMED_DAYS = 3;
/** Councils have a time for replies only since then. */
export const COUNCIL_SINCE = '2025-01-01';
/** A reply to these is judged by the day it came, others by the day on the paper. */
export const JUDGED_BY_RECEIPT: Kind = 'people-inspection';
export const MOST_EXTENSIONS = 2;

const base = { unit: 'calendar-days', basis: 'x', verified: false, from: null, to: null } as const;

/** Rules that can be counted by hand: calendar days, and no last day rolls on. */
const rules: Rule[] = [
  ...Object.entries(REPLY_DAYS).map(
    ([kind, number]): Rule => ({
      ...{ ...base, key: `${kind}.reply`, step: 'reply', number },
      ...{ kinds: [kind as Kind], startsFrom: 'received', startsFromFallbackDays: ASSUMED_DAYS },
      judgedBy: kind === JUDGED_BY_RECEIPT ? 'received-day' : 'document-day',
      ...(kind === 'council-supervision' && { from: COUNCIL_SINCE }),
    }),
  ),
  { ...base, key: 'letter.due', step: 'letter-due', number: 0, judgedBy: 'document-day' },
  { ...base, key: 'plan.notice', step: 'plan-notice', number: 15, direction: 'before' },
  { ...base, key: 'any.report', step: 'report', number: 15, startsFrom: 'session-end' },
  { ...base, key: 'criticism.draft_lead', step: 'draft-lead', number: 15, direction: 'before' },
  { ...base, key: 'due_soon.first', step: 'due-soon', number: 7 },
  { ...base, key: 'due_soon.second', step: 'due-soon', number: 3 },
  { ...base, key: 'ladder.urge', step: 'ladder', number: 0, startsFrom: 'overdue', order: 1 },
  {
    ...{ ...base, key: 'ladder.superior', step: 'ladder', number: 5, order: 2 },
    startsFrom: 'step-before',
  },
  {
    ...{ ...base, key: 'extension.count', step: 'extension-count', unit: 'count' },
    number: MOST_EXTENSIONS,
  },
  {
    ...{ ...base, key: 'extension.share', step: 'extension-share', unit: 'percent' },
    number: 100,
  },
];

/** Puts the small map, rules and working days into a ledger. @returns records and number of events */
export async function beginWith(ledger: Ledger): Promise<{ records: string[]; events: number }> {
  const records = await register(ledger);
  const day = '2024-01-01';
  const context = contextOn(day);
  const more = {
    'rules#vn': rules.map((rule) => happened(context, 'rule.set', day, { rule })),
    'calendar#vn': firstCalendars.map(({ type, data }) => happened(context, type, day, data)),
  };
  const request = { key: 'register', hash: '' };
  for (const [record, events] of Object.entries(more)) {
    await ledger.insert({ record, version: 1, events, request });
  }
  const others = Object.values(more).reduce((sum, events) => sum + events.length, 0);
  return { records: [...records, ...Object.keys(more)], events: records.length + others };
}
