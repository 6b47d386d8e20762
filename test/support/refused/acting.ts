import {
  confirmFinding,
  dismissFinding,
  draftRecommendations,
  recordFindings,
} from '@giam-sat/domain/session/act-on-findings';
import {
  confirmRecommendation,
  issueLetter,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import { command, ID, onToday } from '../given.ts';
import { finding, LETTER, recommendation } from '../payloads.ts';

import {
  act,
  afterMerger,
  confirmedOn10,
  dismissed,
  held,
  notified,
  ofBoard,
  planned,
  type RefusedCase,
  reported,
  scheduled,
  withLetter,
} from './attempts.ts';

export const acting: RefusedCase[] = [
  ['notifying twice', 'illegal-step', '', act(notified, 'notify', { on: '2024-05-01' })],
  ['notifying tomorrow', 'day-in-future', '/on', act(planned, 'notify', { on: '2024-06-02' })],
  [
    'notifying before the plan was signed',
    'days-reversed',
    '/on',
    act(planned, 'notify', { on: '2024-02-28' }),
  ],
  [
    'holding before the notice',
    'days-reversed',
    '/from',
    act(notified, 'hold', { from: '2024-04-19', to: '2024-04-21' }),
  ],
  [
    'holding before the plan was signed',
    'days-reversed',
    '/from',
    act(planned, 'hold', { from: '2024-02-01', to: '2024-02-01' }),
  ],
  [
    'holding tomorrow',
    'day-in-future',
    '/to',
    act(planned, 'hold', { from: '2024-06-01', to: '2024-06-02' }),
  ],
  [
    'holding after the lead ended',
    'body-not-in-force',
    '/to',
    () =>
      actOnSession(afterMerger, planned, command('hold', { from: '2025-06-30', to: '2025-07-01' })),
  ],
  [
    'reporting before the last day',
    'days-reversed',
    '/on',
    act(held, 'report', { number: '1', on: '2024-05-02' }),
  ],
  [
    'closing before the report',
    'days-reversed',
    '/on',
    act(dismissed, 'close', { on: '2024-05-19' }),
  ],
  [
    'closing with open recommendations',
    'recommendations-open',
    '',
    act(reported, 'close', { on: '2024-05-30' }),
  ],
  [
    'postponing before the notice',
    'days-reversed',
    '/on',
    act(notified, 'postpone', { on: '2024-04-19', reason: 'lũ' }),
  ],
  [
    'cancelling tomorrow',
    'day-in-future',
    '/on',
    act(notified, 'cancel', { on: '2024-06-02', reason: 'lũ' }),
  ],
  [
    'rescheduling backwards',
    'days-reversed',
    '/scheduled/to',
    act({ ...planned, state: 'postponed' }, 'reschedule', { scheduled }),
  ],
  [
    'rescheduling to a day after the lead ended',
    'body-not-in-force',
    '/scheduled/from',
    act({ ...planned, state: 'postponed' }, 'reschedule', {
      scheduled: { from: '2025-07-01', to: '2025-07-01' },
    }),
  ],
  [
    'findings of a planned session',
    'illegal-step',
    '',
    () => recordFindings(onToday, ID, planned, { findings: [finding()] }),
  ],
  [
    'an unknown finding',
    'unknown-finding',
    '',
    () => confirmFinding(onToday, held, 's1.f9', { on: '2024-05-30' }),
  ],
  [
    'dismissing before the session',
    'days-reversed',
    '/on',
    () => dismissFinding(onToday, reported, 's1.f1', { on: '2024-05-01', reason: 'sai' }),
  ],
  [
    'dismissing what letters rest on',
    'has-issued-recommendations',
    '',
    () => dismissFinding(onToday, withLetter, 's1.f1', { on: '2024-05-30', reason: 'sai' }),
  ],
  [
    'recommending on a dismissed finding',
    'finding-dismissed',
    '',
    () =>
      draftRecommendations(onToday, ID, dismissed, 's1.f1', {
        recommendations: [recommendation()],
      }),
  ],
  [
    'issuing what rests on a dismissed finding, in a letter of many',
    'finding-dismissed',
    '/recommendations/0',
    () => issueLetter(onToday, dismissed, { letter: LETTER, recommendations: ['s1.f1.r1'] }),
  ],
  [
    'an unknown recommendation in a letter of many',
    'unknown-recommendation',
    '/recommendations/1',
    () =>
      issueLetter(onToday, withLetter, {
        letter: LETTER,
        recommendations: ['s1.f1.r2', 's1.f9.r1'],
      }),
  ],
  [
    'a recommendation twice in one letter',
    'duplicate-entry',
    '/recommendations',
    () =>
      issueLetter(onToday, withLetter, {
        letter: LETTER,
        recommendations: ['s1.f1.r2', 's1.f1.r2'],
      }),
  ],
  [
    'issuing twice',
    'illegal-step',
    '',
    () => issueRecommendation(onToday, withLetter, 's1.f1.r1', { letter: LETTER }),
  ],
  [
    'issuing unconfirmed',
    'confirmation-missing',
    '',
    () => issueRecommendation(onToday, ofBoard, 's1.f1.r1', { letter: LETTER }),
  ],
  [
    'a letter before the confirmation',
    'days-reversed',
    '/letter/on',
    () =>
      issueRecommendation(onToday, confirmedOn10, 's1.f1.r1', {
        letter: { number: '1', on: '2024-05-09' },
      }),
  ],
  [
    'a letter to a body that has ended',
    'body-not-in-force',
    '',
    () =>
      issueRecommendation(afterMerger, withLetter, 's1.f1.r2', {
        letter: { number: '1', on: '2025-07-10' },
      }),
  ],
  [
    'confirming what needs none',
    'confirmation-not-needed',
    '',
    () => confirmRecommendation(onToday, withLetter, 's1.f1.r2', { on: '2024-05-30' }),
  ],
  [
    'confirming what one drafted oneself, without the signed paper',
    'same-person',
    '/number',
    () => confirmRecommendation(onToday, ofBoard, 's1.f1.r1', { on: '2024-05-30' }),
  ],
  [
    'confirming before the session',
    'days-reversed',
    '/on',
    () => confirmRecommendation(onToday, ofBoard, 's1.f1.r1', { on: '2024-05-01', number: '4/XN' }),
  ],
];
