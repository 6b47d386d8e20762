import { computeDeadline } from '@giam-sat/domain/deadline/compute-deadline';
import type { Deadline } from '@giam-sat/domain/deadline/deadline';
import { explainDeadline } from '@giam-sat/domain/deadline/explain-deadline';
import { extendDeadline } from '@giam-sat/domain/deadline/extend-deadline';
import {
  recomputeDeadline,
  recomputeDeadlines,
} from '@giam-sat/domain/deadline/recompute-deadlines';
import { ruleFor } from '@giam-sat/domain/rules/rule-book';
import { describe, expect, it } from 'vitest';
import { found, latest, rules, version } from '../support/first-calendar.ts';

const frontReply = found(
  ruleFor(rules, { step: 'reply', kind: 'supervision', bodyType: 'front', on: '2024-04-09' }),
);
const reply = (start: string, calendar = latest) =>
  computeDeadline({ rule: frontReply, start, calendar });
const wish = { on: '2024-03-20', who: 'front:37@0', why: 'chờ số liệu của sở' };

describe('open deadlines when a rule or the calendar changes', () => {
  const shorter = { ...frontReply, number: 15, version: 2 };

  it('move by a rule, except those passed, and say from which day to which', () => {
    const open = [
      { id: 'open', deadline: reply('2024-03-11'), rule: shorter },
      { id: 'passed', deadline: reply('2024-02-15'), rule: shorter },
      { id: 'other', deadline: reply('2024-03-11') },
    ];
    const moved = recomputeDeadlines(open, { calendar: latest, today: '2024-03-12' });
    expect(moved.map(({ id, from, to, deadline }) => [id, from, to, deadline.ruleVersion])).toEqual(
      [['open', '2024-04-01', '2024-03-26', 2]],
    );
  });

  it('are held at the day of the change when the new day is past, and say so', () => {
    const change = { calendar: latest, rule: shorter, today: '2024-03-28' };
    const moved = recomputeDeadline(reply('2024-03-11'), change);
    expect([moved?.dueOn, moved?.trace.heldAt]).toEqual(['2024-03-28', '2024-03-28']);
    const { text, agrees } = explainDeadline(moved ?? reply('2024-03-11'), latest);
    expect([text.includes('không lùi về trước ngày đó'), agrees]).toEqual([true, true]);
  });

  it('take their extensions along: those by days follow, a written day stays', () => {
    const before = version('vn-2023.1');
    const extended = (by: { days: number } | { to: string }): Deadline => {
      const outcome = extendDeadline(reply('2024-04-09', before), { ...wish, ...by }, {}, before);
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.deadline;
    };
    const now = { calendar: latest, today: '2024-04-12' };
    expect(recomputeDeadline(extended({ days: 10 }), now)).toMatchObject({
      dueOn: '2024-05-13',
      firstDueOn: '2024-05-02',
      extensions: [{ from: '2024-05-02', to: '2024-05-13', days: 10 }],
    });
    expect(recomputeDeadline(extended({ to: '2024-05-20' }), now)).toBeUndefined();
  });
});
