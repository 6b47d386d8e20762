import { follow } from '@giam-sat/domain/recommendation/follow';
import { recommendationActionNames } from '@giam-sat/domain/recommendation/steps';
import { draftRecommendations, recordFindings } from '@giam-sat/domain/session/act-on-findings';
import { issueRecommendation } from '@giam-sat/domain/session/act-on-recommendations';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import { SessionEvent } from '@giam-sat/domain/session/events';
import {
  lifecycleRows,
  SESSION_STATES,
  type SessionAction,
  type SessionState,
  sessionStepFor,
} from '@giam-sat/domain/session/lifecycle';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { R1 } from '../../support/following.ts';
import { acted, command, fold, ID, onToday, refusalsOf } from '../../support/given.ts';
import { finding, HELD, LETTER, recommendation } from '../../support/payloads.ts';
import {
  after,
  type Decide,
  decideStep,
  held,
  ON,
  planned,
  recommended,
  standFirm,
} from '../../support/stepping.ts';

const reported = acted(held, 'report', { number: '1/BC', on: '2024-05-20' });
const postponed = acted(planned, 'postpone', { on: ON, reason: 'lũ' });

const inState: Record<SessionState, Session> = {
  planned,
  notified: acted(planned, 'notify', { on: '2024-04-20' }),
  held,
  reported,
  closed: acted(reported, 'close', { on: ON }),
  postponed,
  cancelled: acted(planned, 'cancel', { on: ON, reason: 'lũ' }),
};

const act =
  (action: Parameters<typeof command>[0], input: unknown): Decide =>
  (session) =>
    actOnSession(onToday, session, command(action, input));

/** Only a session that was held has findings; they are lent to the others, to ask the table alone. */
const lent =
  (from: Session, decide: Decide): Decide =>
  ({ ...session }) =>
    decide({ ...session, findings: from.findings, recommendations: from.recommendations });

const issuedOne = after(recommended, (session) =>
  issueRecommendation(onToday, session, R1, { letter: LETTER }),
);
const withdrawnOne = after(issuedOne, (session) =>
  follow(onToday, session, R1, {
    action: 'record-not-implemented',
    input: { document: { number: '1', on: ON }, reason: 'không làm' },
  }),
);

const PUBLISHED = { approval: { number: '1/QĐ', on: ON }, findings: [], recommendations: [] };
const onSession: Record<SessionAction, Decide> = {
  notify: act('notify', { on: '2024-04-20' }),
  hold: act('hold', HELD),
  report: act('report', { number: '1/BC', on: '2024-05-20' }),
  close: act('close', { on: ON }),
  postpone: act('postpone', { on: ON, reason: 'lũ' }),
  reschedule: act('reschedule', { scheduled: { from: '2024-09-01', to: '2024-09-02' } }),
  cancel: act('cancel', { on: ON, reason: 'lũ' }),
  correct: (session) =>
    correctSession(onToday, session, { reason: 'gõ nhầm', changes: { subject: 'Khác' } }),
  'record-findings': (session) => recordFindings(onToday, ID, session, { findings: [finding()] }),
  'draft-recommendations': lent(held, (session) =>
    draftRecommendations(onToday, ID, session, 's1.f1', { recommendations: [recommendation()] }),
  ),
  'judge-findings': lent(held, standFirm),
  'send-recommendations': lent(recommended, (session) =>
    issueRecommendation(onToday, session, R1, { letter: LETTER }),
  ),
  'follow-recommendations': lent(issuedOne, decideStep({ action: 'reply' })),
  'reopen-recommendations': lent(withdrawnOne, decideStep({ action: 'reopen' })),
  publish: act('publish', PUBLISHED),
  'withdraw-publication': (session) =>
    act('withdraw-publication', { reason: 'công bố nhầm' })({
      ...session,
      publication: { ...PUBLISHED, on: ON },
    }),
};
const ofRecommendations: readonly string[] = ['follow-recommendations', 'reopen-recommendations'];

describe('the steps of a session', () => {
  const rows = lifecycleRows().filter(({ subject }) => subject === 'session');
  const all = rows.flatMap(({ action, step }) =>
    SESSION_STATES.map((state) => ({ action, state, step, legal: step.from.includes(state) })),
  );
  const decideFor = (action: string) => onSession[action as SessionAction];

  it('are sixteen in seven states', () => {
    expect(all).toHaveLength(16 * 7);
    expect(all.filter(({ legal }) => legal)).toHaveLength(24 + 2 + 3 + 3 + 3);
  });

  it.each(all.filter(({ legal }) => legal))('one that is $state: $action', (row) => {
    const session = inState[row.state];
    const events = decideFor(row.action)(session);
    expect(events[0]?.type).toBe(row.step.event);
    const from = lendTo(row.action, session);
    const state = fold(events, from).state;
    const stays = row.step.to.length === 0 || row.action === 'reopen-recommendations';
    const isClosed = row.state === 'closed' && row.action === 'reopen-recommendations';
    expect(state).toBe(stays && !isClosed ? row.state : row.step.to[0]);
  });

  it.each(all.filter(({ legal }) => !legal))('one that is $state refuses $action', (row) => {
    const [refusal, ...more] = refusalsOf(() => decideFor(row.action)(inState[row.state]));
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({ code: 'illegal-step', pointer: '' });
    if (ofRecommendations.includes(row.action)) {
      expect(refusal?.data).toMatchObject({ subject: 'recommendation', possible: [] });
      return;
    }
    const possible = rows.filter((one) => one.step.from.includes(row.state));
    expect(refusal?.data).toEqual({
      subject: 'session',
      action: row.action,
      state: row.state,
      possible: possible.map((one) => one.action),
    });
  });

  function lendTo(action: string, session: Session): Session {
    if (!ofRecommendations.includes(action) && action !== 'send-recommendations') return session;
    const from = action === 'reopen-recommendations' ? withdrawnOne : issuedOne;
    return { ...session, findings: held.findings, recommendations: from.recommendations };
  }

  it('name only events that exist, of every subject', () => {
    const types = new Set<string>(SessionEvent.options.map((option) => option.shape.type.value));
    for (const { step } of lifecycleRows()) expect([...types]).toContain(step.event);
  });

  it('each step of a recommendation needs one of the session', () => {
    const needed = new Set<string>(recommendationActionNames.map(sessionStepFor));
    expect([...needed].sort()).toEqual(
      ['draft-recommendations', 'send-recommendations', ...ofRecommendations].sort(),
    );
  });

  it('reopening opens a closed session again, and no other step touches one', () => {
    const closed = { ...withdrawnOne, state: 'closed' } as const;
    for (const action of recommendationActionNames) {
      const refused = refusalsOf(() => decideStep({ action })(closed));
      if (action === 'reopen') expect(refused).toEqual([]);
      else expect(refused.map(({ code }) => code)).not.toEqual([]);
    }
    expect(after(closed, decideStep({ action: 'reopen' })).state).toBe('reported');
  });
});

describe('a session put off', () => {
  it('loses its notice when it is rescheduled, and has the new days', () => {
    const notified = inState.notified;
    const off = acted(notified, 'postpone', { on: ON, reason: 'lũ lụt' });
    expect(off.stopped).toEqual({ reason: 'lũ lụt' });
    const scheduled = { from: '2024-09-01', to: '2024-09-02' };
    const again = acted(off, 'reschedule', { scheduled });
    expect(again.state).toBe('planned');
    expect(again.description.scheduled).toEqual(scheduled);
    expect(again).not.toHaveProperty('notice');
    expect(again).not.toHaveProperty('stopped');
  });
});
