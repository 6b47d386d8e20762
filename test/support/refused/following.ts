import type { FollowActionName } from '@giam-sat/domain/recommendation/inputs';
import {
  begun,
  COMMUNE_NOW,
  dayOf,
  followed,
  inputFor,
  type Life,
  letterOf,
  paper,
  R1,
  type Setting,
  sent,
  steps,
  swept,
} from '../following.ts';
import { criticism, finding, recommendation } from '../payloads.ts';
import type { RefusedCase } from './attempts.ts';

/** Letters of 9 March 2026: the reply is due on 1 April, what it asks for on 15 May. */
const issued = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn: '2026-05-15' }));
const withoutDay = begun(dayOf('2026-03-09'), sent('2026-03-09'));
const accepted = followed(issued, dayOf('2026-03-20'), 'reply', inputFor('reply', '2026-03-20'));
const reporter = { sub: 'recorder' };
const reported = followed(
  accepted,
  dayOf('2026-03-25', reporter),
  'report-done',
  paper('2026-03-24', '2026-03-25'),
);
const extension = inputFor('extend', '2026-03-10');
const once = followed(issued, dayOf('2026-03-10'), 'extend', extension);
const twice = followed(once, dayOf('2026-03-11'), 'extend', inputFor('extend', '2026-03-11'));
const drafted = begun(dayOf('2026-03-09'), sent('2026-03-09', { letter: undefined }));
/** Urging is proposed, which asks nobody above. */
const unanswered = swept(
  begun(dayOf('2026-03-09'), sent('2026-03-09', { addressee: `project-owner:${COMMUNE_NOW}` })),
  dayOf('2026-06-30'),
);
const opinion = begun(
  dayOf('2026-03-09'),
  criticism({
    leadBody: `front:${COMMUNE_NOW}`,
    held: { from: '2026-03-09', to: '2026-03-09' },
    findings: [
      finding({
        type: 'opinion',
        recommendations: [
          recommendation({
            addressee: `peoples-committee:${COMMUNE_NOW}`,
            letter: letterOf('2026-03-09'),
          }),
        ],
      }),
    ],
  }),
);

const attempt =
  (life: Life, day: string, action: FollowActionName, over: object = {}, as: Setting = {}) =>
  () =>
    steps(dayOf(day, as), action, { ...inputFor(action, day), ...over })(life.session);

export const following: RefusedCase[] = [
  [
    'verifying before anything was reported',
    'illegal-step',
    '',
    attempt(accepted, '2026-03-21', 'verify'),
  ],
  ['comparing what is carried out', 'illegal-step', '', attempt(accepted, '2026-03-21', 'compare')],
  ['carrying an opinion out', 'illegal-step', '', attempt(opinion, '2026-03-21', 'begin')],
  [
    'choosing a successor of a body that is there',
    'addressee-in-force',
    '',
    attempt(issued, '2026-03-20', 'succeed'),
  ],
  [
    'transferring to the body that passes it on',
    'same-addressee',
    '/to',
    attempt(issued, '2026-03-20', 'transfer', { to: `peoples-committee:${COMMUNE_NOW}` }),
  ],
  [
    'transferring to a body nobody knows',
    'unknown-body',
    '/to',
    attempt(issued, '2026-03-20', 'transfer', { to: 'department:x' }),
  ],
  [
    'transferring to a body that has ended',
    'body-not-in-force',
    '/to',
    attempt(issued, '2026-03-20', 'transfer', { to: 'department:13285@0' }),
  ],
  [
    'refusing without a reason',
    'reason-missing',
    '/reason',
    attempt(issued, '2026-03-20', 'reply', { outcome: 'refused' }),
  ],
  [
    'accepting in part without a reason',
    'reason-missing',
    '/reason',
    attempt(issued, '2026-03-20', 'reply', { outcome: 'partly' }),
  ],
  [
    'a reply dated tomorrow',
    'day-in-future',
    '/document/on',
    attempt(issued, '2026-03-20', 'reply', paper('2026-03-21')),
  ],
  [
    'a reply before the letter',
    'days-reversed',
    '/document/on',
    attempt(issued, '2026-03-20', 'reply', paper('2026-03-08')),
  ],
  [
    'a reply received before it was written',
    'days-reversed',
    '/receivedOn',
    attempt(issued, '2026-03-20', 'reply', paper('2026-03-19', '2026-03-18')),
  ],
  [
    'a receipt before the letter',
    'days-reversed',
    '/on',
    attempt(issued, '2026-03-20', 'receive', { on: '2026-03-08' }),
  ],
  [
    'verifying what one reported',
    'own-report',
    '',
    attempt(reported, '2026-03-26', 'verify', {}, reporter),
  ],
  [
    'rejecting what one reported',
    'own-report',
    '',
    attempt(reported, '2026-03-26', 'reject', {}, reporter),
  ],
  [
    'verifying for the body that is addressed',
    'own-report',
    '',
    attempt(reported, '2026-03-26', 'verify', {}, { org: `peoples-committee:${COMMUNE_NOW}` }),
  ],
  [
    'verifying before the report',
    'days-reversed',
    '/document/on',
    attempt(reported, '2026-03-26', 'verify', {
      document: { number: '1', on: '2026-03-23' },
    }),
  ],
  [
    'withdrawing what was issued without a letter',
    'document-missing',
    '/document',
    attempt(issued, '2026-03-20', 'withdraw', { document: undefined }),
  ],
  [
    'withdrawing a draft tomorrow',
    'day-in-future',
    '/on',
    attempt(drafted, '2026-03-20', 'withdraw', { on: '2026-03-21', document: undefined }),
  ],
  [
    'extending a clock that does not run',
    'no-deadline',
    '/clock',
    attempt(withoutDay, '2026-03-20', 'extend'),
  ],
  [
    'extending what was answered',
    'no-deadline',
    '/clock',
    attempt(accepted, '2026-03-20', 'extend', { clock: 'reply' }),
  ],
  [
    'extending a day that has passed',
    'deadline-passed',
    '/clock',
    attempt(issued, '2026-05-16', 'extend'),
  ],
  [
    'extending by days and to a day',
    'extension-days-or-day',
    '/to',
    attempt(issued, '2026-03-20', 'extend', { to: '2026-05-20' }),
  ],
  [
    'extending by nothing',
    'extension-days-or-day',
    '/to',
    attempt(issued, '2026-03-20', 'extend', { days: undefined }),
  ],
  [
    'extending to an earlier day',
    'extension-not-later',
    '/to',
    attempt(issued, '2026-03-20', 'extend', { days: undefined, to: '2026-05-15' }),
  ],
  [
    'extending by more than the first period',
    'extension-too-long',
    '/to',
    attempt(issued, '2026-03-20', 'extend', { days: 68 }),
  ],
  [
    'extending a third time',
    'extension-too-many',
    '/to',
    attempt(twice, '2026-03-20', 'extend', { days: 1 }),
  ],
  [
    'escalating while nothing is proposed, to nobody',
    'superior-missing',
    '/to',
    attempt(issued, '2026-03-20', 'escalate', { to: undefined }),
  ],
  [
    'escalating while only urging is proposed, to nobody',
    'superior-missing',
    '/to',
    attempt(unanswered, '2026-06-30', 'escalate', { to: undefined }),
  ],
  [
    'escalating with a copy to nobody known',
    'unknown-body',
    '/copies/0',
    attempt(issued, '2026-03-20', 'escalate', { copies: ['party-committee:x'] }),
  ],
  [
    'urging before the letter',
    'days-reversed',
    '/document/on',
    attempt(issued, '2026-03-20', 'urge', { document: { number: '1', on: '2026-03-08' } }),
  ],
  [
    'a reply of before the days the rule lets one enter',
    'too-far-back',
    '/document/on',
    attempt(
      issued,
      '2026-06-20',
      'reply',
      { ...paper('2026-03-20') },
      {
        rules: [
          {
            key: 'entry.reach_back',
            step: 'entry-reach-back',
            number: 30,
            unit: 'calendar-days',
            basis: 'thử',
            verified: true,
            from: null,
            to: null,
            version: 1,
          },
        ],
      },
    ),
  ],
  [
    'an unknown recommendation',
    'unknown-recommendation',
    '',
    () => steps(dayOf('2026-03-20'), 'begin', { on: '2026-03-20' }, `${R1}9`)(issued.session),
  ],
];
