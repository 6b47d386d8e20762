import { draftRecommendations, recordFindings } from '@giam-sat/domain/session/act-on-findings';
import { ID, onToday } from '../given.ts';
import {
  communitySupervision,
  criticism,
  finding,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../payloads.ts';

import { fuller, type RefusedCase, record, reported, times } from './attempts.ts';

export const collecting: RefusedCase[] = [
  [
    'an opinion outside criticism',
    'opinion-only-on-drafts',
    '/findings/0/type',
    record(supervision({ held: HELD, findings: [finding({ type: 'opinion' })] })),
  ],
  [
    'a violation in criticism',
    'opinion-only-on-drafts',
    '/findings/1/type',
    record(criticism({ held: HELD, findings: [finding({ type: 'opinion' }), finding()] })),
  ],
  [
    'a 101st finding in a session',
    'too-many-findings',
    '/findings',
    () => recordFindings(onToday, ID, fuller, { findings: times(50, finding()) }),
  ],
  [
    'more than 200 recommendations in a call',
    'too-many-recommendations',
    '/findings',
    record(
      supervision({
        held: HELD,
        findings: times(3, finding({ recommendations: times(67, recommendation()) })),
      }),
    ),
  ],
  [
    'a 301st recommendation in a session',
    'too-many-recommendations',
    '/recommendations',
    () =>
      draftRecommendations(onToday, ID, fuller, 's1.f1', {
        recommendations: times(101, recommendation()),
      }),
  ],
  [
    'an unknown addressee',
    'unknown-body',
    '/findings/0/recommendations/1/addressee',
    record(
      supervision({
        held: HELD,
        findings: [
          finding({ recommendations: [recommendation(), recommendation({ addressee: 'x' })] }),
        ],
      }),
    ),
  ],
  [
    'an unknown coordinating body',
    'unknown-body',
    '/recommendations/0/coordinating/0',
    () =>
      draftRecommendations(onToday, ID, reported, 's1.f1', {
        recommendations: [recommendation({ coordinating: ['x'] })],
      }),
  ],
  [
    "a community board's letter without the Front's confirmation",
    'confirmation-missing',
    '/findings/0/recommendations/0/confirmation',
    record(
      communitySupervision({
        held: HELD,
        findings: [finding({ recommendations: [recommendation({ letter: LETTER })] })],
      }),
    ),
  ],
  [
    'a confirmation nobody needs',
    'confirmation-not-needed',
    '/findings/0/recommendations/0/confirmation',
    record(
      supervision({
        held: HELD,
        findings: [
          finding({
            recommendations: [
              recommendation({ confirmation: { on: '2024-05-05', number: '4/XN' } }),
            ],
          }),
        ],
      }),
    ),
  ],
  [
    'a letter before the session',
    'days-reversed',
    '/findings/0/recommendations/0/letter/on',
    record(
      supervision({
        held: HELD,
        findings: [
          finding({
            recommendations: [recommendation({ letter: { number: '1', on: '2024-05-01' } })],
          }),
        ],
      }),
    ),
  ],
];
