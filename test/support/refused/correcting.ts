import { COMMUNE, front, OTHER_COMMUNE } from '../payloads.ts';
import { contextOn } from '../registers.ts';

import {
  confirmedOn10,
  correct,
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
];
