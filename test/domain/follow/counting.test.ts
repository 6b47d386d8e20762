import type { Listing } from '@giam-sat/domain/figures/listings';
import type { Count, Sum } from '@giam-sat/domain/figures/measures';
import { hasEnded } from '@giam-sat/domain/recommendation/states';
import { Refused } from '@giam-sat/domain/refusal';
import { countsOf } from '@giam-sat/domain/session/counting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begun,
  COMMUNE_NOW,
  dayOf,
  daysFrom,
  done,
  followed,
  inputFor,
  type Life,
  oneOf,
  paper,
  R1,
  sent,
  swept,
} from '../../support/following.ts';
import { ID } from '../../support/given.ts';
import { anyDay, daysBefore } from '../../support/random-steps.ts';

const counts = ({ session }: Life, listing: Listing): Count[] =>
  countsOf(ID, session)
    .filter((one) => one.listing === listing)
    .map(({ count }) => count);
const sums = (life: Life) => counts(life, 'recommendations')[0]?.sums ?? {};
const step = (life: Life, day: string, action: Parameters<typeof inputFor>[0], over: object = {}) =>
  followed(life, dayOf(day, { sub: action }), action, { ...inputFor(action, day), ...over });
/** All of a sum between two days, both included. */
const total = (life: Life, sum: Sum, from: string, to: string) =>
  countsOf(ID, life.session)
    .filter(({ count }) => count.day >= from && count.day <= to)
    .reduce((all, { count }) => all + (count.sums[sum] ?? 0), 0);

const issued = begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn: '2026-05-15' }));
const replied = step(issued, '2026-03-20', 'reply');
const reported = step(replied, '2026-05-10', 'report-done');
const verified = step(reported, '2026-05-14', 'verify');

describe('what came of a recommendation counts on the day of its letter', () => {
  it('the whole funnel', () => {
    expect(sums(issued)).toEqual({ recommendations: 1 });
    expect(sums(replied)).toEqual({
      recommendations: 1,
      replied: 1,
      repliedOnTime: 1,
      accepted: 1,
    });
    expect(sums(reported)).toMatchObject({ reportedDone: 1 });
    expect(sums(reported)).not.toHaveProperty('verified');
    expect(sums(verified)).toMatchObject({ reportedDone: 1, verified: 1 });
    for (const life of [issued, replied, reported, verified]) {
      expect(counts(life, 'recommendations')[0]?.day).toBe('2026-03-09');
    }
  });

  it('verified in part is counted apart, and as done it counts nothing', () => {
    const partly = step(reported, '2026-05-14', 'verify', { result: 'partly' });
    expect(sums(partly)).toMatchObject({ verifiedPartly: 1 });
    expect(sums(partly)).not.toHaveProperty('verified');
    expect(counts(partly, 'dues')).toMatchObject([{ sums: { due: 1 }, distincts: {} }]);
    expect(total(partly, 'ended', '2026-01-01', '2026-12-31')).toBe(0);
  });

  it('not replied, late, transferred, refused, explained', () => {
    const late = swept(issued, dayOf('2026-04-10'));
    expect(sums(late)).toMatchObject({ notReplied: 1, overdue: 1 });
    const after = followed(late, dayOf('2026-04-10'), 'reply', {
      ...paper('2026-04-05', '2026-04-10'),
      outcome: 'refused',
      reason: 'đúng luật',
    });
    expect(sums(after)).toMatchObject({ replied: 1, repliedLate: 1, refused: 1 });
    expect(sums(step(after, '2026-04-12', 'accept-explanation'))).toMatchObject({
      refused: 1,
      explanationsAccepted: 1,
    });
    const passed = step(issued, '2026-03-20', 'transfer', { to: `department:${COMMUNE_NOW}` });
    expect(sums(passed)).toMatchObject({ transferred: 1 });
    expect(sums(passed)).not.toHaveProperty('replied');
    expect(sums(step(passed, '2026-04-10', 'reply'))).toMatchObject({
      transferred: 1,
      repliedOnTime: 1,
    });
  });

  it('days to reply and to the end are of documents, not of typing', () => {
    const typed = followed(issued, dayOf('2026-03-30'), 'reply', {
      ...paper('2026-03-19', '2026-03-30'),
      outcome: 'accepted',
    });
    expect(counts(typed, 'recommendations')[0]?.distincts).toMatchObject({ replyDays: ['10'] });
    expect(counts(verified, 'recommendations')[0]?.distincts).toMatchObject({ endDays: ['66'] });
  });
});

describe('the rate of what was due', () => {
  it('counts on the due day, with the day of the verification in full', () => {
    expect(counts(verified, 'dues')).toMatchObject([
      { day: '2026-05-15', sums: { due: 1 }, distincts: { verifiedOn: ['2026-05-14'] } },
    ]);
    expect(counts(reported, 'dues')).toMatchObject([{ day: '2026-05-15', distincts: {} }]);
  });

  it('leaves out continuous and multi-year ones, not feasible and withdrawn ones', () => {
    for (const dueOn of ['continuous', 'multi-year', 'none'] as const) {
      expect(counts(begun(dayOf('2026-03-09'), sent('2026-03-09', { dueOn })), 'dues')).toEqual([]);
    }
    for (const action of ['mark-not-feasible', 'withdraw'] as const) {
      expect(counts(step(issued, '2026-03-20', action), 'dues')).toEqual([]);
    }
    expect(counts(step(issued, '2026-03-20', 'record-not-implemented'), 'dues')).toHaveLength(1);
  });

  it('moves with an extension', () => {
    const put = step(issued, '2026-05-10', 'extend', { days: 10 });
    expect(counts(put, 'dues')).toMatchObject([{ day: '2026-05-25' }]);
  });
});

describe('what there is', () => {
  it('a reopened one came, went, came again and went again', () => {
    const again = step(verified, '2026-06-01', 'reopen');
    const over = step(step(again, '2026-06-10', 'report-done'), '2026-06-20', 'verify');
    const days = (sum: Sum) =>
      countsOf(ID, over.session)
        .filter(({ count }) => count.sums[sum] !== undefined)
        .map(({ count }) => count.day);
    expect(days('recommendationsOpened')).toEqual(['2026-03-09', '2026-06-01']);
    expect(days('recommendationsEnded')).toEqual(['2026-05-14', '2026-06-20']);
    expect(days('ended')).toEqual(['2026-05-14', '2026-06-20']);
    expect(days('reopened')).toEqual(['2026-06-01']);
  });

  it('a draft withdrawn never went out, so it neither came nor went', () => {
    const draft = begun(dayOf('2026-03-09'), sent('2026-03-09', { letter: undefined }));
    const gone = step(draft, '2026-03-10', 'withdraw');
    expect(hasEnded(oneOf(gone).state)).toBe(true);
    expect(total(gone, 'recommendationsOpened', '2020-01-01', '2030-01-01')).toBe(0);
    expect(total(gone, 'recommendationsEnded', '2020-01-01', '2030-01-01')).toBe(0);
  });

  it('opening + new + reopened − ended = closing, in any time of any life', () => {
    const START = '2026-03-09';
    const day = fc.integer({ min: 0, max: 150 }).map((days) => daysBefore(START, -days));
    fc.assert(
      fc.property(
        fc.array(anyDay, { minLength: 5, maxLength: 25 }),
        day,
        day,
        (days, one, other) => {
          let life = begun(dayOf(START), sent(START, {}, { dueOn: '2026-04-30' }, {}));
          let today = START;
          for (const { pass, step: random } of days) {
            today = daysBefore(today, -pass);
            const context = dayOf(today, { sub: `officer-${pass}` });
            life = tried(life, () => done(life, context, (session) => random(context, session)));
          }
          const [from, to] = one < other ? [one, other] : [other, one];
          const opened = (sum: Sum, until: string) => total(life, sum, '2010-01-01', until);
          const before = daysBefore(from, 1);
          const opening =
            opened('recommendationsOpened', before) - opened('recommendationsEnded', before);
          const closing = opened('recommendationsOpened', to) - opened('recommendationsEnded', to);
          const flow = (sum: Sum) => total(life, sum, from, to);
          expect(opening + flow('recommendations') + flow('reopened') - flow('ended')).toBe(
            closing,
          );
          // And at the end it is what is open.
          const open = life.session.recommendations.filter(
            ({ state, letter }) => letter !== undefined && !hasEnded(state),
          );
          const end = '2099-12-31';
          expect(opened('recommendationsOpened', end) - opened('recommendationsEnded', end)).toBe(
            open.length,
          );
          for (const at of daysFrom(START, daysBefore(START, -20))) {
            expect(
              opened('recommendationsOpened', at) - opened('recommendationsEnded', at),
            ).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  function tried(life: Life, act: () => Life): Life {
    try {
      return act();
    } catch (error) {
      if (error instanceof Refused) return life;
      throw error;
    }
  }

  it('each count has a record it belongs to', () => {
    for (const { id } of countsOf(ID, verified.session)) expect(id.startsWith(ID)).toBe(true);
    expect(countsOf(ID, verified.session).some(({ id }) => id === R1)).toBe(true);
  });
});
