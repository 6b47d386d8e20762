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
import type { Session } from '@giam-sat/domain/session/session';
import { describe, expect, it } from 'vitest';
import { begun, dayOf, done } from '../../support/following.ts';
import { fold, refusalsOf } from '../../support/given.ts';
import {
  COMMUNE,
  communitySupervision,
  criticism,
  finding,
  HELD,
  recommendation,
  supervision,
} from '../../support/payloads.ts';
import { decideStep, ON, planned, variants, who } from '../../support/stepping.ts';

const KINDS = {
  findings: supervision,
  confirmed: communitySupervision,
  opinions: (over: Parameters<typeof criticism>[0]) =>
    criticism({ leadBody: `front:${COMMUNE}`, ...over }),
} as const;
type Kind = keyof typeof KINDS;

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
  (action === 'issue' && kind === 'confirmed' && state === 'drafted') ||
  (isCorrection(action) && (state === 'withdrawn' || legalIn(kind, state).some(isCorrection)));
/** Which of the two it is follows from the letter. */
const isCorrection = (action: string) => action.startsWith('correct');

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
