import { Refused } from '@giam-sat/domain/refusal';
import {
  confirmFinding,
  dismissFinding,
  draftRecommendations,
  recordFindings,
} from '@giam-sat/domain/session/act-on-findings';
import {
  confirmRecommendation,
  issueLetter,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import { actOnSession } from '@giam-sat/domain/session/act-on-session';
import { correctSession } from '@giam-sat/domain/session/correct-session';
import { countsOf } from '@giam-sat/domain/session/counting';
import { SessionEvent } from '@giam-sat/domain/session/events';
import {
  RECOMMENDATION_STATES,
  SESSION_STATES,
  sessionSteps,
} from '@giam-sat/domain/session/lifecycle';
import { recordSession } from '@giam-sat/domain/session/record-session';
import type { Session } from '@giam-sat/domain/session/session';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { command, fold, ID, onToday } from '../support/given.ts';
import {
  communitySupervision,
  criticism,
  finding,
  recommendation,
  supervision,
} from '../support/payloads.ts';

type Step = (session: Session) => SessionEvent[];

const between = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => `2024-05-${String(n).padStart(2, '0')}`);
/** Mostly about where a fact belongs, now and then anywhere. */
const about = (min: number, max: number) =>
  fc.oneof({ weight: 3, arbitrary: between(min, max) }, between(1, 9));
const span = fc.record({ from: about(2, 3), to: about(3, 4) });
const letter = fc.record({ number: fc.constantFrom('1/KN', '2/KN'), on: about(6, 9) });
const findingId = fc.integer({ min: 1, max: 2 }).map((n) => `${ID}.f${n}`);
const recommendationId = fc
  .tuple(findingId, fc.integer({ min: 1, max: 2 }))
  .map(([of, n]) => `${of}.r${n}`);
const type = fc.constantFrom('violation', 'violation', 'opinion', 'general');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const confirmation = fc.record({ on: about(4, 6) });
const draft = fc.record({ letter: maybe(letter), confirmation: maybe(confirmation) });
const drafts = fc
  .array(draft, { minLength: 1, maxLength: 2 })
  .map((some) => some.map((over) => recommendation(over)));
const findings = fc
  .array(fc.record({ type, recommendations: maybe(drafts) }), { minLength: 1, maxLength: 2 })
  .map((some) => some.map((over) => finding(over)));

const act =
  (action: Parameters<typeof command>[0]) =>
  (input: unknown): Step =>
  (session) =>
    actOnSession(onToday, session, command(action, input));
const stop = fc.record({ on: about(2, 9), reason: fc.constant('lũ') });

/** Any command with any days, most of them out of place. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ on: about(1, 2) }).map(act('notify')),
  { weight: 2, arbitrary: span.map(act('hold')) },
  fc.record({ on: about(4, 6), number: fc.constant('1/BC') }).map(act('report')),
  fc.record({ on: about(6, 9) }).map(act('close')),
  stop.map(act('postpone')),
  fc.record({ scheduled: span }).map(act('reschedule')),
  stop.map(act('cancel')),
  fc
    .record(
      { held: span, notice: fc.record({ on: about(1, 2) }), subject: fc.constant('Khác') },
      { requiredKeys: [] },
    )
    .map(
      (changes): Step =>
        (session) =>
          correctSession(onToday, session, { reason: 'nhầm', changes }),
    ),
  {
    weight: 3,
    arbitrary: findings.map(
      (some): Step =>
        (session) =>
          recordFindings(onToday, ID, session, { findings: some }),
    ),
  },
  fc.tuple(findingId, drafts).map(
    ([id, recommendations]): Step =>
      (session) =>
        draftRecommendations(onToday, ID, session, id, { recommendations }),
  ),
  fc.tuple(findingId, about(5, 9)).map(
    ([id, on]): Step =>
      (session) =>
        confirmFinding(onToday, session, id, { on }),
  ),
  fc.tuple(findingId, about(5, 9)).map(
    ([id, on]): Step =>
      (session) =>
        dismissFinding(onToday, session, id, { on, reason: 'sai' }),
  ),
  fc.tuple(recommendationId, about(4, 6)).map(
    ([id, on]): Step =>
      (session) =>
        confirmRecommendation(onToday, session, id, { on }),
  ),
  fc.tuple(recommendationId, letter).map(
    ([id, one]): Step =>
      (session) =>
        issueRecommendation(onToday, session, id, { letter: one }),
  ),
  fc.tuple(fc.array(recommendationId, { minLength: 1, maxLength: 3 }), letter).map(
    ([recommendations, one]): Step =>
      (session) =>
        issueLetter(onToday, session, { letter: one, recommendations }),
  ),
);

const anyStart = fc.constantFrom(supervision(), criticism(), communitySupervision());

function tried(step: Step, session: Session): SessionEvent[] {
  try {
    return step(session);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

/** What holds in any session that any row of commands can lead to. */
function checkWhole(session: Session): void {
  const { findings, recommendations, held, notice, report, description } = session;
  expect(findings.map((one) => one.id)).toEqual(findings.map((_, at) => `${ID}.f${at + 1}`));
  for (const one of findings) {
    const own = recommendations.filter((other) => other.finding === one.id);
    expect(own.map((other) => other.id)).toEqual(own.map((_, at) => `${one.id}.r${at + 1}`));
  }
  expect(recommendations.every((one) => findings.some(({ id }) => id === one.finding))).toBe(true);
  const days = [notice?.on, held?.from, held?.to, report?.on].filter((one) => one !== undefined);
  expect(days).toEqual(days.toSorted());
  for (const { state, letter, confirmation } of recommendations) {
    expect(letter !== undefined).toBe(state === 'issued');
    const order = [held?.from ?? '', confirmation?.on, letter?.on].filter(
      (one) => one !== undefined,
    );
    expect(order).toEqual(order.toSorted());
    if (letter !== undefined && description.kind === 'community-supervision') {
      expect(confirmation).toBeDefined();
    }
  }
  if (['held', 'reported', 'closed'].includes(session.state)) expect(held).toBeDefined();
  if (session.state === 'closed') {
    const dismissed = findings.filter((one) => one.state === 'dismissed').map((one) => one.id);
    expect(recommendations.every((one) => dismissed.includes(one.finding))).toBe(true);
  }
}

it('any row of commands leaves a whole session, in a state the table leads to', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(
      anyStart,
      fc.array(anyStep, { minLength: 10, maxLength: 40, size: 'max' }),
      (start, steps) => {
        let session = fold(recordSession(onToday, ID, start));
        for (const step of steps) {
          const before: string = session.state;
          for (const event of tried(step, session)) {
            expect(SessionEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(
              JSON.parse(JSON.stringify(event)),
            );
            session = fold([event], session);
          }
          const ways = Object.values<{ from: readonly string[]; to: string | null }>(sessionSteps);
          const isStep = ways.some(({ from, to }) => from.includes(before) && to === session.state);
          expect(session.state === before || isStep).toBe(true);
          checkWhole(session);
          expect(countsOf(ID, session)[0]?.listing).toBe('sessions');
          reached.add(session.state);
          for (const one of session.recommendations) reached.add(`recommendation ${one.state}`);
        }
      },
    ),
    { numRuns: 400 },
  );
  // The walk is worth something only when it comes everywhere.
  expect([...reached].sort()).toEqual(
    [...SESSION_STATES, ...RECOMMENDATION_STATES.map((state) => `recommendation ${state}`)].sort(),
  );
});
