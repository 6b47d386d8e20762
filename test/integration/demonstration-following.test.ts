import { nextWake } from '@giam-sat/domain/clock/settle';
import { dayAt } from '@giam-sat/domain/day';
import {
  RECOMMENDATION_STATES,
  type RecommendationState,
} from '@giam-sat/domain/recommendation/states';
import { SessionEvent } from '@giam-sat/domain/session/events';
import { evolveSession, type Session } from '@giam-sat/domain/session/session';
import { WORKLISTS, workOf } from '@giam-sat/domain/worklist/worklist';
import { pause } from '@giam-sat/platform/pause';
import { projectLog } from '@giam-sat/views/project-log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consultApp } from '../../functions/consult/consult-app.ts';
import { demonstrationAppends } from '../../packages/local/demo/demonstration-appends.ts';
import { enterAppends } from '../../packages/local/demo/enter-appends.ts';
import { registerAppends } from '../../packages/local/demo/register-appends.ts';
import { registers } from '../../packages/local/demo/registers.ts';
import { LAST_FACT } from '../../packages/local/demo/seasons.ts';
import { personas } from '../../packages/local/src/personas.ts';
import type { Json } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';

const HA_NAM = '35@0';
const appends = demonstrationAppends().filter(({ record }) => record.startsWith('session#'));
const events = appends.flatMap((append) =>
  append.events.map((event) => ({
    id: append.record.slice('session#'.length),
    event: SessionEvent.parse(JSON.parse(JSON.stringify(event))),
  })),
);
const sessions = new Map<string, Session>();
for (const { id, event } of events) sessions.set(id, evolveSession(sessions.get(id), event));

const all = [...sessions.values()];
const isOld = ({ description }: Session) => description.lead.path.includes(HA_NAM);
const ofHaNam = all.filter(isOld).flatMap((one) => one.recommendations);
const ofThisYear = all
  .filter((one) => !isOld(one) && (one.held?.to ?? '') >= '2026-01-01')
  .flatMap((one) => one.recommendations);

function share(states: readonly RecommendationState[]): number {
  const issued = ofHaNam.filter((one) => one.letter !== undefined);
  return issued.filter((one) => states.includes(one.state)).length / issued.length;
}

describe('following in the demonstration', () => {
  test('nothing is told before it happened, and each record is told in order', () => {
    for (const { id, event } of events) {
      expect(event.on <= dayAt(new Date(event.at)), `${id} ${event.type} ${event.on}`).toBe(true);
      expect(dayAt(new Date(event.at)) <= LAST_FACT).toBe(true);
    }
    for (const own of Map.groupBy(appends, ({ record }) => record).values()) {
      const at = own.map((append) => append.events[0]?.at ?? '');
      expect(at).toEqual(at.toSorted());
      const next = own.map((append) => append.version + append.events.length);
      expect(own.map((append) => append.version)).toEqual([1, ...next.slice(0, -1)]);
    }
  });

  test('the sweep has nothing left to say on the last day', () => {
    const late = [...sessions].filter(([, session]) => (nextWake(session) ?? '9') <= LAST_FACT);
    expect(late.map(([id]) => id)).toEqual([]);
  });

  test("Hà Nam's recommendations are nearly all at their end, and most were answered in time", () => {
    expect(share(['verified'])).toBeGreaterThan(0.6);
    for (const end of ['explanation-accepted', 'not-implemented', 'not-feasible', 'compared']) {
      expect(ofHaNam.filter(({ state }) => state === end).length, end).toBeGreaterThan(20);
    }
    const open: RecommendationState[] = ['issued', 'accepted', 'implementing', 'reopened'];
    expect(share(open)).toBeGreaterThan(0.01);
    expect(share(open)).toBeLessThan(0.05);
  });

  test('what was open when the districts ended passed on, or waits for its successor', () => {
    const passed = events.flatMap(({ event }) =>
      event.type === 'recommendation.succeeded' && event.on === '2025-07-01' ? [event.data] : [],
    );
    expect(passed.length).toBeGreaterThan(10);
    for (const { from, to } of passed) {
      expect(registers.bodies.get(from.id)?.successors).toEqual([to.id]);
    }
    const wanted = ofHaNam.flatMap(({ successorWanted }) => successorWanted ?? []);
    expect(wanted.some(({ candidates }) => candidates.length === 0)).toBe(true);
    expect(wanted.some(({ candidates }) => candidates.length > 1)).toBe(true);
    for (const { clocks, recommendations } of all) {
      for (const { id, overdue } of clocks) {
        const since = recommendations.find((one) => one.id === id)?.successorWanted?.since;
        expect(since === undefined || (overdue?.on ?? since) <= since, id).toBe(true);
      }
    }
  });

  test('more than 150 recommendations of 2026 stand in all states there are', () => {
    expect(ofThisYear.filter((one) => one.letter !== undefined).length).toBeGreaterThan(150);
    const states = new Set(ofThisYear.map(({ state }) => state));
    expect(RECOMMENDATION_STATES.filter((state) => !states.has(state))).toEqual([]);
    const some = (test: (one: (typeof ofThisYear)[number]) => boolean) =>
      ofThisYear.filter(test).length;
    expect(some((one) => one.urgings.length > 0)).toBeGreaterThan(10);
    expect(some((one) => one.escalations.length > 0)).toBeGreaterThan(3);
    expect(some((one) => one.reopenings.length > 0)).toBeGreaterThan(0);
    expect(some((one) => one.formerAddressees.length > 0)).toBeGreaterThan(3);
    expect(some((one) => one.successorWanted !== undefined)).toBeGreaterThan(0);
    const types = new Set(events.map(({ event }) => event.type));
    for (const type of ['deadline.moved', 'deadline.lifted', 'deadline.due-soon'] as const) {
      expect(types.has(type), type).toBe(true);
    }
  });
});

describe('GET /worklist on the days after', () => {
  let engine: TestEngine;
  let lists: (persona: string, day?: string) => Promise<Record<string, number>>;
  beforeAll(async () => {
    engine = await testEngine();
    const stores = await engine.fresh();
    const on = { ...stores, client: engine.client, ledgerTable: stores.names.ledger };
    const orgs = new Set(personas.map(({ claims }) => `body#${claims.org}`));
    const units = registerAppends().filter(
      ({ record }) => record.startsWith('unit#') || orgs.has(record),
    );
    const waiting = new Set(
      [...sessions].flatMap(([id, one]) => (workOf(id, one).length > 0 ? [`session#${id}`] : [])),
    );
    const some = appends.filter(({ record }) => waiting.has(record));
    await (await enterAppends(on, [...units, ...some])).finished;
    const broken = (record: string) => expect.fail(record);
    await projectLog({ ...on, generation: 'g1', broken, pause, random: Math.random });
    lists = async (name, day = '2026-11-23') => {
      const now = () => new Date(`${day}T05:00:00Z`);
      const bug = (error: Error) => {
        throw error;
      };
      const { claims } = personas.find((one) => one.name === name) ?? expect.fail(name);
      const jwt = { claims: { ...claims, roles: `[${claims.roles.join(' ')}]` } };
      const env = { event: { requestContext: { authorizer: { jwt } } } };
      const answer = await consultApp({ ...stores, now }, bug).request('/worklist', {}, env);
      const body: Json = await answer.json();
      return Object.fromEntries(body.lists.map(({ list, count }: Json) => [list, count]));
    };
  }, 120_000);
  afterAll(() => engine.stop());

  test('a monitor of the province or of the country finds something of everything to look at', async () => {
    for (const name of ['province-monitor', 'central-monitor']) {
      const found = await lists(name);
      const seen = WORKLISTS.filter((list) => list !== 'to-issue');
      expect(
        seen.filter((list) => (found[list] ?? 0) === 0),
        name,
      ).toEqual([]);
    }
  });

  test.each([
    ['ninh-binh-officer', ['overdue-reply', 'overdue-implementation', 'proposed', 'to-issue']],
    ['phu-ly-officer', []],
    ['phu-ly-confirmer', ['to-confirm']],
    ['phu-ly-monitor', ['overdue-implementation', 'to-confirm', 'proposed']],
    ['board-head', ['to-issue']],
    ['council-officer', []],
    ['department-responder', ['overdue-reply']],
  ])('%s has something to do', async (name, wanted) => {
    const found = await lists(name);
    expect(wanted.filter((list) => (found[list] ?? 0) === 0)).toEqual([]);
    expect(Object.keys(found).length).toBeGreaterThan(0);
  });

  test('more becomes overdue as days pass', async () => {
    const before = await lists('province-monitor');
    const after = await lists('province-monitor', '2026-12-15');
    for (const list of ['overdue-reply', 'overdue-implementation', 'overdue-duty']) {
      expect(after[list], list).toBeGreaterThan(before[list] ?? 0);
    }
  });
});
