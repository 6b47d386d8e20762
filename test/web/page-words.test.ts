import type { PublicRecommendation } from '@giam-sat/domain/publication/public-shapes';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import { expect, test } from 'vitest';
import { besideOf } from '../../packages/web/src/figures/beside.ts';
import { becameOf } from '../../packages/web/src/public/became-of.ts';
import { groupRules } from '../../packages/web/src/registers/group-rules.ts';
import { printedFigures } from './support/write-records.ts';

const sent: PublicRecommendation = {
  ...{ id: 's.f1.r1', session: 's', kind: 'supervision', topic: 't', subject: 'x' },
  lead: {
    ...{ id: 'front:1@0', name: 'Mặt trận', type: 'front', group: 'front-and-organisations' },
    ...{ unit: '1@0', level: 'commune' },
  },
  ...{ state: 'issued', text: 'Niêm yết', coordinating: [] },
  addressee: { id: 'peoples-committee:1@0', name: 'Ủy ban nhân dân phường' },
  letter: { number: '1/KN', on: '2026-09-01' },
};
const reply = { on: '2026-09-10', outcome: 'accepted' } as const;

test.each<[string, Partial<PublicRecommendation>, string]>([
  ['waits', { replyDue: { on: '2026-09-24' } }, 'chưa được trả lời, hạn 24/09/2026.'],
  [
    'is late',
    { replyDue: { on: '2026-09-24', overdueOn: '2026-09-25' } },
    'chưa được trả lời, đã quá hạn 24/09/2026.',
  ],
  [
    'was accepted',
    { state: 'accepted', reply, implementationDue: { on: '2026-12-01' } },
    'cơ quan trả lời ngày 10/09/2026: tiếp thu; chưa báo đã thực hiện, hạn 01/12/2026.',
  ],
  [
    'is said to be done',
    { state: 'reported-done', reply },
    'tiếp thu; cơ quan báo đã thực hiện, chưa được kiểm chứng.',
  ],
  [
    'was verified',
    {
      ...{ state: 'verified', reply, endedOn: '2026-11-01' },
      verified: { on: '2026-11-01', result: 'full' },
    },
    'tiếp thu; kiểm chứng kết quả thực hiện ngày 01/11/2026: đã thực hiện.',
  ],
  [
    'was withdrawn',
    { state: 'withdrawn', endedOn: '2026-10-02' },
    '01/09/2026; kết thúc theo dõi ngày 02/10/2026: rút kiến nghị.',
  ],
])('a recommendation that %s is told so', (_name, change, words) => {
  const told = becameOf({ ...sent, ...change });
  expect(told.startsWith('Đã gửi Ủy ban nhân dân phường ngày 01/09/2026')).toBe(true);
  expect(told.endsWith(words), told).toBe(true);
});

test('each number of the article that the records count names which of our counts it stands beside', () => {
  const besides = printedFigures().map(({ figure }) => [figure.value, besideOf(figure)?.words]);
  const words = new Map(besides.map(([value, said]) => [value, said]));
  expect(words.get(684)).toMatch(/^Cuộc: Giám sát của Mặt trận/);
  expect(words.get(163)).toMatch(/^Cuộc: Phản biện xã hội/);
  expect(words.get(1140)).toBe('Cuộc: Giám sát của Hội đồng nhân dân');
  expect(words.get(563)).toMatch(/Ban Thanh tra nhân dân$/);
  expect(words.get(578)).toMatch(/Ban Giám sát đầu tư của cộng đồng$/);
  for (const value of [241, 323, 972, 16, 2361, 14_600])
    expect(words.get(value), `${value}`).toBeDefined();
  // Shares of bodies are not what records count.
  for (const value of [90, 100, 80]) expect(words.get(value)).toBeUndefined();
  expect(besideOf({ measure: 'constructor', of: undefined })).toBeUndefined();
});

test('a rule is found by words of its step, body, basis or key, without accents', () => {
  const rules = firstRules.map((rule) => ({ ...rule, version: 1 }));
  const keys = (typed: string) =>
    groupRules(rules, typed).flatMap((group) => group.rules.map(({ key }) => key));
  expect(keys('')).toHaveLength(rules.length);
  expect(keys('front.reply')).toEqual(['front.reply']);
  expect(keys('tra loi hoi dong nhan dan')).toContain('hdnd.explain');
  expect(keys('nghi dinh 59 dieu 14')).toEqual(['bttnd.check_notice']);
  expect(keys('khong co gi nhu vay')).toEqual([]);
  const groups = groupRules(rules, '');
  expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
});
