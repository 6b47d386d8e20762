import { checkRule } from '@giam-sat/domain/rules/check-rule';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import type { Rule } from '@giam-sat/domain/rules/rule';
import {
  dueSoonNotice,
  evolveRules,
  ladderFor,
  type RuleQuery,
  ruleFor,
} from '@giam-sat/domain/rules/rule-book';
import { ruleOn } from '@giam-sat/domain/rules/rule-on';
import { describe, expect, it } from 'vitest';
import { rules } from '../support/first-calendar.ts';

const on = '2026-04-01';
const key = (query: Omit<RuleQuery, 'on'> & { on?: string }) =>
  ruleFor(rules, { on, ...query })?.key;

function setLater(rule: Partial<Rule>) {
  const base = firstRules.find((one) => one.key === 'front.reply');
  if (base === undefined) throw new Error('no front.reply');
  return evolveRules(rules, {
    type: 'rule.set',
    schema: 1,
    at: '2026-04-01T05:00:00.000Z',
    on,
    actor: { sub: '3f0a' },
    data: { rule: { ...base, ...rule } },
  });
}

describe('the rule of a step', () => {
  it.each([
    ['supervision', 'front', 'front.reply'],
    ['supervision', 'women', 'front.reply'],
    ['criticism', 'front', 'criticism.reply'],
    ['people-inspection', 'people-inspection-board', 'bttnd.reply'],
    ['council-supervision', 'council-committee', 'hdnd.explain'],
    ['community-supervision', 'community-investment-board', undefined],
  ] as const)('of a reply to %s by %s is %s', (kind, bodyType, expected) => {
    expect(key({ step: 'reply', kind, bodyType })).toBe(expected);
  });

  it('is another for a complex case', () => {
    const council = {
      step: 'reply',
      kind: 'council-supervision',
      bodyType: 'peoples-council',
    } as const;
    expect(key({ ...council, complex: true })).toBe('hdnd.explain_complex');
    expect(key({ ...council, complex: false })).toBe('hdnd.explain');
    const turned = [...rules].reverse();
    expect(ruleFor(turned, { ...council, complex: true, on })?.number).toBe(30);
  });

  it('is the one in force on the day the clock starts', () => {
    const council = {
      step: 'reply',
      kind: 'council-supervision',
      bodyType: 'peoples-council',
    } as const;
    expect(key({ ...council, on: '2026-02-28' })).toBeUndefined();
    expect(key({ ...council, on: '2026-03-01' })).toBe('hdnd.explain');
    const board = {
      step: 'reply',
      kind: 'people-inspection',
      bodyType: 'people-inspection-board',
    } as const;
    const versions = ['2023-06-30', '2023-07-01'].map(
      (day) => ruleFor(rules, { ...board, on: day })?.version,
    );
    expect(versions).toEqual([1, 2]);
  });

  it('set later stands before the earlier one from its first day, and keeps its own version', () => {
    const book = setLater({ number: 15, from: '2026-05-01' });
    const front = { step: 'reply', kind: 'supervision', bodyType: 'front' } as const;
    const before = ruleFor(book, { ...front, on: '2026-04-30' });
    const after = ruleFor(book, { ...front, on: '2026-05-01' });
    expect([before?.number, before?.version, after?.number, after?.version]).toEqual([
      20, 1, 15, 2,
    ]);
    expect(ruleOn(book, 'front.reply', '2026-05-01')?.number).toBe(15);
  });

  it('is ended by setting it again with its last day, and was in force until then', () => {
    const book = setLater({ to: '2026-12-31' });
    const front = { step: 'reply', kind: 'supervision', bodyType: 'front' } as const;
    expect(ruleFor(book, { ...front, on: '2026-12-31' })?.version).toBe(2);
    expect(ruleFor(book, { ...front, on: '2027-01-01' })).toBeUndefined();
    expect(ruleOn(book, 'front.reply', '2027-01-01')).toBeUndefined();
  });

  it('of one kind of body stands before that of the whole group, also when set earlier', () => {
    const one = { step: 'reply', kind: 'supervision', on } as const;
    const book = setLater({ key: 'women.reply', number: 30, appliesTo: ['women'] });
    expect(ruleFor(book, { ...one, bodyType: 'women' })?.number).toBe(30);
    expect(ruleFor(book, { ...one, bodyType: 'front' })?.number).toBe(20);
    const first = book.at(-1);
    const turned = first === undefined ? book : [first, ...rules];
    expect(ruleFor(turned, { ...one, bodyType: 'women' })?.number).toBe(30);
  });
});

describe('the first rules', () => {
  it('hold the table of deadlines as it is known', () => {
    const of = (name: string) => {
      const rule = ruleOn(rules, name, on);
      return rule && [rule.number, rule.unit, rule.direction ?? 'after', rule.verified];
    };
    expect(of('criticism.draft_lead')).toEqual([15, 'calendar-days', 'before', false]);
    expect(of('front.plan_notice')).toEqual([15, 'calendar-days', 'before', false]);
    expect(of('front.reply')).toEqual([20, 'calendar-days', 'after', false]);
    expect(of('front.report')).toEqual([15, 'calendar-days', 'after', false]);
    expect(of('bttnd.check_notice')).toEqual([5, 'working-days', 'before', true]);
    expect(of('bttnd.reply')).toEqual([15, 'calendar-days', 'after', false]);
    expect(of('bttnd.vacancy_byelection')).toEqual([6, 'months', 'before', true]);
    expect(of('bgsdt.owner_notice')).toEqual([45, 'calendar-days', 'before', true]);
    expect(of('bgsdt.reply')).toBeUndefined();
    expect(of('hdnd.explain')).toEqual([15, 'calendar-days', 'after', false]);
    expect(of('hdnd.explain_complex')).toEqual([30, 'calendar-days', 'after', false]);
    expect(of('agency_board.recognition')).toEqual([5, 'working-days', 'after', true]);
    expect(of('bgsdt.resident_seats_most')).toEqual([5, 'count', 'after', true]);
  });

  it('say when notice is given, and drop none that was set again', () => {
    expect(dueSoonNotice(rules, on)).toEqual([15, 7, 3]);
    expect(
      dueSoonNotice(setLater({ key: 'due_soon.first', step: 'due-soon', number: 20 }), on),
    ).toEqual([20, 7, 3]);
  });

  it('have a ladder for each kind, in its order', () => {
    const steps = (query: Omit<RuleQuery, 'step' | 'on'>) =>
      ladderFor(rules, { ...query, on }).map((rule) => [rule.key.split('.')[1], rule.order]);
    expect(steps({ kind: 'supervision', bodyType: 'front' })).toEqual([
      ['urge', 1],
      ['higher_front', 2],
      ['superior', 3],
    ]);
    expect(steps({ kind: 'council-supervision', bodyType: 'peoples-council' })).toHaveLength(7);
    expect(steps({ kind: 'supervision', bodyType: 'people-inspection-board' })).toEqual([]);
  });
});

describe('a rule to be set', () => {
  const base: Rule = {
    key: 'any.rule',
    step: 'reply',
    number: 20,
    unit: 'calendar-days',
    startsFrom: 'received',
    basis: 'thử',
    verified: false,
    from: null,
    to: null,
  };
  const codes = (rule: Partial<Rule>) => checkRule({ ...base, ...rule }).map(({ code }) => code);

  it('is fine for all of the first ones', () => {
    expect(firstRules.flatMap(checkRule)).toEqual([]);
  });

  it('is not fine without what its step needs', () => {
    expect(codes({ from: '2026-02-01', to: '2026-01-01' })).toEqual(['rule-days-reversed']);
    expect(codes({ unit: 'count' })).toEqual(['rule-unit-wrong']);
    expect(codes({ step: 'extension-share' })).toEqual(['rule-unit-wrong']);
    expect(codes({ startsFrom: undefined })).toEqual(['rule-start-missing']);
    expect(codes({ step: 'ladder' })).toEqual(['rule-order-missing']);
  });
});
