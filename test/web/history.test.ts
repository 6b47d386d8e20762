import type { RecommendationView } from '@giam-sat/contract/http/session-view';
import type { Worklist } from '@giam-sat/domain/worklist/worklist';
import { expect, test } from 'vitest';
import { clockState } from '../../packages/web/src/follow/deadlines/clock-state.ts';
import { happened, inOrder } from '../../packages/web/src/follow/history/happened.ts';
import { historyOfRecommendation } from '../../packages/web/src/follow/history/history-of-recommendation.ts';
import { dueWords } from '../../packages/web/src/worklist/due-words.ts';

test('what happened is told latest first, the same by one paper once with how often', () => {
  const letter = { paper: '22/KN' };
  const told = inOrder([
    happened('2026-09-09', 'Đã tiến hành'),
    happened('2026-09-20', 'Gửi kiến nghị', letter),
    happened('2026-09-20', 'Gửi kiến nghị', letter),
    happened('2026-09-20', 'Gửi kiến nghị', { paper: '23/KN' }),
  ]);
  expect(told.map(({ title, paper, count }) => [title, paper, count])).toEqual([
    ['Gửi kiến nghị', '23/KN', 1],
    ['Gửi kiến nghị', '22/KN', 2],
    ['Đã tiến hành', undefined, 1],
  ]);
});

test('a recommendation that was passed on was sent to its first addressee', () => {
  const document = { number: '1/A', on: '2026-10-01' };
  const received = { document, receivedOn: '2026-10-02', cycle: 1 };
  const one = {
    state: 'reopened',
    draftedOn: '2026-09-09',
    letter: { number: '22/KN', on: '2026-09-20' },
    addressee: { name: 'Sở B' },
    formerAddressees: [{ name: 'Sở A', on: '2026-10-01' }],
    replies: [{ ...received, outcome: 'transferred', reason: 'không thuộc thẩm quyền' }],
    reports: [{ ...received, text: 'đã làm' }],
    verifications: [{ on: '2026-11-01', document, result: 'partly', evidence: 'biên bản' }],
    urgings: [{ on: '2026-10-20', document }],
    escalations: [{ on: '2026-10-25', document, to: { name: 'Ủy ban nhân dân tỉnh' } }],
    reopenings: [{ on: '2026-11-20', reason: 'tái diễn', endedOn: '2026-11-10' }],
  } as unknown as RecommendationView;
  expect(historyOfRecommendation(one).map(({ on, title }) => [on, title])).toEqual([
    ['2026-09-20', 'Gửi kiến nghị đến Sở A'],
    ['2026-10-01', 'Trả lời: chuyển cơ quan có thẩm quyền'],
    ['2026-10-01', 'Sở A chuyển sang cơ quan khác'],
    ['2026-10-01', 'Cơ quan báo đã thực hiện'],
    ['2026-11-01', 'Kiểm chứng: đã thực hiện một phần'],
    ['2026-10-20', 'Đôn đốc bằng văn bản'],
    ['2026-10-25', 'Kiến nghị cấp trên: Ủy ban nhân dân tỉnh'],
    ['2026-11-10', 'Kết thúc lần trước'],
    ['2026-11-20', 'Giám sát lại'],
  ]);
});

test.each<[Worklist, number, string, string]>([
  ['overdue-reply', -42, 'bad', 'Quá hạn 42 ngày (hạn 13/10/2026)'],
  ['due-soon', 0, 'warn', 'Hôm nay là ngày cuối (13/10/2026)'],
  ['due-soon', 6, 'warn', 'Còn 6 ngày (hạn 13/10/2026)'],
  ['to-verify', -14, 'plain', 'Chờ 14 ngày (từ 13/10/2026)'],
  ['to-issue', 0, 'plain', 'Từ 13/10/2026'],
])('%s with %d days left is said in words', (list, daysLeft, tone, words) => {
  expect(dueWords(list, '2026-10-13', daysLeft)).toEqual({ tone, words });
});

test.each([
  [{ state: 'running' } as const, 'plain', 'Đến hết ngày 13/10/2026'],
  [
    { state: 'overdue', overdue: { on: '2026-10-14', lifted: false } } as const,
    'bad',
    'Quá hạn từ 14/10/2026',
  ],
  [
    { state: 'stopped', stoppedOn: '2026-10-01', inTime: true } as const,
    'good',
    'Đúng hạn (01/10/2026)',
  ],
  [
    { state: 'stopped', stoppedOn: '2026-11-01', inTime: false } as const,
    'warn',
    'Quá hạn (01/11/2026)',
  ],
])('a clock that is %o is said in words', (clock, tone, words) => {
  expect(clockState({ dueOn: '2026-10-13', ...clock })).toEqual({ tone, words });
});
