import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, type Persona, pointersOf, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  finding,
  front,
  HELD,
  OTHER_COMMUNE,
  PROVINCE,
  recommendation,
  supervision,
} from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh(), '2025-08-01');
});
afterAll(() => engine.stop());

const officer = (unit: string): Persona => ({ sub: `of ${unit}`, org: front(unit), unit });
const NINH_BINH = '37@2025-07-01';
const held = (leadBody: string, day = '2024-05-03') =>
  supervision({ leadBody, held: { from: day, to: day } });
const refused = async (response: Response, pointer: string) => {
  expect(response.status).toBe(403);
  const problem = await problemOf(response);
  expect([problem.code, pointersOf(problem)]).toEqual(['out-of-scope', [pointer]]);
};
/** What one may not even see is as if it never was. */
const unseen = async (response: Response) => {
  const never = await gs.post('/sessions/nothing/report', { number: '1', on: '2024-05-20' });
  expect([response.status, await response.json()]).toEqual([404, await never.json()]);
};

describe('an officer writes for the own unit and what lies below', () => {
  it.each([
    ['a commune for itself', COMMUNE, front(COMMUNE)],
    ['a province for its communes', PROVINCE, front(COMMUNE)],
    ['the successor for a province that was merged into it', NINH_BINH, front(PROVINCE)],
    ['the successor for a commune of that province', NINH_BINH, front(COMMUNE)],
  ])('%s', async (_name, unit, lead) => {
    const answer = await gs.post('/sessions', held(lead), { as: officer(unit) });
    expect(answer.status).toBe(201);
  });

  it('its own communes of today as well', async () => {
    const payload = held(front('13366@2025-07-01'), '2025-07-20');
    expect((await gs.post('/sessions', payload, { as: officer(NINH_BINH) })).status).toBe(201);
  });

  it('but not for days on which the unit was no more', async () => {
    const answer = await gs.post('/sessions', held(front(COMMUNE), '2025-07-01'), {
      as: officer(NINH_BINH),
    });
    expect(answer.status).toBe(422);
    const codes = (await problemOf(answer)).errors.map((error: Json) => error.code);
    expect(codes).toContain('body-not-in-force');
  });
});

describe('nobody writes for others', () => {
  it.each([
    ['a neighbour', OTHER_COMMUNE],
    ['a commune for its province', COMMUNE],
    ['a unit that does not exist', 'x@0'],
  ])('%s', async (_name, unit) => {
    const lead = unit === COMMUNE ? front(PROVINCE) : front(COMMUNE);
    await refused(await gs.post('/sessions', held(lead), { as: officer(unit) }), '/leadBody');
  });

  it('an account without a unit writes nothing', async () => {
    const as = { sub: 'auditor', org: 'auditors' };
    await refused(await gs.post('/sessions', held(front(COMMUNE)), { as }), '/leadBody');
  });

  it('every action on a session of theirs is refused, and nothing is stored', async () => {
    const { id } = await gs.posted(
      '/sessions',
      supervision({ held: HELD, findings: [finding({ recommendations: [recommendation()] })] }),
    );
    const before = await gs.stored();
    const as = officer(OTHER_COMMUNE);
    const letter = { number: '1', on: '2024-05-10' };
    const attempts = [
      gs.post(`/sessions/${id}/report`, { number: '1', on: '2024-05-20' }, { as }),
      gs.post(`/sessions/${id}/findings`, { findings: [finding()] }, { as }),
      gs.post(`/sessions/${id}/issue`, { letter, recommendations: [`${id}.f1.r1`] }, { as }),
      gs.post(`/findings/${id}.f1/confirm`, { on: '2024-05-20' }, { as }),
      gs.post(
        `/findings/${id}.f1/recommendations`,
        { recommendations: [recommendation()] },
        { as },
      ),
      gs.post(`/recommendations/${id}.f1.r1/issue`, { letter }, { as }),
      gs.patch(
        `/sessions/${id}`,
        { reason: 'x', changes: { subject: 'Khác' } },
        { as, headers: { 'if-match': '*' } },
      ),
    ];
    for (const attempt of attempts) await unseen(await attempt);
    expect(await gs.stored()).toBe(before);
  });

  it('a known key of somebody else does not open the record', async () => {
    const { id } = await gs.posted('/sessions', held(front(COMMUNE)));
    const report = { number: '1', on: '2024-05-20' };
    await gs.posted(`/sessions/${id}/report`, report, { key: 'theirs' });
    const as = officer(OTHER_COMMUNE);
    await unseen(await gs.post(`/sessions/${id}/report`, report, { key: 'theirs', as }));
  });

  it('published figures are written for units in scope too', async () => {
    const figure = {
      unit: PROVINCE,
      measure: 'sessions',
      value: 1,
      qualifier: 'exactly',
      period: { from: null, to: null },
      source: { title: 'Bài báo' },
    };
    await refused(await gs.post('/published-figures', figure, { as: officer(COMMUNE) }), '/unit');
    expect((await gs.post('/published-figures', figure, { as: officer(NINH_BINH) })).status).toBe(
      201,
    );
  });
});

describe('without a token', () => {
  it('every write is a 401 problem and stores nothing', async () => {
    const { id } = await gs.posted('/sessions', held(front(COMMUNE)));
    const before = await gs.stored();
    for (const [path, payload] of [
      ['/sessions', held(front(COMMUNE))],
      [`/sessions/${id}/report`, { number: '1', on: '2024-05-20' }],
      [`/sessions/${id}/findings`, { findings: [finding()] }],
    ] as const) {
      const answer = await gs.post(path, payload, { as: undefined });
      expect([answer.status, (await problemOf(answer)).code]).toEqual([401, 'unauthenticated']);
    }
    expect(await gs.stored()).toBe(before);
  });

  it('health, the documents and their address need none', async () => {
    for (const path of ['/health', '/openapi.json', '/docs']) {
      expect((await gs.get(path, null)).status).toBe(200);
    }
  });
});

describe('what was held is read in its subtree, and nowhere else', () => {
  it('by its unit, those above and the successor; to a neighbour it does not exist', async () => {
    const { id } = await gs.posted('/sessions', held(front(COMMUNE)));
    for (const unit of [COMMUNE, PROVINCE, NINH_BINH, 'VN']) {
      expect((await gs.get(`/sessions/${id}`, officer(unit))).status, unit).toBe(200);
    }
    const hidden = await gs.get(`/sessions/${id}`, officer(OTHER_COMMUNE));
    const never = await gs.get('/sessions/00000000000000000000dead', officer(OTHER_COMMUNE));
    expect([hidden.status, never.status]).toEqual([404, 404]);
    expect(await hidden.text()).toBe(await never.text());
  });
});
