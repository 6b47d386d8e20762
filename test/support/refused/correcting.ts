import { COMMUNE, front, OTHER_COMMUNE } from '../payloads.ts';
import { contextOn } from '../registers.ts';

import {
  answered,
  confirmedOn10,
  correct,
  correctAsked,
  correctFound,
  dismissed,
  held,
  type RefusedCase,
  reported,
  withLetter,
} from './attempts.ts';

export const correcting: RefusedCase[] = [
  ['nothing to change', 'nothing-to-change', '/changes', correct(held, {})],
  [
    'a fact that did not happen yet',
    'not-yet-known',
    '/changes/report',
    correct(held, { report: { number: '1', on: '2024-05-30' } }),
  ],
  ['a topic that does not exist', 'unknown-topic', '/changes/topic', correct(held, { topic: 'x' })],
  [
    'days in the wrong order',
    'days-reversed',
    '/changes/held/to',
    correct(held, { held: { from: '2024-05-03', to: '2024-05-01' } }),
  ],
  [
    'a first day after a letter was sent',
    'days-reversed',
    '/changes/held/from',
    correct(withLetter, { held: { from: '2024-05-11', to: '2024-05-11' } }),
  ],
  [
    'a first day after a confirmation was given',
    'days-reversed',
    '/changes/held/from',
    correct(confirmedOn10, { held: { from: '2024-05-11', to: '2024-05-11' } }),
  ],
  [
    'a lead of a unit one does not write for',
    'out-of-scope',
    '/changes/leadBody',
    correct(held, { leadBody: front(OTHER_COMMUNE) }, contextOn('2024-06-01', COMMUNE)),
  ],
  [
    'a session that is closed',
    'illegal-step',
    '',
    correct({ ...reported, state: 'closed' }, { subject: 'Khác' }),
  ],
  ['a finding in nothing', 'nothing-to-change', '/changes', correctFound(reported, {})],
  [
    'a finding in what it says already',
    'nothing-to-change',
    '/changes',
    correctFound(reported, { type: 'violation', severity: null }),
  ],
  [
    'a finding that is not there',
    'unknown-finding',
    '',
    correctFound(reported, { text: 'Khác' }, 's1.f9'),
  ],
  ['a finding that was dismissed', 'illegal-step', '', correctFound(dismissed, { text: 'Khác' })],
  [
    'a finding of a closed session',
    'illegal-step',
    '',
    correctFound({ ...reported, state: 'closed' }, { text: 'Khác' }),
  ],
  [
    'a finding into an opinion of what is no draft',
    'opinion-only-on-drafts',
    '/changes/type',
    correctFound(reported, { type: 'opinion' }),
  ],
  [
    'a finding with an argument',
    'opinion-member',
    '/changes/argument',
    correctFound(reported, { argument: 'Vì' }),
  ],
  ['a recommendation in nothing', 'nothing-to-change', '/changes', correctAsked(reported, {})],
  [
    'a recommendation that is not there',
    'unknown-recommendation',
    '',
    correctAsked(reported, { text: 'Khác' }, 's1.f1.r9'),
  ],
  [
    'a draft to a body nobody knows',
    'unknown-body',
    '/changes/addressee',
    correctAsked(reported, { addressee: 'department:x' }),
  ],
  [
    'a draft with a body nobody knows',
    'unknown-body',
    '/changes/coordinating/0',
    correctAsked(reported, { coordinating: ['department:x'] }),
  ],
  [
    'a draft that rests on what was dismissed',
    'illegal-step',
    '',
    correctAsked(dismissed, { text: 'Khác' }),
  ],
  [
    'a recommendation of a closed session',
    'illegal-step',
    '',
    correctAsked({ ...withLetter, state: 'closed' }, { text: 'Khác' }),
  ],
  [
    'the addressee of what was sent',
    'letter-stands',
    '/changes/addressee',
    correctAsked(withLetter, { addressee: `department:${COMMUNE}` }),
  ],
  [
    'the day of what was sent',
    'letter-stands',
    '/changes/dueOn',
    correctAsked(withLetter, { dueOn: 'continuous' }),
  ],
  [
    'what was decided of what was answered',
    'outcome-stands',
    '/changes/amounts',
    correctAsked(answered, { amounts: { moneyRecovered: { decided: 5 } } }),
  ],
];
