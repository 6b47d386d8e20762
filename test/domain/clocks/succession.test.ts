import { nextWake } from '@giam-sat/domain/clock/settle';
import { describe, expect, it } from 'vitest';
import {
  begun,
  COMMUNE_NOW,
  dayOf,
  followed,
  inputFor,
  type Life,
  linkedBodies,
  oneOf,
  said,
  saidBy,
  sent,
  swept,
  sweptDaily,
} from '../../support/following.ts';
import { COMMUNE } from '../../support/payloads.ts';

const step = (life: Life, day: string, action: Parameters<typeof inputFor>[0], over: object = {}) =>
  followed(life, dayOf(day, { sub: action }), action, { ...inputFor(action, day), ...over });

describe('an addressee that ended', () => {
  const letter = (addressee: string) =>
    begun(dayOf('2025-06-20'), {
      ...sent('2025-06-20', { addressee }),
      leadBody: `front:${COMMUNE}`,
    });

  it('passes to its one successor, keeping the letter and the days', () => {
    const passed = swept(letter(`peoples-committee:${COMMUNE}`), dayOf('2025-07-09'));
    expect(oneOf(passed)).toMatchObject({
      since: '2025-06-20',
      cycle: 1,
      addressee: { id: `peoples-committee:${COMMUNE_NOW}` },
      formerAddressees: [{ id: `peoples-committee:${COMMUNE}`, on: '2025-07-01' }],
    });
    expect(passed.events.filter(({ type }) => type === 'recommendation.succeeded')).toHaveLength(1);
    expect(saidBy(passed, 'reply').join()).not.toContain('moved');
  });

  it('passes on along a chain of two', () => {
    const ids = [`peoples-committee:${COMMUNE_NOW}`, `department:${COMMUNE_NOW}`];
    const chain = linkedBodies
      .filter(({ id }) => id === ids[0])
      .map((body) => ({ ...body, to: '2025-09-30', successors: [ids[1] ?? ''] }));
    const passed = swept(
      letter(`peoples-committee:${COMMUNE}`),
      dayOf('2025-11-01', { bodies: chain }),
    );
    expect(said(passed).filter((line) => line.includes('succeeded'))).toEqual([
      `2025-07-01 recommendation.succeeded ${ids[0]}`,
      `2025-10-01 recommendation.succeeded ${ids[1]}`,
    ]);
  });

  it('with none or several waits for a choice, and nobody is overdue meanwhile', () => {
    for (const unit of ['347@0', '13321@0']) {
      const waiting = sweptDaily(letter(`peoples-committee:${unit}`), '2025-06-21', '2025-08-30');
      expect(said(waiting).join()).not.toContain('overdue');
      expect(said(waiting).join()).not.toContain('proposed');
      expect(oneOf(waiting).successorWanted?.candidates).toHaveLength(unit === '347@0' ? 0 : 2);
      expect(nextWake(waiting.session)).toBeUndefined();
      const chosen = step(waiting, '2025-09-01', 'succeed', { to: `department:${COMMUNE_NOW}` });
      expect(oneOf(chosen)).not.toHaveProperty('successorWanted');
      expect(said(chosen)).toContain('2025-07-15 deadline.overdue reply#1 2025-07-14');
    }
  });

  it('is asked nothing more while its successor is to be chosen, also what had begun before', () => {
    const old = begun(dayOf('2025-06-02'), {
      ...sent('2025-06-02', { addressee: 'peoples-committee:13321@0' }),
      leadBody: `front:${COMMUNE}`,
    });
    const urged = step(swept(old, dayOf('2025-06-28')), '2025-06-28', 'urge');
    const waiting = swept(urged, dayOf('2025-09-01'));
    const proposals = (life: Life) => said(life).filter((line) => line.includes('step.proposed'));
    expect(proposals(waiting)).toHaveLength(1);
    expect(nextWake(waiting.session)).toBeUndefined();
    const chosen = step(waiting, '2025-09-03', 'succeed', { to: `department:${COMMUNE_NOW}` });
    expect(proposals(chosen)).toHaveLength(2);
  });

  it('that is written to no more leaves its ended recommendations alone', () => {
    const over = step(letter(`peoples-committee:${COMMUNE}`), '2025-06-25', 'withdraw');
    expect(swept(over, dayOf('2025-12-31')).events).toEqual(over.events);
  });
});
