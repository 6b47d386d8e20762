import { isOverdue } from '@giam-sat/domain/recommendation/counting';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import { countsOf } from '@giam-sat/domain/session/counting';
import { describe, expect, it } from 'vitest';
import { rules } from '../../support/first-calendar.ts';
import {
  begun,
  COMMUNE_NOW,
  dayOf,
  done,
  followed,
  inputFor,
  type Life,
  paper,
  R1,
  said,
  saidBy,
  sent,
  swept,
} from '../../support/following.ts';
import { command, ID } from '../../support/given.ts';
import { supervision } from '../../support/payloads.ts';

const issued = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn: '2026-05-15' }));
const step = (life: Life, day: string, action: Parameters<typeof inputFor>[0], over: object = {}) =>
  followed(life, dayOf(day, { sub: action }), action, { ...inputFor(action, day), ...over });
const sums = ({ session }: Life) =>
  countsOf(ID, session).find(({ listing }) => listing === 'recommendations')?.count.sums;

describe('a session’s own duties', () => {
  const scheduled = { from: '2026-06-15', to: '2026-06-16' };
  const planned = begun(
    dayOf('2026-05-01'),
    supervision({ leadBody: `front:${COMMUNE_NOW}`, scheduled }),
  );

  it('notice fifteen days before; noticed once when it was not given', () => {
    const late = swept(swept(planned, dayOf('2026-06-02')), dayOf('2026-06-10'));
    expect(said(late)).toEqual([
      '2026-05-01 deadline.set notice#1 2026-05-31',
      '2026-05-16 deadline.due-soon notice#1 15',
      '2026-05-24 deadline.due-soon notice#1 7',
      '2026-05-28 deadline.due-soon notice#1 3',
      '2026-06-01 deadline.overdue notice#1 2026-05-31',
    ]);
  });

  it('a notice given in time and typed in late lifts it', () => {
    const late = swept(planned, dayOf('2026-06-02'));
    const told = done(late, dayOf('2026-06-03'), (session) =>
      actOnSession(dayOf('2026-06-03'), session, command('notify', { on: '2026-05-30' })),
    );
    expect(saidBy(told, 'notice').at(-1)).toBe('2026-06-03 deadline.lifted notice#1 2026-05-30');
  });

  it('put off, it waits for nothing; scheduled again, for a new day', () => {
    const off = done(planned, dayOf('2026-05-20'), (session) =>
      actOnSession(
        dayOf('2026-05-20'),
        session,
        command('postpone', { on: '2026-05-20', reason: 'lũ' }),
      ),
    );
    const again = done(swept(off, dayOf('2026-07-01')), dayOf('2026-07-01'), (session) =>
      actOnSession(
        dayOf('2026-07-01'),
        session,
        command('reschedule', { scheduled: { from: '2026-08-20', to: '2026-08-20' } }),
      ),
    );
    expect(saidBy(again, 'notice').filter((line) => line.includes('overdue'))).toEqual([]);
    expect(again.session.clocks.map(({ cycle, deadline }) => [cycle, deadline.dueOn])).toEqual([
      [1, '2026-05-31'],
      [2, '2026-08-05'],
    ]);
  });

  it('the report fifteen days after the last day; a corrected day moves it', () => {
    const held = begun(
      dayOf('2026-03-09'),
      supervision({
        leadBody: `front:${COMMUNE_NOW}`,
        held: { from: '2026-03-09', to: '2026-03-09' },
      }),
    );
    const today = dayOf('2026-03-12');
    const mended = done(held, today, (session) =>
      correctSession(today, session, {
        reason: 'gõ nhầm ngày',
        changes: { held: { from: '2026-03-10', to: '2026-03-11' } },
      }),
    );
    expect(saidBy(swept(mended, dayOf('2026-04-30')), 'report')).toEqual([
      '2026-03-12 deadline.moved report#1 2026-03-24 2026-03-26 correction',
      '2026-03-19 deadline.due-soon report#1 7',
      '2026-03-23 deadline.due-soon report#1 3',
      '2026-03-27 deadline.overdue report#1 2026-03-26',
    ]);
  });
});

describe('paper that comes late', () => {
  const late = swept(issued, dayOf('2026-04-10'));

  it('in time by its own day lifts an overdue with an event, and the figures follow', () => {
    expect(sums(late)).toMatchObject({ notReplied: 1, overdue: 1 });
    const mended = followed(late, dayOf('2026-04-10'), 'reply', {
      ...paper('2026-04-01', '2026-04-09'),
      outcome: 'accepted',
    });
    expect(said(mended)).toContain('2026-04-10 deadline.lifted reply#1 2026-04-01');
    expect(sums(mended)).toMatchObject({ replied: 1, repliedOnTime: 1, accepted: 1 });
    expect(sums(mended)).not.toHaveProperty('overdue');
    expect(sums(mended)).not.toHaveProperty('notReplied');
  });

  it('late by its own day stays late', () => {
    const mended = followed(late, dayOf('2026-04-10'), 'reply', {
      ...paper('2026-04-02', '2026-04-09'),
      outcome: 'accepted',
    });
    expect(said(mended).filter((line) => line.includes('lifted'))).toEqual([]);
    expect(sums(mended)).toMatchObject({ replied: 1, repliedLate: 1 });
  });

  it('is judged by the day it came in where the rule says so', () => {
    const byReceipt = rules.map((rule) =>
      rule.key === 'front.reply' ? { ...rule, judgedBy: 'received-day' as const } : rule,
    );
    const setting = { rules: byReceipt };
    const life = begun(dayOf('2026-03-09', setting), sent('2026-03-09'));
    const mended = followed(life, dayOf('2026-04-10', setting), 'reply', {
      ...paper('2026-04-01', '2026-04-09'),
      outcome: 'accepted',
    });
    expect(said(mended).filter((line) => line.includes('lifted'))).toEqual([]);
    expect(sums(mended)).toMatchObject({ repliedLate: 1 });
  });
});

describe('an overdue', () => {
  it('is stamped the day after, however late and however often it is noticed', () => {
    const at = ['2026-04-02', '2026-04-09', '2026-05-09'];
    for (const day of at) {
      const once = swept(swept(swept(issued, dayOf(day)), dayOf(day)), dayOf('2026-05-10'));
      expect(said(once).filter((line) => line.includes('overdue'))).toEqual([
        '2026-04-02 deadline.overdue reply#1 2026-04-01',
      ]);
    }
  });

  it('is not noticed on the last day, nor for what has no day', () => {
    expect(said(swept(issued, dayOf('2026-04-01'))).join()).not.toContain('overdue');
    for (const dueOn of ['continuous', 'multi-year', 'none'] as const) {
      const life = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn }));
      const replied = step(life, '2026-03-20', 'reply');
      expect(said(swept(replied, dayOf('2028-01-01'))).join()).not.toContain('overdue');
    }
  });

  it('of the two clocks fails separately', () => {
    const replied = step(issued, '2026-03-20', 'reply');
    const late = swept(replied, dayOf('2026-05-20'));
    const overdue = late.session.clocks.filter((clock) => isOverdue(late.session, clock));
    expect(overdue.map(({ clock }) => clock)).toEqual(['implementation']);
  });
});

describe('an extension', () => {
  it('keeps the first day visible, says who and why, and leaves nothing to be said of past days', () => {
    const put = step(issued, '2026-03-20', 'extend', { clock: 'reply', days: 5 });
    const [clock] = put.session.clocks.filter((one) => one.id === R1 && one.clock === 'reply');
    expect(clock?.deadline).toMatchObject({
      dueOn: '2026-04-06',
      firstDueOn: '2026-04-01',
      extensions: [
        { from: '2026-04-01', to: '2026-04-06', on: '2026-03-20', who: 'front:VN', why: 'mưa lũ' },
      ],
    });
    const typedLate = step(issued, '2026-03-31', 'extend', {
      clock: 'reply',
      days: 5,
      document: { number: '1', on: '2026-03-20' },
    });
    const days = saidBy(typedLate, 'reply').filter((line) => line.includes('due-soon'));
    expect(days.map((line) => line.slice(0, 10))).toEqual([
      '2026-03-17',
      '2026-03-25',
      '2026-03-29',
    ]);
  });

  it('at most two, together at most the first period', () => {
    const once = step(issued, '2026-03-10', 'extend', { clock: 'reply', days: 12 });
    expect(() => step(once, '2026-03-11', 'extend', { clock: 'reply', days: 9 })).toThrow(
      'extension-too-long',
    );
    const twice = step(once, '2026-03-11', 'extend', { clock: 'reply', days: 8 });
    expect(() => step(twice, '2026-03-12', 'extend', { clock: 'reply', days: 1 })).toThrow(
      'extension-too-many',
    );
  });
});
