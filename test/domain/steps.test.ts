import {
  confirmFinding,
  dismissFinding,
  draftRecommendations,
  recordFindings,
} from '@giam-sat/domain/session/act-on-findings';
import {
  confirmRecommendation,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import { SessionEvent } from '@giam-sat/domain/session/events';
import {
  FINDING_STATES,
  lifecycleRows,
  RECOMMENDATION_STATES,
  SESSION_STATES,
  type SessionAction,
  type SessionState,
  type Subject,
} from '@giam-sat/domain/session/lifecycle';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { acted, command, fold, ID, onToday, recorded, refusalsOf } from '../support/given.ts';
import {
  communitySupervision,
  finding,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../support/payloads.ts';

const ON = '2024-05-30';
const held = recorded(supervision({ held: HELD, findings: [finding()] }));
const reported = acted(held, 'report', { number: '1/BC', on: '2024-05-20' });
const planned = recorded(supervision());
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

type Decide = (session: Session) => SessionEvent[];
const act =
  (action: Parameters<typeof command>[0], input: unknown): Decide =>
  (session) =>
    actOnSession(onToday, session, command(action, input));

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
  // Only a session that was held has findings; one is lent to the others, to ask the table alone.
  'draft-recommendations': (session) =>
    draftRecommendations(onToday, ID, { ...session, findings: held.findings }, 's1.f1', {
      recommendations: [recommendation()],
    }),
  'judge-findings': (session) =>
    confirmFinding(onToday, { ...session, findings: held.findings }, 's1.f1', { on: ON }),
  'send-recommendations': (session) => {
    const { findings, recommendations } = recommended;
    const lent = { ...session, findings, recommendations };
    return issueRecommendation(onToday, lent, 's1.f1.r1', { letter: LETTER });
  },
};

const boards = recorded(
  communitySupervision({
    held: HELD,
    findings: [finding({ recommendations: [recommendation()] })],
  }),
);
const recommended = recorded(
  supervision({ held: HELD, findings: [finding({ recommendations: [recommendation()] })] }),
);
const confirm: Decide = (session) =>
  confirmRecommendation(onToday, session, 's1.f1.r1', { on: '2024-05-05' });
const issue: Decide = (session) =>
  issueRecommendation(onToday, session, 's1.f1.r1', { letter: LETTER });
const then = (session: Session, decide: Decide) => fold(decide(session), session);
const dismiss: Decide = (session) =>
  dismissFinding(onToday, session, 's1.f1', { on: ON, reason: 'không có căn cứ' });
const standFirm: Decide = (session) => confirmFinding(onToday, session, 's1.f1', { on: ON });

interface Row {
  readonly subject: Subject;
  readonly state: string;
  readonly session: Session;
  readonly decide: Decide;
  readonly action: string;
}

/** What a session looks like with its finding or recommendation in a state. */
function sessionWith(subject: Subject, state: string, action: string): Session {
  const sessions: Record<Subject, Record<string, Session>> = {
    session: inState,
    finding: { recorded: held, confirmed: then(held, standFirm), dismissed: then(held, dismiss) },
    recommendation: {
      // A community board's is confirmed first, the others' are issued at once.
      drafted: action === 'issue' ? recommended : boards,
      confirmed: then(boards, confirm),
      issued: then(then(boards, confirm), issue),
    },
  };
  const session = sessions[subject][state];
  if (session === undefined) throw new Error(`no session with a ${subject} that is ${state}`);
  return session;
}

const decisions: Record<Subject, Record<string, Decide>> = {
  session: onSession,
  finding: { confirm: standFirm, dismiss },
  recommendation: { confirm, issue },
};
const states = {
  session: SESSION_STATES,
  finding: FINDING_STATES,
  recommendation: RECOMMENDATION_STATES,
};

const pairs: Row[] = lifecycleRows().flatMap(({ subject, action }) =>
  states[subject].map((state) => {
    const decide = decisions[subject][action];
    if (decide === undefined) throw new Error(`no test for ${subject} ${action}`);
    return { subject, state, action, decide, session: sessionWith(subject, state, action) };
  }),
);
const stepOf = (row: Row) =>
  lifecycleRows().find((one) => one.subject === row.subject && one.action === row.action)?.step;
const isLegal = (row: Row) => stepOf(row)?.from.includes(row.state) ?? false;

function stateOf(subject: Subject, session: Session): string | undefined {
  if (subject === 'session') return session.state;
  return (subject === 'finding' ? session.findings : session.recommendations)[0]?.state;
}

describe('the table of steps, every state with every action', () => {
  it('has both legal and illegal pairs for each subject', () => {
    expect(pairs).toHaveLength(12 * 7 + 2 * 3 + 2 * 3);
    expect(pairs.filter(isLegal)).toHaveLength(24 + 3 + 3);
  });

  it.each(pairs.filter(isLegal))(
    'a $subject that is $state: $action leads where the table says',
    (row) => {
      const events = row.decide(row.session);
      const step = stepOf(row);
      expect(events[0]?.type).toBe(step?.event);
      const after = stateOf(row.subject, fold(events, row.session));
      expect(after).toBe(step?.to ?? row.state);
    },
  );

  it.each(pairs.filter((row) => !isLegal(row)))(
    'a $subject that is $state refuses $action and says what is possible',
    (row) => {
      const { subject, action, state } = row;
      const possible = lifecycleRows()
        .filter((one) => one.subject === subject && one.step.from.includes(state))
        .map((one) => one.action);
      expect(refusalsOf(() => row.decide(row.session))).toEqual([
        { code: 'illegal-step', pointer: '', data: { subject, action, state, possible } },
      ]);
    },
  );

  it('names only events that exist', () => {
    const types = new Set(SessionEvent.options.map((option) => option.shape.type.value));
    for (const { step } of lifecycleRows()) expect([...types]).toContain(step.event);
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

describe('a finding dismissed', () => {
  it('keeps the reason, and its drafts do not hold the session open', () => {
    const dismissed = then(
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

describe("a community board's recommendation", () => {
  it("is issued once the commune Front's confirmation is there, which it keeps", () => {
    const issued = then(then(boards, confirm), issue);
    expect(issued.recommendations[0]).toMatchObject({
      state: 'issued',
      confirmation: { on: '2024-05-05' },
      letter: LETTER,
    });
  });
});
