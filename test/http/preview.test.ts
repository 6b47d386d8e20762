import { ChangePreview } from '@giam-sat/contract/http/preview-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextsOn } from '../../functions/sweep/contexts.ts';
import { sweepSession } from '../../functions/sweep/sweep-session.ts';
import { type Api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { followedApi } from '../support/followed-api.ts';
import { sent } from '../support/following.ts';

const TODAY = '2026-03-10';
const REGISTRAR: Persona = { sub: 'r', org: 'front:VN', unit: 'VN', roles: ['registrar'] };

let engine: TestEngine;
let stores: Stores;
let gs: Api;
let first: string;
let second: string;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await followedApi(stores, TODAY, 'preview');
  first = (await gs.posted('/sessions', sent('2026-03-02'))).id;
  second = (await gs.posted('/sessions', sent('2026-03-04'))).id;
  await gs.settle();
});
afterAll(() => engine.stop());

const day = (on: string) => ({
  ...{ day: on, kind: 'holiday', reason: 'Quốc tang', basis: 'Thông báo', verified: true },
  document: { number: '1/TB', day: TODAY },
});
const holiday = (on: string) => ({ announce: { announcedOn: TODAY, off: [day(on)], worked: [] } });
const rule = (over: object = {}) => ({
  rule: {
    ...{ key: 'front.reply', step: 'reply', number: 10, unit: 'working-days' },
    ...{ startsFrom: 'received', startsFromFallbackDays: 3, kinds: ['supervision'] },
    ...{ appliesTo: ['front'], lastDayRolls: true, judgedBy: 'document-day' },
    ...{ basis: 'Quy chế mới', verified: true, from: '2026-03-01', to: null },
    ...over,
  },
});

async function previewed(path: string, payload: unknown) {
  const answer = await gs.preview(path, payload, REGISTRAR);
  expect(answer.status).toBe(200);
  const view: Json = await answer.json();
  expect(ChangePreview.parse(view)).toEqual(view);
  return view;
}

/** What the sweep then writes of each session. */
async function sweptMoves(id: string) {
  const now = () => new Date(`${TODAY}T05:00:00Z`);
  await sweepSession({ ledger: stores.ledger, contextFor: contextsOn(stores.ledger, now) }, id);
  const appends = await stores.ledger.read(`session#${id}`);
  return appends
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === 'deadline.moved')
    .map(({ data }) => data as Json)
    .map(({ clock, from, to }) => ({ session: id, clock, from, to }));
}

describe('a change is tried before it is made', () => {
  it('a holiday on the due day of one of two moves that one, and nothing is stored', async () => {
    const before = await gs.stored();
    const view = await previewed('/registers/calendar/preview', holiday('2026-03-25'));
    expect(view).toMatchObject({ looked: 2, isWhole: true, later: 1, earlier: 0 });
    expect(view.moves).toMatchObject([
      { session: first, clock: 'reply', from: '2026-03-25', to: '2026-03-26' },
    ]);
    expect(view.moves[0].recommendation).toBe(`${first}.f1.r1`);
    expect(await gs.stored()).toBe(before);
  });

  it('a holiday nobody waits on moves nothing', async () => {
    const view = await previewed('/registers/calendar/preview', holiday('2026-09-10'));
    expect(view).toEqual({ looked: 2, isWhole: true, later: 0, earlier: 0, moves: [] });
  });

  it('a shorter time moves both, exactly as the sweep does once it is set', async () => {
    const view = await previewed('/registers/rules/preview', rule());
    expect(view).toMatchObject({ later: 0, earlier: 2 });
    await gs.posted('/registers/rules', rule(), { as: REGISTRAR });
    const made = [...(await sweptMoves(first)), ...(await sweptMoves(second))];
    const said = view.moves.map(({ session, clock, from, to }: Json) => {
      return { session, clock, from, to };
    });
    expect(said.length).toBe(2);
    expect(new Set(said)).toEqual(new Set(made));
    expect(await previewed('/registers/rules/preview', rule())).toMatchObject({ moves: [] });
  });

  it.each([
    [422, 'rule-unit-wrong', '/registers/rules/preview', rule({ unit: 'count' }), REGISTRAR],
    [422, 'calendar-set-or-announce', '/registers/calendar/preview', {}, REGISTRAR],
    [
      403,
      'role-missing',
      '/registers/calendar/preview',
      holiday('2026-03-25'),
      { ...REGISTRAR, roles: ['monitor'] },
    ],
    [
      403,
      'out-of-scope',
      '/registers/rules/preview',
      rule(),
      { sub: 'b', org: 'front:37@2025-07-01', unit: '37@2025-07-01', roles: ['registrar'] },
    ],
    [400, 'invalid-payload', '/registers/rules/preview', { rule: { x: 1 } }, REGISTRAR],
  ])('%i %s, as the change itself would be refused', async (status, code, path, payload, as) => {
    const answer = await gs.preview(path, payload, as);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([status, code]);
    expect(gs.bugs).toEqual([]);
  });

  it.each(['rules', 'calendar'])(
    'of %s sent as something else than JSON is a 415',
    async (what) => {
      const path = `/registers/${what}/preview`;
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
        const answer = await gs.preview(path, rule(), REGISTRAR, type);
        expect([answer.status, (await problemOf(answer)).code]).toEqual([415, 'not-json']);
      }
      expect(gs.bugs).toEqual([]);
    },
  );
});
