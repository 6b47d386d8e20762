import { recordPublishedFigure } from '@giam-sat/domain/published/published-figure';
import { onToday } from '../given.ts';
import { COMMUNE, PROVINCE } from '../payloads.ts';
import { contextOn } from '../registers.ts';

import type { RefusedCase } from './attempts.ts';

const publishable = {
  unit: PROVINCE,
  measure: 'sessions.supervision',
  value: 684,
  qualifier: 'exactly' as const,
  period: { from: '2021-01-01', to: '2023-12-31' },
  source: { title: 'Bài báo' },
};
const publish = (over: Partial<Parameters<typeof recordPublishedFigure>[1]>, context = onToday) => {
  return () => recordPublishedFigure(context, { ...publishable, ...over });
};

export const publishing: RefusedCase[] = [
  ['a published figure of an unknown unit', 'unknown-unit', '/unit', publish({ unit: 'x' })],
  [
    'a published figure of a unit one does not write for',
    'out-of-scope',
    '/unit',
    publish({}, contextOn('2024-06-01', COMMUNE)),
  ],
  [
    'a published period backwards',
    'days-reversed',
    '/period/to',
    publish({ period: { from: '2023-12-31', to: '2021-01-01' } }),
  ],
  [
    'a document of tomorrow',
    'day-in-future',
    '/source/on',
    publish({ source: { title: 'Bài báo', on: '2024-06-02' } }),
  ],
  [
    'levels that do not add up',
    'levels-differ',
    '/levels',
    publish({ levels: { province: 100, commune: 500 } }),
  ],
];
