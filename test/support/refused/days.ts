import { finding, HELD, supervision } from '../payloads.ts';

import { type RefusedCase, record, scheduled } from './attempts.ts';

export const days: RefusedCase[] = [
  [
    'a plan signed tomorrow',
    'day-in-future',
    '/plan/document/on',
    record(supervision({ plan: { year: 2024, document: { number: '1', on: '2024-06-02' } } })),
  ],
  [
    'a notice of tomorrow',
    'day-in-future',
    '/notice/on',
    record(supervision({ notice: { on: '2024-06-02' } })),
  ],
  [
    'held until tomorrow',
    'day-in-future',
    '/held/to',
    record(supervision({ held: { from: '2024-06-01', to: '2024-06-02' } })),
  ],
  [
    'a paper of tomorrow',
    'day-in-future',
    '/documents/1/on',
    record(
      supervision({
        documents: [
          { kind: 'minutes', title: 'Biên bản' },
          { kind: 'minutes', title: 'Biên bản', on: '2024-06-02' },
        ],
      }),
    ),
  ],
  [
    'held backwards',
    'days-reversed',
    '/held/to',
    record(supervision({ held: { from: '2024-05-03', to: '2024-05-02' } })),
  ],
  ['scheduled backwards', 'days-reversed', '/scheduled/to', record(supervision({ scheduled }))],
  [
    'held before its notice',
    'days-reversed',
    '/held/from',
    record(supervision({ notice: { on: '2024-05-03' }, held: HELD })),
  ],
  [
    'a report before the last day',
    'days-reversed',
    '/report/on',
    record(supervision({ held: HELD, report: { number: '1', on: '2024-05-02' } })),
  ],
  [
    'a report of what was not held',
    'not-held',
    '/report',
    record(supervision({ report: { number: '1', on: '2024-05-02' } })),
  ],
  [
    'findings of what was not held',
    'not-held',
    '/findings',
    record(supervision({ findings: [finding()] })),
  ],
];
