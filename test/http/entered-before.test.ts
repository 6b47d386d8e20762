import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, api, type Json } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { COMMUNE, front, HELD, OTHER_COMMUNE, supervision } from '../support/payloads.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
});
beforeEach(async () => {
  stores = await engine.fresh();
  gs = await api(stores);
});
afterAll(() => engine.stop());

const payload = (over: object = {}) => supervision({ held: HELD, ...over });
const hints = (session: Json) =>
  session.warnings.filter((one: Json) => one.code === 'entered-before');
const post = (over: object = {}, on = gs) => on.posted('/sessions', payload(over));

describe('what may have been entered before', () => {
  it('is pointed out a moment later, before anything has its place', async () => {
    const first = await post();
    const second = await post({ subject: 'giam sat QUAN LY dat dai' });
    expect(hints(first)).toEqual([]);
    expect(hints(second)).toMatchObject([
      { code: 'entered-before', pointer: '/subject', ids: [first.id] },
    ]);
    const [{ vi, en }] = hints(second);
    for (const text of [vi, en]) expect(text).toContain(first.id);
    for (const text of [vi, en]) expect(text).toContain(HELD.to);
  });

  it('is pointed out by another process once it has its place in the Log', async () => {
    const first = await post();
    await gs.place();
    const other = await api(stores, '2024-06-01', 'other');
    expect(hints(await post({}, other))).toMatchObject([{ ids: [first.id] }]);
  });

  it('is pointed out by another process from the views', async () => {
    const first = await post();
    await gs.settle();
    const other = await api(stores, '2024-06-01', 'other');
    const second = await post({}, other);
    expect(hints(second)).toMatchObject([{ ids: [first.id] }]);
    expect(hints(await post({}, other))).toMatchObject([{ ids: [first.id, second.id].sort() }]);
  });

  it('is pointed out to whoever opens either of them, and stored nowhere', async () => {
    const first = await post();
    const second = await post();
    await gs.settle();
    expect(hints(await gs.read(`/sessions/${first.id}`))).toMatchObject([{ ids: [second.id] }]);
    expect(hints(await gs.read(`/sessions/${second.id}`))).toMatchObject([{ ids: [first.id] }]);
    const appends = await stores.ledger.read(`session#${second.id}`);
    expect(JSON.stringify(appends)).not.toContain(first.id);
    expect(JSON.stringify(appends)).not.toContain('warning');
  });

  it('is read as it is now: a correction makes it another, or the same', async () => {
    const first = await post();
    const second = await post({ subject: 'Khác hẳn' });
    await gs.settle();
    const correct = (id: string, changes: object, match: string) =>
      gs.patch(
        `/sessions/${id}`,
        { reason: 'nhầm', changes },
        { headers: { 'if-match': `"${match}"` } },
      );
    const subject = payload().subject;
    expect((await correct(second.id, { subject }, second.version)).status).toBe(200);
    await gs.place();
    expect(hints(await gs.read(`/sessions/${first.id}`))).toMatchObject([{ ids: [second.id] }]);
    expect((await correct(first.id, { subject: 'Thế khác' }, first.version)).status).toBe(200);
    expect(hints(await post())).toMatchObject([{ ids: [second.id] }]);
  });

  it.each([
    ['of another lead', { leadBody: front(OTHER_COMMUNE) }],
    ['of the same unit but another organisation', { leadBody: `women:${COMMUNE}` }],
    ['on another day', { held: { from: HELD.from, to: HELD.from } }],
    ['about something else', { subject: 'Giám sát thu chi quỹ' }],
  ])('is not one %s', async (_name, over) => {
    await post();
    const other = await post(over);
    await gs.settle();
    expect(hints(other)).toEqual([]);
    expect(hints(await gs.read(`/sessions/${other.id}`))).toEqual([]);
  });

  it('does not point at itself when the same request is sent again', async () => {
    const first = await gs.posted('/sessions', payload(), { key: 'once' });
    await gs.settle();
    expect(await gs.posted('/sessions', payload(), { key: 'once' })).toEqual(first);
  });

  it('spans the turn of a year', async () => {
    const held = { from: '2023-12-30', to: '2024-01-02' };
    const first = await post({
      held: undefined,
      scheduled: { from: '2023-12-30', to: '2023-12-30' },
    });
    await gs.settle();
    const other = await api(stores, '2024-06-01', 'other');
    expect(hints(await post({ held }, other))).toMatchObject([{ ids: [first.id] }]);
  });

  it('can not be looked up: the session is recorded all the same', async () => {
    await post();
    const broken = {
      ...stores,
      views: { ...stores.views, get: () => Promise.reject(new Error('no views')) },
    };
    const other = await api(broken, '2024-06-01', 'other');
    const answer = await other.post('/sessions', payload());
    expect(answer.status).toBe(201);
    const session: Json = await answer.json();
    expect(hints(session)).toEqual([]);
    expect((await other.get(`/sessions/${session.id}`)).status).toBe(200);
    expect(other.bugs).toEqual([]);
  });

  it('is not waited for longer than a moment', async () => {
    const slow = { ...stores, log: { ...stores.log, last: () => new Promise<never>(() => {}) } };
    const other = await api(slow, '2024-06-01', 'other');
    const start = performance.now();
    expect((await other.post('/sessions', payload())).status).toBe(201);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('who entered for another', () => {
  const board = {
    kind: 'people-inspection',
    form: 'check',
    leadBody: `people-inspection-board:${COMMUNE}`,
  };

  it('is shown, listed and found', async () => {
    const own = await post();
    const forOthers = await post({ ...board, onBehalfOf: board.leadBody, subject: 'Kiểm tra quỹ' });
    const byFront = { sub: 'b', org: front(COMMUNE), unit: COMMUNE };
    const told = await gs.posted('/sessions', payload({ subject: 'Tự ghi' }), { as: byFront });
    await gs.settle();
    expect(forOthers).toMatchObject({ enteredBy: 'front:VN', onBehalfOf: board.leadBody });
    expect(await gs.read(`/sessions/${forOthers.id}`)).toMatchObject({ enteredBy: 'front:VN' });
    expect(own).toMatchObject({ enteredBy: 'front:VN', onBehalfOf: front(COMMUNE) });
    expect(told).not.toHaveProperty('enteredBy');
    expect(told).not.toHaveProperty('onBehalfOf');
    const found = await gs.readAll('/sessions?enteredForOthers=true');
    expect(found.map((one) => one.id).sort()).toEqual([own.id, forOthers.id].sort());
    expect((await gs.get('/sessions?enteredForOthers=false')).status).toBe(400);
    expect((await gs.get('/findings?enteredForOthers=true')).status).toBe(400);
  });
});
