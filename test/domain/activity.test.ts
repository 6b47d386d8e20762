import { type Activity, evolveActivity } from '@giam-sat/domain/activity/activity';
import { type CorrectActivity, RecordActivity } from '@giam-sat/domain/activity/commands';
import { correctActivity } from '@giam-sat/domain/activity/correct-activity';
import { activityCount } from '@giam-sat/domain/activity/counting';
import { inputOfActivity } from '@giam-sat/domain/activity/describe-activity';
import { ActivityEvent } from '@giam-sat/domain/activity/events';
import { MEETINGS } from '@giam-sat/domain/activity/facts';
import { recordActivity } from '@giam-sat/domain/activity/record-activity';
import { withdrawActivity } from '@giam-sat/domain/activity/withdraw-activity';
import { type Work, workOf } from '@giam-sat/domain/published/work-of';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activities, dialogues, trainings } from '../support/activities.ts';
import { asLead, onToday } from '../support/given.ts';
import { meetings, models } from '../support/models-and-meetings.ts';

/** Folds events as they would be read back: through JSON and their stored schema. */
function fold(events: readonly ActivityEvent[], before?: Activity): Activity {
  let activity = before;
  for (const event of events) {
    activity = evolveActivity(activity, ActivityEvent.parse(JSON.parse(JSON.stringify(event))));
  }
  if (activity === undefined) throw new Error('nothing to fold');
  return activity;
}
const recorded = (command: RecordActivity | undefined) => {
  if (command === undefined) throw new Error('no sample');
  return fold(recordActivity(asLead(command.leadBody), command));
};
const corrected = (activity: Activity, changes: CorrectActivity['changes']) =>
  fold(correctActivity(onToday, activity, { reason: 'nhầm', changes }), activity);

describe('an activity that is recorded', () => {
  it.each(activities)('$kind: $subject', (command) => {
    const [event, ...more] = recordActivity(asLead(command.leadBody), command);
    expect(more).toEqual([]);
    const day = command.kind === 'model' ? command.recognised.on : command.held.to;
    expect(event).toMatchObject({ type: 'activity.recorded', on: day });
    const { state, description } = recorded(command);
    expect(state).toBe('recorded');
    expect(RecordActivity.parse(inputOfActivity(description))).toEqual({
      ...command,
      documents: command.documents ?? [],
    });
  });

  it('keeps its organiser with unit, level, group and path of the day', () => {
    expect(recorded(dialogues[4]).description.lead).toEqual({
      id: 'peoples-committee:347@0',
      type: 'peoples-committee',
      group: 'other',
      name: 'peoples-committee Đơn vị 347@0',
      unit: '347@0',
      level: 'district',
      path: ['VN', '35@0', '347@0'],
    });
  });
});

describe('what an activity counts', () => {
  it('a dialogue one, under who led it', () => {
    expect(activityCount(recorded(dialogues[0]))).toEqual({
      path: ['VN', '35@0'],
      day: '2021-05-12',
      keys: {
        kind: 'dialogue',
        form: 'party-secretary',
        lead: 'other',
        leadType: 'party-committee',
        level: 'province',
        topic: 'land',
        addresseeGroup: null,
      },
      sums: { dialogues: 1 },
      distincts: {},
    });
  });

  it('a training one and its attendances, on its last day, under no form', () => {
    const { day, keys, sums } = activityCount(recorded(trainings[0]));
    expect([day, keys.form, keys.topic]).toEqual(['2021-06-16', null, null]);
    expect(sums).toEqual({ trainings: 1, trainingAttendances: 210 });
  });

  it('a model one, on the day and level of the decision that recognised it', () => {
    const { day, keys, sums } = activityCount(recorded(models[5]));
    expect([day, keys.level, keys.leadType]).toEqual([
      '2022-11-25',
      'district',
      'peoples-committee',
    ]);
    expect(sums).toEqual({ models: 1 });
  });

  it('meetings under whose they were', () => {
    const forms = MEETINGS.map((meeting) => {
      const command = RecordActivity.parse({ ...meetings[0], meeting });
      return activityCount(recorded(command)).keys.form;
    });
    expect(forms).toEqual(MEETINGS);
  });

  it('meetings as many as the line says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (number) => {
        const command = RecordActivity.parse({ ...meetings[0], number });
        expect(activityCount(recorded(command)).sums).toEqual({ meetings: number });
      }),
    );
    const { number: _number, ...one } = { ...meetings[3] };
    expect(activityCount(recorded(RecordActivity.parse(one))).sums).toEqual({ meetings: 1 });
  });

  it.each(activities)('nothing once withdrawn, the $kind $subject', (command) => {
    const before = recorded(command);
    const after = fold(withdrawActivity(onToday, before, { reason: 'ghi trùng' }), before);
    expect(after).toMatchObject({ state: 'withdrawn', withdrawnFor: 'ghi trùng' });
    expect(activityCount(after)).toEqual({ ...activityCount(before), sums: {} });
  });
});

describe('a correction', () => {
  it('changes what it names and leaves the rest', () => {
    const before = recorded(dialogues[0]);
    const after = corrected(before, { leader: 'both', attendance: 300 });
    expect(after).toEqual({
      state: 'recorded',
      description: { ...before.description, leader: 'both', attendance: 300 },
    });
  });

  it('takes away what it names with null', () => {
    const { description } = corrected(recorded(dialogues[0]), {
      topic: null,
      issuesAnswered: null,
    });
    expect(Object.keys(description)).not.toContain('topic');
    expect(Object.keys(description)).not.toContain('issuesAnswered');
    expect(description).toMatchObject({ issuesRaised: 27 });
  });

  it('moves it to another organiser and day with all that hangs on them', () => {
    const held = { from: '2023-06-30', to: '2023-07-01' };
    const after = corrected(recorded(meetings[0]), { leadBody: 'front:13321@0', held, number: 3 });
    expect(activityCount(after)).toMatchObject({
      path: ['VN', '35@0', '349@0', '13321@0'],
      day: '2023-07-01',
      keys: { lead: 'front-and-organisations', leadType: 'front' },
      sums: { meetings: 3 },
    });
  });

  it('says which members it was about, and why', () => {
    const events = correctActivity(onToday, recorded(models[0]), {
      reason: 'sai số',
      changes: { recognised: { number: '872-QĐ/TU', on: '2021-12-21' }, field: null },
    });
    expect(events).toMatchObject([
      {
        type: 'activity.corrected',
        on: '2024-06-01',
        data: { reason: 'sai số', changed: ['field', 'recognised'] },
      },
    ]);
  });
});

it('what follows a record can not come before it', () => {
  const [event] = withdrawActivity(onToday, recorded(dialogues[0]), { reason: 'x' });
  expect(() => evolveActivity(undefined, ActivityEvent.parse(event))).toThrow('before');
});

it.each<[string, Work]>([
  ['dialogues.party-secretary', 'activities'],
  ['models.commended-groups', 'activities'],
  ['training.attendances.front', 'activities'],
  ['trainings', 'activities'],
  ['trainingAttendances', 'activities'],
  ['friendly-government.communes-rated-well', 'activities'],
  ['meetings.officials.agencies-holding', 'activities'],
  ['sessions.supervision', 'supervision'],
  ['sessions.criticism.dialogue', 'supervision'],
  ['modelship', 'supervision'],
  ['clearance.area-hectares', 'supervision'],
])('a published figure of %s stands beside %s', (measure, work) => {
  expect(workOf(measure)).toBe(work);
});
