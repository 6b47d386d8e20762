import { isOverdue } from '@giam-sat/domain/recommendation/counting';
import { possibleSteps } from '@giam-sat/domain/recommendation/possible-steps';
import { hasEnded } from '@giam-sat/domain/recommendation/states';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import { describe, expect, it } from 'vitest';
import {
  begun,
  COMMUNE_NOW,
  commandOf,
  dayOf,
  done,
  followed,
  inputFor,
  type Life,
  letterOf,
  oneOf,
  PROVINCE_NOW,
  paper,
  R1,
  sent,
  steps,
  swept,
} from '../../support/following.ts';
import { command, refusalsOf } from '../../support/given.ts';
import { criticism, finding, recommendation } from '../../support/payloads.ts';

const issued = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn: '2026-05-15' }));
const step = (life: Life, day: string, action: Parameters<typeof inputFor>[0], over: object = {}) =>
  followed(life, dayOf(day, { sub: action }), action, { ...inputFor(action, day), ...over });
const codes = (life: Life, day: string, action: Parameters<typeof inputFor>[0], over = {}) =>
  refusalsOf(() =>
    steps(dayOf(day, { sub: action }), action, { ...inputFor(action, day), ...over })(life.session),
  ).map(({ code }) => code);
const close = (life: Life, day: string) =>
  done(life, dayOf(day), (session) =>
    actOnSession(dayOf(day), session, command('close', { on: day })),
  );

const accepted = step(issued, '2026-03-20', 'reply');
const reported = step(accepted, '2026-04-10', 'report-done');
const verified = step(reported, '2026-04-20', 'verify');

describe('a reply', () => {
  it('keeps its paper and the run of the clock it answers', () => {
    expect(oneOf(accepted)).toMatchObject({
      state: 'accepted',
      replies: [{ ...paper('2026-03-20'), cycle: 1, outcome: 'accepted' }],
    });
  });

  it('that refuses is no end: it is answered again, explained, escalated, or not feasible', () => {
    const refused = step(issued, '2026-03-20', 'reply', {
      outcome: 'refused',
      reason: 'đúng luật',
    });
    expect(hasEnded(oneOf(refused).state)).toBe(false);
    expect(possibleSteps(refused.session, oneOf(refused)).sort()).toEqual(
      [
        ...['reply', 'succeed', 'mark-not-feasible', 'accept-explanation', 'withdraw'],
        ...['urge', 'extend', 'escalate', 'correct-issued'],
      ].sort(),
    );
    expect(() => close(refused, '2026-03-21')).toThrow('recommendations-open');
    const escalated = step(refused, '2026-03-25', 'escalate');
    expect(oneOf(escalated)).toMatchObject({
      state: 'refused',
      escalations: [{ to: { id: `peoples-committee:${PROVINCE_NOW}` } }],
    });
    expect(oneOf(step(escalated, '2026-03-30', 'reply')).state).toBe('accepted');
    const explained = step(refused, '2026-03-25', 'accept-explanation');
    expect(oneOf(explained)).toMatchObject({
      state: 'explanation-accepted',
      ended: { on: '2026-03-25' },
    });
    expect(close(explained, '2026-03-26').session.state).toBe('closed');
  });

  it('in part leaves the rest to be replied to and carried out', () => {
    const partly = step(issued, '2026-03-20', 'reply', { outcome: 'partly', reason: 'thiếu tiền' });
    expect(oneOf(partly).state).toBe('partly-accepted');
    expect(oneOf(step(partly, '2026-04-01', 'reply')).state).toBe('accepted');
    expect(oneOf(step(partly, '2026-04-01', 'report-done')).state).toBe('reported-done');
  });

  it('is none without number and day', () => {
    for (const document of [{ on: '2026-03-20' }, { number: '1' }, undefined]) {
      const input = { ...inputFor('reply', '2026-03-20'), document };
      expect(() => commandOf('reply', input)).toThrow();
    }
  });

  it('states what was decided, which counts, and what was recovered, which waits for a monitor', () => {
    const outcomes = { amounts: { moneyRecovered: { decided: 9, actual: 9 } } };
    const told = step(issued, '2026-03-20', 'reply', { outcomes });
    expect(oneOf(told).amounts).toEqual({ moneyRecovered: { decided: 9 } });
    const done = step(told, '2026-04-10', 'report-done', {
      outcomes: { ...outcomes, peopleDisciplined: 2 },
    });
    expect(oneOf(done).amounts).toEqual({ moneyRecovered: { decided: 9 } });
    expect(oneOf(done).peopleDisciplined).toBeUndefined();
    const seen = step(done, '2026-04-20', 'verify', {
      outcomes: { amounts: { moneyRecovered: { actual: 7 } }, peopleDisciplined: 1 },
    });
    expect(oneOf(seen)).toMatchObject({
      amounts: { moneyRecovered: { decided: 9, actual: 7 } },
      peopleDisciplined: 1,
    });
  });
});

describe('a report of done', () => {
  it('is not the end: verified in full by somebody else is', () => {
    expect(oneOf(reported)).toMatchObject({ state: 'reported-done', reports: [{ cycle: 1 }] });
    expect(() => close(reported, '2026-04-11')).toThrow('recommendations-open');
    expect(oneOf(verified)).toMatchObject({ state: 'verified', ended: { on: '2026-04-20' } });
  });

  it('is verified by nobody who ever reported, nor by an agency that is or was asked', () => {
    const verify = inputFor('verify', '2026-04-20');
    const attempt = (life: Life, sub: string, org: string) =>
      refusalsOf(() => steps(dayOf('2026-04-20', { sub, org }), 'verify', verify)(life.session));
    const own = [{ code: 'own-report', pointer: '', data: { id: R1 } }];
    expect(attempt(reported, 'report-done', 'front:VN')).toEqual(own);
    expect(attempt(reported, 'another', `peoples-committee:${COMMUNE_NOW}`)).toEqual(own);
    expect(attempt(reported, 'another', `front:${COMMUNE_NOW}`)).toEqual([]);
    // Somebody else reported the second time; who reported the first time still can not.
    const rejected = step(reported, '2026-04-12', 'reject');
    const again = followed(rejected, dayOf('2026-04-15', { sub: 'second' }), 'report-done', {
      ...paper('2026-04-15'),
    });
    expect(attempt(again, 'report-done', 'front:VN')).toEqual(own);
    expect(attempt(again, 'second', 'front:VN')).toEqual(own);
    expect(attempt(again, 'third', 'front:VN')).toEqual([]);
    const passed = step(issued, '2026-03-12', 'transfer', { to: `department:${COMMUNE_NOW}` });
    const byOther = step(step(passed, '2026-03-20', 'reply'), '2026-04-10', 'report-done');
    expect(attempt(byOther, 'another', `peoples-committee:${COMMUNE_NOW}`)).toEqual(own);
  });

  it('found wanting is reported again', () => {
    const rejected = step(reported, '2026-04-20', 'reject');
    expect(oneOf(rejected)).toMatchObject({
      state: 'not-satisfactory',
      verifications: [{ result: 'not-satisfactory' }],
    });
    expect(oneOf(step(rejected, '2026-04-25', 'report-done')).state).toBe('reported-done');
  });

  it('verified in part is no end and counts nothing as done', () => {
    const partly = step(reported, '2026-04-20', 'verify', { result: 'partly' });
    expect(oneOf(partly).state).toBe('verified-partly');
    expect(oneOf(partly)).not.toHaveProperty('ended');
    expect(() => close(partly, '2026-04-21')).toThrow('recommendations-open');
    expect(
      oneOf(step(step(partly, '2026-04-25', 'begin'), '2026-05-05', 'report-done')).state,
    ).toBe('reported-done');
  });
});

describe('a session', () => {
  it('closes only when all of its recommendations ended', () => {
    const two = begun(dayOf('2026-03-09'), sent('2026-03-09', {}, {}));
    const one = step(two, '2026-03-20', 'record-not-implemented');
    expect(() => close(one, '2026-03-21')).toThrow('recommendations-open');
    const both = followed(
      one,
      dayOf('2026-03-21'),
      'withdraw',
      inputFor('withdraw', '2026-03-21'),
      `${R1.slice(0, -1)}2`,
    );
    expect(close(both, '2026-03-22').session.state).toBe('closed');
  });

  it('that was closed is opened again with what is reopened, and closes once more', () => {
    const closed = close(verified, '2026-04-21');
    expect(closed.session.state).toBe('closed');
    for (const action of ['urge', 'withdraw', 'escalate', 'succeed', 'extend'] as const) {
      expect(codes(closed, '2026-04-22', action)).toEqual(['illegal-step']);
    }
    const again = step(closed, '2026-05-04', 'reopen', { dueOn: '2026-06-30' });
    expect(again.session.state).toBe('reported');
    expect(oneOf(again)).toMatchObject({
      state: 'reopened',
      cycle: 2,
      since: '2026-05-04',
      dueOn: '2026-06-30',
      reopenings: [{ on: '2026-05-04', endedOn: '2026-04-20' }],
    });
    const ended = step(step(again, '2026-05-20', 'report-done'), '2026-05-25', 'verify');
    expect(close(ended, '2026-05-26').session.state).toBe('closed');
  });
});

describe('reopening', () => {
  it('starts a new run of both clocks and keeps the old ones as they were', () => {
    const again = step(verified, '2026-05-04', 'reopen', { dueOn: '2026-06-30' });
    const runs = again.session.clocks.filter(({ id }) => id === R1);
    expect(runs.map(({ clock, cycle, deadline }) => [clock, cycle, deadline.dueOn])).toEqual([
      ['reply', 1, '2026-04-01'],
      ['implementation', 1, '2026-05-15'],
      ['reply', 2, '2026-05-27'],
      ['implementation', 2, '2026-06-30'],
    ]);
    const late = swept(again, dayOf('2026-08-01'));
    const overdue = late.session.clocks.filter((clock) => isOverdue(late.session, clock));
    expect(overdue.map(({ clock, cycle }) => [clock, cycle])).toEqual([
      ['reply', 2],
      ['implementation', 2],
    ]);
  });

  it('never makes a run that is over speak again', () => {
    // Overdue and lifted in the first run; what is rejected in the second does not touch it.
    const first = swept(accepted, dayOf('2026-05-20'));
    const lifted = followed(
      first,
      dayOf('2026-05-21', { sub: 'a' }),
      'report-done',
      paper('2026-05-14'),
    );
    const over = step(lifted, '2026-05-25', 'verify');
    const again = step(over, '2026-06-01', 'reopen', { dueOn: '2026-07-01' });
    const second = followed(
      again,
      dayOf('2026-06-10', { sub: 'a' }),
      'report-done',
      paper('2026-06-10'),
    );
    const rejected = step(second, '2026-06-12', 'reject');
    const lifts = rejected.events.filter(({ type }) => type === 'deadline.lifted');
    expect(lifts).toHaveLength(1);
  });

  it('is not before the end, and withdrawn stays withdrawn', () => {
    const over = { document: { number: '1', on: '2026-04-19' } };
    expect(codes(verified, '2026-05-04', 'reopen', over)).toEqual(['days-reversed']);
    expect(codes(step(issued, '2026-03-20', 'withdraw'), '2026-03-21', 'reopen')).toEqual([
      'illegal-step',
    ]);
  });
});

describe('a transfer', () => {
  it('keeps the letter and its day, and who was asked before', () => {
    const passed = step(issued, '2026-03-20', 'transfer', { to: `department:${COMMUNE_NOW}` });
    expect(oneOf(passed)).toMatchObject({
      state: 'issued',
      letter: letterOf('2026-03-09'),
      since: '2026-03-20',
      addressee: { id: `department:${COMMUNE_NOW}`, group: 'government' },
      formerAddressees: [{ id: `peoples-committee:${COMMUNE_NOW}`, on: '2026-03-20' }],
      replies: [{ outcome: 'transferred', cycle: 1 }],
      cycle: 2,
    });
  });
});

describe('an opinion on a draft', () => {
  const opinion = begun(
    dayOf('2026-03-09'),
    criticism({
      leadBody: `front:${COMMUNE_NOW}`,
      held: { from: '2026-03-09', to: '2026-03-09' },
      report: { number: '1', on: '2026-03-09' },
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
  const replies = [
    { state: 'accepted', over: { outcome: 'accepted' } },
    { state: 'partly-accepted', over: { outcome: 'partly', reason: 'một phần' } },
    { state: 'refused', over: { outcome: 'refused', reason: 'giải trình' } },
  ];

  it.each(replies)('$state ends when the issued act was compared', ({ state, over }) => {
    const answered = step(opinion, '2026-03-20', 'reply', over);
    expect(oneOf(answered).state).toBe(state);
    expect(() => close(answered, '2026-03-21')).toThrow('recommendations-open');
    for (const action of ['begin', 'report-done', 'accept-explanation'] as const) {
      expect(codes(answered, '2026-03-21', action)).toEqual(['illegal-step']);
    }
    const compared = step(answered, '2026-05-20', 'compare');
    expect(oneOf(compared)).toMatchObject({
      state: 'compared',
      reflected: 'partly',
      ended: { on: '2026-05-20' },
    });
    expect(close(compared, '2026-05-21').session.state).toBe('closed');
  });

  it('never answered is recorded so, stays overdue, may be answered yet, and is compared', () => {
    const late = swept(opinion, dayOf('2026-04-10'));
    const none = step(late, '2026-04-10', 'record-no-answer');
    expect(oneOf(none).state).toBe('no-answer');
    expect(none.session.clocks.filter((clock) => isOverdue(none.session, clock))).toHaveLength(1);
    expect(oneOf(step(none, '2026-04-20', 'reply')).state).toBe('accepted');
    expect(oneOf(step(none, '2026-05-20', 'compare')).state).toBe('compared');
    expect(codes(issued, '2026-04-10', 'record-no-answer')).toEqual(['illegal-step']);
  });
});

describe('the ends that need no verification', () => {
  it.each(['record-not-implemented', 'mark-not-feasible', 'withdraw'] as const)('%s', (action) => {
    const over = step(issued, '2026-03-20', action);
    expect(hasEnded(oneOf(over).state)).toBe(true);
    expect(swept(over, dayOf('2026-12-31')).events).toEqual(over.events);
    expect(close(over, '2026-03-21').session.state).toBe('closed');
  });

  it('not feasible only with an approval in writing', () => {
    const input = { ...inputFor('mark-not-feasible', '2026-03-20'), approval: undefined };
    expect(() => commandOf('mark-not-feasible', input)).toThrow();
  });
});
