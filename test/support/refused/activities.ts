import { type Activity, foldActivity } from '@giam-sat/domain/activity/activity';
import type { CorrectActivity, RecordActivity } from '@giam-sat/domain/activity/commands';
import { correctActivity } from '@giam-sat/domain/activity/correct-activity';
import { recordActivity } from '@giam-sat/domain/activity/record-activity';
import { withdrawActivity } from '@giam-sat/domain/activity/withdraw-activity';
import { dialogues, trainings } from '../activities.ts';
import { onToday } from '../given.ts';
import { meetings, models } from '../models-and-meetings.ts';
import { COMMUNE, OTHER_COMMUNE } from '../payloads.ts';
import { contextOn } from '../registers.ts';
import type { RefusedCase } from './attempts.ts';

const [dialogue] = dialogues;
const [training] = trainings;
const [model] = models;
const [meeting] = meetings;
if (dialogue === undefined || training === undefined) throw new Error('no samples');
if (model === undefined || meeting === undefined) throw new Error('no samples');

const record = (command: RecordActivity, context = onToday) => {
  return () => recordActivity(context, command);
};
const recorded = (command: RecordActivity): Activity => {
  const activity = foldActivity(JSON.parse(JSON.stringify(recordActivity(onToday, command))));
  if (activity === undefined) throw new Error('nothing to fold');
  return activity;
};
const correct = (
  command: RecordActivity,
  changes: CorrectActivity['changes'],
  context = onToday,
) => {
  return () => correctActivity(context, recorded(command), { reason: 'nhầm', changes });
};
const withdrawn: Activity = { ...recorded(meeting), state: 'withdrawn' };
const day = (one: string) => ({ held: { from: one, to: one } });

export const wider: RefusedCase[] = [
  [
    'a dialogue of tomorrow',
    'day-in-future',
    '/held/to',
    record({ ...dialogue, ...day('2024-06-02') }),
  ],
  [
    'a training that ends before it begins',
    'days-reversed',
    '/held/to',
    record({ ...training, held: { from: '2023-05-03', to: '2023-05-02' } }),
  ],
  [
    'a model recognised tomorrow',
    'day-in-future',
    '/recognised/on',
    record({ ...model, recognised: { number: '1', on: '2024-06-02' } }),
  ],
  [
    'minutes of tomorrow',
    'day-in-future',
    '/documents/0/on',
    record({ ...meeting, documents: [{ kind: 'minutes', title: 'Biên bản', on: '2024-06-02' }] }),
  ],
  [
    'more issues answered than raised',
    'answered-exceed-raised',
    '/issuesAnswered',
    record({ ...dialogue, issuesRaised: 3, issuesAnswered: 4 }),
  ],
  [
    'an organiser nobody knows',
    'unknown-body',
    '/leadBody',
    record({ ...training, leadBody: 'x' }),
  ],
  [
    'an organiser that was no more',
    'body-not-in-force',
    '/leadBody',
    record({ ...dialogue, ...day('2025-07-01') }, contextOn('2025-07-20')),
  ],
  [
    'an organiser of a unit that was no more',
    'unit-not-in-force',
    '/leadBody',
    record({ ...dialogue, ...day('2025-07-01') }, contextOn('2025-07-20')),
  ],
  ['a topic nobody knows', 'unknown-topic', '/topic', record({ ...model, topic: 'x' })],
  [
    'a topic of former days',
    'topic-not-in-force',
    '/topic',
    record({ ...meeting, topic: 'former' }),
  ],
  [
    'a meeting of a unit one does not write for',
    'out-of-scope',
    '/leadBody',
    record(meeting, contextOn('2024-06-01', OTHER_COMMUNE)),
  ],
  ['nothing to change in an activity', 'nothing-to-change', '/changes', correct(dialogue, {})],
  [
    'a leader of a training',
    'not-of-kind',
    '/changes/leader',
    correct(training, { leader: 'both' }),
  ],
  ['days of a model', 'not-of-kind', '/changes/held', correct(model, day('2023-05-02'))],
  [
    'attendances of a meeting',
    'not-of-kind',
    '/changes/attendances',
    correct(meeting, { attendances: 3 }),
  ],
  [
    'a correction to days in the wrong order',
    'days-reversed',
    '/changes/held/to',
    correct(dialogue, { held: { from: '2023-05-03', to: '2023-05-02' } }),
  ],
  [
    'a correction to an organiser one does not write for',
    'out-of-scope',
    '/changes/leadBody',
    correct(
      meeting,
      { leadBody: `peoples-committee:${OTHER_COMMUNE}` },
      contextOn('2024-06-01', COMMUNE),
    ),
  ],
  [
    'a correction of what was withdrawn',
    'illegal-step',
    '',
    () => correctActivity(onToday, withdrawn, { reason: 'nhầm', changes: { number: 2 } }),
  ],
  [
    'withdrawing twice',
    'illegal-step',
    '',
    () => withdrawActivity(onToday, withdrawn, { reason: 'trùng' }),
  ],
];
