import { correctFinding } from '@giam-sat/domain/session/correct-part';
import { FINDING_STATES, lifecycleRows } from '@giam-sat/domain/session/lifecycle';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { acted, fold, ID, onToday, refusalsOf } from '../../support/given.ts';
import {
  after,
  type Decide,
  dismiss,
  held,
  ON,
  planned,
  recommended,
  standFirm,
} from '../../support/stepping.ts';

describe('the steps of a finding', () => {
  const of: Record<string, Session> = {
    recorded: held,
    confirmed: after(held, standFirm),
    dismissed: after(held, dismiss),
  };
  const decisions: Record<string, Decide> = {
    ...{ confirm: standFirm, dismiss },
    correct: (session) =>
      correctFinding(onToday, ID, session, 's1.f1', {
        reason: 'gõ nhầm',
        changes: { text: 'Khác' },
      }),
  };
  const rows = lifecycleRows().filter(({ subject }) => subject === 'finding');
  const pairs = rows.flatMap(({ action, step }) =>
    FINDING_STATES.map((state) => ({ action, state, step, legal: step.from.includes(state) })),
  );

  it.each(pairs)('$action of one that is $state: legal is $legal', ({ action, state, ...row }) => {
    const session = of[state] ?? planned;
    const decide = () => decisions[action]?.(session) ?? [];
    if (row.legal) {
      const [event] = decide();
      expect(event?.type).toBe(row.step.event);
      const to = row.step.to.length === 0 ? [state] : row.step.to;
      expect(to).toEqual([fold(decide(), session).findings[0]?.state]);
    } else {
      const possible = rows.filter((one) => one.step.from.includes(state)).map((one) => one.action);
      const data = { subject: 'finding', action, state, possible };
      expect(refusalsOf(decide)).toEqual([{ code: 'illegal-step', pointer: '', data }]);
    }
  });

  it('are nine pairs, five of them legal', () => {
    expect(pairs).toHaveLength(9);
    expect(pairs.filter(({ legal }) => legal)).toHaveLength(5);
  });
});

describe('a finding dismissed', () => {
  it('keeps the reason, and its drafts do not hold the session open', () => {
    const dismissed = after(
      acted(recommended, 'report', { number: '1', on: '2024-05-20' }),
      dismiss,
    );
    expect(dismissed.findings[0]).toMatchObject({
      state: 'dismissed',
      dismissedFor: 'không có căn cứ',
    });
    expect(acted(dismissed, 'close', { on: ON }).state).toBe('closed');
  });
});
