import type { Context } from '@giam-sat/domain/context';
import { follow } from '@giam-sat/domain/recommendation/follow';
import {
  RECOMMENDATION_STATES,
  type RecommendationState,
} from '@giam-sat/domain/recommendation/states';
import {
  type RecommendationAction,
  type RecommendationStep,
  recommendationActionNames,
  recommendationSteps,
} from '@giam-sat/domain/recommendation/steps';
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
  SESSION_STATES,
  type SessionAction,
  type SessionState,
  sessionStepFor,
} from '@giam-sat/domain/session/lifecycle';
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { begun, commandOf, dayOf, done, inputFor, R1 } from '../support/following.ts';
import { acted, command, fold, ID, onToday, recorded, refusalsOf } from '../support/given.ts';
import {
  COMMUNE,
  communitySupervision,
  criticism,
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
const recommended = recorded(
  supervision({ held: HELD, findings: [finding({ recommendations: [recommendation()] })] }),
);

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

/** Only a session that was held has findings; they are lent to the others, to ask the table alone. */
const lent =
  (from: Session, decide: Decide): Decide =>
  ({ ...session }) =>
    decide({ ...session, findings: from.findings, recommendations: from.recommendations });

const dismiss: Decide = (session) =>
  dismissFinding(onToday, session, 's1.f1', { on: ON, reason: 'không có căn cứ' });
const standFirm: Decide = (session) => confirmFinding(onToday, session, 's1.f1', { on: ON });
const then = (session: Session, decide: Decide) => fold(decide(session), session);

describe('the steps of a finding', () => {
  const of: Record<string, Session> = {
    recorded: held,
    confirmed: then(held, standFirm),
    dismissed: then(held, dismiss),
  };
  const decisions: Record<string, Decide> = { confirm: standFirm, dismiss };
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
      expect(row.step.to).toEqual([fold(decide(), session).findings[0]?.state]);
    } else {
      const possible = rows.filter((one) => one.step.from.includes(state)).map((one) => one.action);
      const data = { subject: 'finding', action, state, possible };
      expect(refusalsOf(decide)).toEqual([{ code: 'illegal-step', pointer: '', data }]);
    }
  });

  it('are six pairs, three of them legal', () => {
    expect(pairs).toHaveLength(6);
    expect(pairs.filter(({ legal }) => legal)).toHaveLength(3);
  });
});

// ---- recommendations: every state reached by the steps themselves, in each kind that has it

const KINDS = {
  findings: supervision,
  confirmed: communitySupervision,
  opinions: (over: Parameters<typeof criticism>[0]) =>
    criticism({ leadBody: `front:${COMMUNE}`, ...over }),
} as const;
type Kind = keyof typeof KINDS;

/** Whoever takes a step is somebody of his own: who reported can not verify. */
const who = (action: string): Context => dayOf('2024-06-01', { sub: action });
const ended = {
  ...dayOf('2024-06-01').bodies.get(`peoples-committee:${COMMUNE}`),
  to: '2024-05-31',
};

interface Variant {
  readonly action: RecommendationAction;
  readonly over?: object;
}
const variants: Variant[] = [
  ...recommendationActionNames.map((action) => ({ action })),
  { action: 'reply', over: { outcome: 'partly', reason: 'thiếu nguồn' } },
  { action: 'reply', over: { outcome: 'refused', reason: 'đã đúng luật' } },
  { action: 'verify', over: { result: 'partly' } },
];

function decideStep({ action, over }: Variant): Decide {
  const context = who(action);
  if (action === 'confirm') return (one) => confirmRecommendation(context, one, R1, { on: ON });
  if (action === 'issue') {
    return (one) => issueRecommendation(context, one, R1, { letter: { number: '1', on: ON } });
  }
  const input = { ...inputFor(action, ON), ...over };
  if (action === 'transfer' || action === 'succeed') {
    Object.assign(input, { to: `department:${COMMUNE}` });
  }
  if (action === 'reopen') Object.assign(input, { dueOn: '2024-12-31' });
  if (action === 'escalate') Object.assign(input, { to: `peoples-committee:35@0` });
  const bodies = new Map(context.bodies);
  if (action === 'succeed') bodies.set(`peoples-committee:${COMMUNE}`, ended as never);
  return (one) => follow({ ...context, bodies }, one, R1, commandOf(action, input));
}

/** All states a kind has, each with a session whose clocks run as they should. */
function walked(kind: Kind): Map<string, Session> {
  const life = begun(
    dayOf('2024-06-01'),
    KINDS[kind]({
      held: HELD,
      findings: [
        finding({
          type: kind === 'opinions' ? 'opinion' : 'violation',
          recommendations: [recommendation({ dueOn: '2024-12-31' })],
        }),
      ],
    }),
  );
  const found = new Map<string, Session>([['drafted', life.session]]);
  for (const session of found.values()) {
    for (const variant of variants) {
      try {
        const next = done({ session, events: [] }, who(variant.action), decideStep(variant));
        const state = next.session.recommendations[0]?.state ?? '';
        if (!found.has(state)) found.set(state, next.session);
      } catch {
        // Not from here.
      }
    }
  }
  return found;
}

const reached: Record<Kind, Map<string, Session>> = {
  findings: walked('findings'),
  confirmed: walked('confirmed'),
  opinions: walked('opinions'),
};

/** What the table says, read again by hand: of the kind, and of boards confirmed before issued. */
function legalIn(kind: Kind, state: RecommendationState): RecommendationAction[] {
  const of = kind === 'opinions' ? 'opinions' : 'recommendations';
  return recommendationActionNames.filter((action) => {
    const step: RecommendationStep = recommendationSteps[action];
    const isOf = step.of === 'both' || step.of === of;
    if (action === 'confirm' && kind !== 'confirmed') return false;
    if (action === 'issue' && kind === 'confirmed' && state === 'drafted') return false;
    return isOf && step.from.includes(state);
  });
}

interface Pair {
  readonly kind: Kind;
  readonly state: RecommendationState;
  readonly action: RecommendationAction;
}
const pairs: Pair[] = (['findings', 'confirmed', 'opinions'] as const).flatMap((kind) =>
  RECOMMENDATION_STATES.filter((state) => reached[kind].has(state)).flatMap((state) =>
    recommendationActionNames.map((action) => ({ kind, state, action })),
  ),
);
const isLegalPair = ({ kind, state, action }: Pair) => legalIn(kind, state).includes(action);
const sessionOf = ({ kind, state }: Pair) => reached[kind].get(state) ?? planned;
/** Said before the table is asked, in words of their own. */
const saidOtherwise = ({ kind, state, action }: Pair) =>
  (action === 'confirm' && kind !== 'confirmed') ||
  (action === 'issue' && kind === 'confirmed' && state === 'drafted');

describe('the steps of a recommendation', () => {
  it('reach every state there is, opinions those of opinions', () => {
    const all = new Set(Object.values(reached).flatMap((states) => [...states.keys()]));
    expect([...all].sort()).toEqual([...RECOMMENDATION_STATES].sort());
    expect([...reached.opinions.keys()].sort()).toEqual(
      [
        ...['drafted', 'issued', 'received', 'accepted', 'partly-accepted', 'refused'],
        ...['no-answer', 'compared', 'withdrawn', 'reopened'],
      ].sort(),
    );
    const notOfBoards = ['no-answer', 'compared'];
    expect([...reached.confirmed.keys()].sort()).toEqual(
      RECOMMENDATION_STATES.filter((state) => !notOfBoards.includes(state)).toSorted(),
    );
  });

  it.each(pairs.filter(isLegalPair))('$kind, $state: $action leads where it says', (pair) => {
    const session = sessionOf(pair);
    const step: RecommendationStep = recommendationSteps[pair.action];
    for (const variant of variants.filter(({ action }) => action === pair.action)) {
      if (pair.action === 'extend' && pair.state === 'reported-done') {
        // No clock runs while a report waits to be verified.
        expect(refusalsOf(() => decideStep(variant)(session))[0]?.code).toBe('no-deadline');
        continue;
      }
      const events = decideStep(variant)(session);
      expect(events.map(({ type }) => type)).toEqual([step.event]);
      const state = fold(events, session).recommendations[0]?.state;
      expect(step.to.length === 0 ? [pair.state] : step.to).toContain(state);
    }
  });

  it.each(pairs.filter((pair) => !isLegalPair(pair) && !saidOtherwise(pair)))(
    '$kind, $state: $action is refused with what is possible',
    (pair) => {
      const { kind, state, action } = pair;
      const data = { subject: 'recommendation', action, state, possible: legalIn(kind, state) };
      expect(refusalsOf(() => decideStep({ action })(sessionOf(pair)))).toEqual([
        { code: 'illegal-step', pointer: '', data },
      ]);
    },
  );

  it('each outcome named in the table is reached from each of its states', () => {
    for (const action of recommendationActionNames) {
      const step: RecommendationStep = recommendationSteps[action];
      const legal = pairs.filter((pair) => pair.action === action && isLegalPair(pair));
      const states = legal.flatMap((pair) =>
        variants
          .filter((variant) => variant.action === action && action !== 'extend')
          .map((variant) => fold(decideStep(variant)(sessionOf(pair)), sessionOf(pair)))
          .map((session) => session.recommendations[0]?.state ?? ''),
      );
      for (const to of step.to) expect(states, `${action} to ${to}`).toContain(to);
      expect(new Set(legal.map(({ state }) => state)), action).toEqual(new Set(step.from));
    }
  });
});

// ---- sessions

const issuedOne = then(recommended, (session) =>
  issueRecommendation(onToday, session, R1, { letter: LETTER }),
);
const withdrawnOne = then(issuedOne, (session) =>
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
    const after = fold(events, from).state;
    const stays = row.step.to.length === 0 || row.action === 'reopen-recommendations';
    const isClosed = row.state === 'closed' && row.action === 'reopen-recommendations';
    expect(after).toBe(stays && !isClosed ? row.state : row.step.to[0]);
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
    expect([...needed].sort()).toEqual(['send-recommendations', ...ofRecommendations].sort());
  });

  it('reopening opens a closed session again, and no other step touches one', () => {
    const closed = { ...withdrawnOne, state: 'closed' } as const;
    for (const action of recommendationActionNames) {
      const refused = refusalsOf(() => decideStep({ action })(closed));
      if (action === 'reopen') expect(refused).toEqual([]);
      else expect(refused.map(({ code }) => code)).not.toEqual([]);
    }
    expect(then(closed, decideStep({ action: 'reopen' })).state).toBe('reported');
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
    const issued = reached.confirmed.get('issued');
    expect(issued?.recommendations[0]).toMatchObject({
      state: 'issued',
      confirmation: { on: ON },
      letter: { on: ON },
    });
  });
});
