import { hasEnded, isOut, RECOMMENDATION_STATES } from '@giam-sat/domain/recommendation/states';
import {
  type RecommendationStep,
  recommendationSteps,
} from '@giam-sat/domain/recommendation/steps';
import { Refused } from '@giam-sat/domain/refusal';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { countsOf } from '@giam-sat/domain/session/counting';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import { kindRules } from '@giam-sat/domain/session/kind-rules';
import { SESSION_STATES, sessionSteps } from '@giam-sat/domain/session/lifecycle';
import { evolveSession, type Session } from '@giam-sat/domain/session/session';
import { listOn, workOf } from '@giam-sat/domain/worklist/worklist';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { begun, dayOf, done, type Life, swept } from '../support/following.ts';
import { ID } from '../support/given.ts';
import {
  communitySupervision,
  contribution,
  councilSupervision,
  criticism,
  peopleInspection,
  supervision,
} from '../support/payloads.ts';
import { anyDay, daysBefore } from '../support/random-steps.ts';

const START = '2025-04-01';
const HELD = { held: { from: START, to: START } };
const starts: RecordSession[] = [
  supervision({ scheduled: { from: '2025-04-20', to: '2025-04-21' } }),
  ...[supervision, councilSupervision, criticism, contribution, peopleInspection].map((of) =>
    of(HELD),
  ),
  communitySupervision(HELD),
];

/** The rows of the table an event may be written by. */
const rowsOf = (type: string): RecommendationStep[] =>
  Object.values<RecommendationStep>(recommendationSteps).filter(({ event }) => event === type);

/** What the machine itself writes about a recommendation: its addressee ended, its state stays. */
const OF_NOBODY = ['recommendation.addressee-ended', 'recommendation.drafted'];

function checkSteps(before: Session, after: Session, event: SessionEvent): void {
  const sessionWays = Object.values<{ from: readonly string[]; to: readonly string[] }>(
    sessionSteps,
  );
  const isStep = sessionWays.some(
    ({ from, to }) => from.includes(before.state) && to.includes(after.state),
  );
  expect(before.state === after.state || isStep, event.type).toBe(true);
  for (const one of after.recommendations) {
    const was = before.recommendations.find(({ id }) => id === one.id);
    if (was === undefined) {
      expect(one.state).toBe('drafted');
    } else if (was !== one && event.type.startsWith('recommendation.')) {
      if (OF_NOBODY.includes(event.type)) {
        expect(one.state).toBe(was.state);
        continue;
      }
      const { collects } = kindRules[after.description.kind];
      const ways = rowsOf(event.type).filter(
        ({ from, to, of }) =>
          from.includes(was.state) &&
          (to.length === 0 ? was.state === one.state : to.includes(one.state)) &&
          (of === 'both' || (of === 'opinions') === (collects === 'opinions')),
      );
      expect(ways.length, `${event.type} from ${was.state} to ${one.state}`).toBeGreaterThan(0);
    } else {
      expect(one.state).toBe(was.state);
    }
  }
}

/** What holds in any session that any row of commands can lead to. */
function checkWhole(session: Session, today: string): void {
  const { findings, recommendations, held, notice, report, description } = session;
  const fail = (what: string) => expect.fail(`${what}: ${JSON.stringify(session)}`);
  findings.forEach((one, at) => {
    if (one.id !== `${ID}.f${at + 1}`) fail('finding ids');
    const own = recommendations.filter((other) => other.finding === one.id);
    if (own.some((other, n) => other.id !== `${one.id}.r${n + 1}`)) fail('recommendation ids');
  });
  const days = [notice?.on, held?.from, held?.to, report?.on].filter((one) => one !== undefined);
  if (days.some((day, at) => day < (days[at - 1] ?? ''))) fail('days');
  const dismissed = findings.filter((one) => one.state === 'dismissed').map((one) => one.id);
  for (const one of recommendations) {
    const { state, letter, confirmation, ended } = one;
    if ((isOut(state) || (hasEnded(state) && state !== 'withdrawn')) && letter === undefined) {
      fail('out without a letter');
    }
    if (letter !== undefined && letter.on < (confirmation?.on ?? held?.from ?? '')) fail('letter');
    if (hasEnded(state) !== (ended !== undefined)) fail('an end has a day');
    if (ended !== undefined && ended.on < (letter?.on ?? '')) fail('ended before it went out');
    if (letter !== undefined && description.kind === 'community-supervision') {
      if (confirmation === undefined) fail('unconfirmed');
    }
    const isOpen = !hasEnded(state) && (letter !== undefined || !dismissed.includes(one.finding));
    if (session.state === 'closed' && isOpen) fail('closed with open ones');
  }
  if (['held', 'reported', 'closed'].includes(session.state) && held === undefined) fail('held');
  for (const { on, waiting } of workOf(ID, session)) {
    if (listOn({ on, waiting }, today, 15)?.startsWith('overdue') && on >= today) fail('overdue');
  }
}

/** Each clock's own story: set once, overdue once and on its day, proposals each once. */
function checkClocks({ events, session }: Life): void {
  const key = (data: object) => JSON.stringify(data);
  const once = new Set<string>();
  for (const event of events) {
    if (event.type === 'deadline.set' || event.type === 'deadline.overdue') {
      const { id, clock, cycle } = event.data;
      const said = key([event.type, id, clock, cycle]);
      if (once.has(said)) expect.fail(`twice: ${said}`);
      once.add(said);
    }
    if (event.type === 'step.proposed' || event.type === 'deadline.due-soon') {
      const said = key([event.type, event.on, event.data]);
      if (once.has(said)) expect.fail(`twice: ${said}`);
      once.add(said);
    }
    if (event.type === 'deadline.due-soon') {
      const { dueOn, days } = event.data;
      if (daysBefore(dueOn, days) !== event.on || days < 1) expect.fail(`wrong day: ${key(event)}`);
    }
    if (event.type === 'deadline.overdue') {
      if (daysBefore(event.on, 1) !== event.data.dueOn)
        expect.fail(`not the day after: ${key(event)}`);
    }
  }
  for (const { overdue, deadline } of session.clocks) {
    if (overdue !== undefined && overdue.on <= deadline.dueOn) expect.fail('overdue in time');
  }
}

function tried(life: Life, act: () => Life): Life {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refused) return life;
    throw error;
  }
}

it('any row of commands, with days passing, leaves a whole session in a state of the table', () => {
  const reached = new Set<string>();
  const passed = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.array(anyDay, { minLength: 10, maxLength: 40, size: 'max' }),
      (start, days) => {
        let today = START;
        let life = begun(dayOf(today), start);
        for (const [at, { pass, step }] of days.entries()) {
          today = daysBefore(today, -pass);
          const context = dayOf(today, { sub: `officer-${at % 3}` });
          const before = life;
          life = tried(life, () => done(life, context, (session) => step(context, session)));
          if (at % 3 === 0) life = swept(life, context);
          let session = before.session;
          for (const event of life.events.slice(before.events.length)) {
            const next = evolveSession(session, event);
            checkSteps(session, next, event);
            session = next;
            passed.add(event.type);
          }
          expect(session).toEqual(life.session);
          checkWhole(life.session, today);
          if (countsOf(ID, life.session)[0]?.listing !== 'sessions') expect.fail('no session');
          reached.add(life.session.state);
          for (const one of life.session.recommendations)
            reached.add(`recommendation ${one.state}`);
        }
        checkClocks(life);
      },
    ),
    { numRuns: 1000 },
  );
  // The walk is worth something only when it comes everywhere.
  expect([...reached].sort()).toEqual(
    [...SESSION_STATES, ...RECOMMENDATION_STATES.map((state) => `recommendation ${state}`)].sort(),
  );
  for (const { event } of Object.values(recommendationSteps)) expect([...passed]).toContain(event);
  for (const type of ['set', 'moved', 'due-soon', 'overdue', 'lifted']) {
    expect([...passed]).toContain(`deadline.${type}`);
  }
  expect([...passed]).toContain('step.proposed');
  expect([...passed]).toContain('recommendation.addressee-ended');
});
