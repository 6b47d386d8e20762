import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { inspectionBoard, roadProject } from '../support/communities.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { COMMUNE, front, OTHER_COMMUNE, PROVINCE, supervision } from '../support/payloads.ts';

const NINH_BINH = '37@2025-07-01';
const WARD = '13285@2025-07-01';
const LAST = '2025-06-30';
const AFTER = '2025-07-01';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh(), '2026-03-01');
});
afterAll(() => engine.stop());

const officer = (unit: string, ...roles: string[]) => ({
  as: { sub: `${roles.join(' ')} of ${unit}`, org: front(unit), unit, roles },
});
const held = (unit: string, day: string) =>
  supervision({ leadBody: front(unit), held: { from: day, to: day } });

/** Each as of a day, for the province that is no more or one of its communes. */
const writes: Readonly<Record<string, (day: string) => readonly [string, object]>> = {
  'a session of the province': (day) => ['/sessions', held(PROVINCE, day)],
  'a session of a commune': (day) => ['/sessions', held(COMMUNE, day)],
  'an activity': (day) => [
    '/activities',
    {
      ...{ kind: 'dialogue', leadBody: front(PROVINCE), leader: 'government-head' },
      ...{ held: { from: day, to: day }, subject: 'Đối thoại với nông dân' },
    },
  ],
  'a board': (day) => [
    '/boards',
    inspectionBoard({
      // A board has one term at a time.
      body: `people-inspection-board:${day === LAST ? COMMUNE : OTHER_COMMUNE}`,
      ...{ decision: { number: '02/NQ-MTTQ', on: day }, term: { from: day, to: '2026-12-31' } },
    }),
  ],
  'a project': (day) => ['/projects', roadProject({ announcedOn: day, planned: undefined })],
  'a printed figure': (day) => [
    '/published-figures',
    {
      ...{ unit: PROVINCE, measure: 'sessions', value: 1, qualifier: 'exactly' },
      ...{ period: { from: day, to: day }, source: { title: 'Báo cáo' } },
    },
  ],
};

describe('a successor’s officer has the units it was formed from', () => {
  it.each(Object.keys(writes))('%s: for their days, and for none after', async (name) => {
    const by = officer(NINH_BINH, 'recorder', 'signer');
    const [path, earlier] = writes[name]?.(LAST) ?? ['', {}];
    const answer = await gs.post(path, earlier, by);
    expect([answer.status, await answer.text()]).toEqual([201, expect.anything()]);
    const before = await gs.stored();
    const [, later] = writes[name]?.(AFTER) ?? ['', {}];
    const problem = await problemOf(await gs.post(path, later, by));
    expect([problem.status, problem.code]).toEqual([422, expect.stringMatching(/not-in-force$/)]);
    expect(await gs.stored()).toBe(before);
  });
});

describe('a unit that lives on', () => {
  /** Formed out of a part of the ward in 2026. */
  const NEW = '14000@2026-02-01';
  const asNew = officer(NEW, 'recorder', 'signer', 'monitor');
  let before: Json;
  let after: Json;
  beforeAll(async () => {
    const registrar = officer(NINH_BINH, 'registrar');
    await gs.posted(
      '/registers/units',
      {
        ...{ code: '14000', level: 'commune', name: 'Phường Mới', parent: NINH_BINH },
        ...{ from: '2026-02-01', predecessors: [{ unit: WARD, inPart: true }] },
      },
      registrar,
    );
    const body = { type: 'front', name: 'Ủy ban MTTQ phường Mới', unit: NEW, from: '2026-02-01' };
    const { id } = await gs.posted('/registers/bodies', body, registrar);
    Object.assign(asNew.as, { org: id });
    const asWard = officer(WARD, 'recorder');
    before = await gs.posted('/sessions', held(WARD, '2026-01-20'), asWard);
    after = await gs.posted('/sessions', held(WARD, '2026-02-20'), asWard);
    await gs.settle();
  });

  const seen = async () => ({
    before: (await gs.get(`/sessions/${before.id}`, asNew.as)).status,
    after: (await gs.get(`/sessions/${after.id}`, asNew.as)).status,
    listed: ((await (await gs.get('/sessions', asNew.as)).json()) as Json).items.length,
    written: (await gs.post('/sessions', held(WARD, '2026-02-21'), asNew)).status,
    owned: (await gs.post(`/sessions/${after.id}/report`, REPORT, asNew)).status,
  });
  const REPORT = { number: '1', on: '2026-02-25' };
  const NOTHING = { before: 404, after: 404, listed: 0, written: 403, owned: 404 };

  it('keeps its records from the one that was formed of a part of it', async () => {
    expect(await seen()).toEqual(NOTHING);
  });

  it('keeps them when its own end is told, and when that has come', async () => {
    const registrar = officer(NINH_BINH, 'registrar');
    await gs.posted(`/registers/units/${WARD}/end`, { to: '2026-12-31' }, registrar);
    await gs.settle();
    expect(await seen()).toEqual(NOTHING);
    gs.on('2027-01-05');
    expect(await seen()).toEqual(NOTHING);
  });
});
