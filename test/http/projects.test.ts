import { Figures } from '@giam-sat/contract/http/figures-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, pointersOf, problemOf } from '../support/api.ts';
import { roadProject } from '../support/communities.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  communitySupervision,
  front,
  OTHER_COMMUNE,
  supervision,
} from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  await gs.settle();
});
afterAll(() => engine.stop());

const figureOf = async (query: string): Promise<Json> =>
  Figures.parse(await gs.read(`/figures?${query}`));
const stock = (figures: Json, measure: string): number =>
  figures.stocks.reduce((sum: number, row: Json) => sum + (row.measures[measure] ?? 0), 0);

describe('a project', () => {
  let id: string;

  it('is announced with all of its data and can be read at once', async () => {
    const response = await gs.post('/projects', roadProject());
    expect(response.status).toBe(201);
    const project: Json = await response.json();
    id = project.id;
    expect(response.headers.get('location')).toBe(`/projects/${id}`);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(project).toMatchObject({
      state: 'announced',
      possible: ['supervise', 'progress', 'complete', 'correct'],
      ownerBody: { id: `peoples-committee:${COMMUNE}`, type: 'peoples-committee' },
      units: [{ id: COMMUNE, level: 'commune', path: ['VN', '35@0', '347@0', COMMUNE] }],
      totalInvestment: 3_250_000_000,
      contractors: [{ company: 'Công ty TNHH Xây dựng Hoàng Long', value: 2_845_000_000 }],
      progress: [],
    });
    expect(await gs.read(`/projects/${id}`)).toEqual(project);
  });

  it('sent twice under one key is one project', async () => {
    const [one, other] = [
      await gs.posted('/projects', roadProject({ code: '7' }), { key: 'same' }),
      await gs.posted('/projects', roadProject({ code: '7' }), { key: 'same' }),
    ];
    expect(other).toEqual(one);
    const changed = await gs.post('/projects', roadProject({ code: '8' }), { key: 'same' });
    expect(await problemOf(changed)).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('is supervised, progresses, is completed; each on its own day', async () => {
    gs.on('2024-12-01');
    const act = (action: string, payload: unknown) =>
      gs.posted(`/projects/${id}/${action}`, payload);
    await act('supervise', { on: '2024-03-20' });
    await act('progress', { on: '2024-06-30', percent: 62.5, disbursed: 1_700_000_000 });
    // Typed in late: kept in its place, and says nothing about now.
    await act('progress', {
      on: '2024-04-30',
      percent: 30,
      disbursed: 900_000_000,
      publicity: [{ what: 'contractors', where: 'commune-office', on: '2024-04-02' }],
    });
    expect(await gs.read(`/projects/${id}`)).toMatchObject({
      state: 'supervised',
      supervisedOn: '2024-03-20',
      progressPercent: 62.5,
      disbursed: 1_700_000_000,
      progress: [{ on: '2024-04-30' }, { on: '2024-06-30' }],
      publicity: [{ what: 'plan-and-schedule' }, { what: 'contractors' }],
    });
    const completed = await act('complete', {
      on: '2024-10-15',
      acceptance: { number: '05/BB-NT', on: '2024-10-14' },
    });
    expect(completed).toMatchObject({
      state: 'completed',
      completedOn: '2024-10-15',
      actual: { finish: '2024-10-15' },
      acceptance: { number: '05/BB-NT' },
      possible: ['correct'],
    });
    const again = await gs.post(`/projects/${id}/progress`, { on: '2024-11-01', percent: 100 });
    expect(await problemOf(again)).toMatchObject({
      status: 409,
      code: 'illegal-step',
      possible: ['correct'],
    });
    gs.on('2024-06-01');
  });

  it('is corrected with a reason under If-Match; null takes a member away', async () => {
    const project = await gs.posted('/projects', roadProject());
    const path = `/projects/${project.id}`;
    const changes = {
      name: 'Đường trục thôn Đông Hạ',
      ownerBody: null,
      owner: 'UBND xã',
      pmu: null,
    };
    const payload = { reason: 'Sai tên theo quyết định', changes };
    expect((await gs.patch(path, payload)).status).toBe(428);
    const stale = await gs.patch(path, payload, { headers: { 'if-match': '"7"' } });
    expect(stale.status).toBe(412);
    const response = await gs.patch(path, payload, { headers: { 'if-match': '"1"' } });
    expect(response.status).toBe(200);
    const corrected: Json = await response.json();
    expect(corrected).toMatchObject({
      name: 'Đường trục thôn Đông Hạ',
      owner: 'UBND xã',
      version: 2,
    });
    expect(corrected).not.toHaveProperty('ownerBody');
    expect(corrected).not.toHaveProperty('pmu');
    expect(corrected.contractors).toHaveLength(1);
  });

  it('moved by a correction counts in its new unit and no longer in the old one', async () => {
    const before = stock(
      await figureOf(`unit=${OTHER_COMMUNE}&from=2024-01-01&to=2024-06-01`),
      'projects',
    );
    const project = await gs.posted('/projects', roadProject());
    const payload = { reason: 'Nhầm xã', changes: { units: [OTHER_COMMUNE] } };
    await gs.patch(`/projects/${project.id}`, payload, { headers: { 'if-match': '*' } });
    await gs.settle();
    const after = await figureOf(`unit=${OTHER_COMMUNE}&from=2024-01-01&to=2024-06-01`);
    expect(stock(after, 'projects')).toBe(before + 1);
    const { items } = await gs.read(`/projects?unit=${OTHER_COMMUNE}`);
    expect(items.map((one: Json) => one.id)).toContain(project.id);
  });

  it('that is a State secret is refused and leaves nothing behind', async () => {
    const before = await gs.stored();
    const response = await gs.post('/projects', { ...roadProject(), secret: true });
    const problem = await problemOf(response);
    expect([problem.status, problem.code, pointersOf(problem)]).toEqual([
      422,
      'secret-project',
      ['/secret'],
    ]);
    expect(JSON.stringify(problem)).not.toContain('Đông Hạ');
    expect(await gs.stored()).toBe(before);
  });

  it.each([
    ['a person among the contractors', { contractors: [{ role: 'x', company: 'y', person: 'z' }] }],
    ['money that is no integer', { totalInvestment: 10.5 }],
    ['a percentage over a hundred', { progressPercent: 101 }],
    ['a point outside of Viet Nam', { point: { latitude: 48, longitude: 2 } }],
    ['no unit', { units: [] }],
  ])('with %s is a 400 that names the place', async (_name, wrong) => {
    const problem = await problemOf(await gs.post('/projects', { ...roadProject(), ...wrong }));
    expect(problem.status).toBe(400);
    expect(pointersOf(problem)[0]).toContain(Object.keys(wrong)[0]);
  });

  it('is written only by whoever has its unit in scope', async () => {
    const as = { sub: 'b', org: front(OTHER_COMMUNE), unit: OTHER_COMMUNE };
    const foreign = await gs.post('/projects', roadProject(), { as });
    expect(await problemOf(foreign)).toMatchObject({ status: 403, code: 'out-of-scope' });
    const { id: known } = await gs.posted('/projects', roadProject());
    const acted = await gs.post(`/projects/${known}/supervise`, { on: '2024-05-01' }, { as });
    // It is not theirs to see either.
    expect(await problemOf(acted)).toMatchObject({ status: 404, code: 'not-found' });
    const away = await gs.patch(
      `/projects/${known}`,
      { reason: 'x', changes: { units: [OTHER_COMMUNE] } },
      { as: { sub: 'c', org: front(COMMUNE), unit: COMMUNE }, headers: { 'if-match': '*' } },
    );
    expect(await problemOf(away)).toMatchObject({ status: 403, code: 'out-of-scope' });
  });

  it('that is not there is a 404, for reading and for writing', async () => {
    expect((await gs.get('/projects/nothing')).status).toBe(404);
    expect((await gs.post('/projects/nothing/supervise', { on: '2024-05-01' })).status).toBe(404);
  });
});

describe('a visit to a project', () => {
  const held = { from: '2024-05-02', to: '2024-05-02' };
  const visit = (projectId: string, over = {}) => {
    const { project: _none, ...payload } = communitySupervision({ held });
    return { ...payload, projectId, ...over };
  };

  it('names its record, keeps name and code, and tells what was looked at', async () => {
    const { id } = await gs.posted('/projects', roadProject());
    const checklist = {
      progress: { result: 'compliant' },
      publicity: { result: 'not-compliant', note: 'Chưa có biển báo công trường' },
      capital: { result: 'not-looked-at' },
    };
    const session = await gs.posted('/sessions', visit(id, { checklist }));
    expect(session).toMatchObject({
      projectRef: { id, name: roadProject().name, code: '7891234' },
      checklist,
    });
    const payload = { reason: 'x', changes: { checklist: null } };
    const headers = { 'if-match': '*' };
    const response = await gs.patch(`/sessions/${session.id}`, payload, { headers });
    const corrected: Json = await response.json();
    expect(corrected).not.toHaveProperty('checklist');
    expect(corrected.projectRef.id).toBe(id);
  });

  it.each([
    ['an unknown project', 'unknown-project', { projectId: 'none' }],
    ['a project told twice', 'project-twice', { project: { name: 'Cầu' } }],
    [
      'a visit before it was announced',
      'project-not-in-force',
      {
        held: { from: '2024-01-02', to: '2024-01-02' },
      },
    ],
    [
      'a board from elsewhere',
      'project-elsewhere',
      {
        leadBody: `community-investment-board:${OTHER_COMMUNE}`,
      },
    ],
    ['no project', 'project-required', { projectId: undefined }],
  ])('%s is refused', async (_name, code, over) => {
    const { id } = await gs.posted('/projects', roadProject());
    const before = await gs.stored();
    const problem = await problemOf(await gs.post('/sessions', visit(id, over)));
    expect([problem.status, problem.code]).toEqual([422, code]);
    expect(await gs.stored()).toBe(before);
  });

  it('is refused after the project was completed, also when it was planned before', async () => {
    const { id } = await gs.posted('/projects', roadProject());
    const scheduled = { from: '2024-05-20', to: '2024-05-20' };
    const planned = await gs.posted('/sessions', visit(id, { held: undefined, scheduled }));
    await gs.posted(`/projects/${id}/complete`, { on: '2024-05-10' });
    const late = { from: '2024-05-20', to: '2024-05-20' };
    const response = await gs.post(`/sessions/${planned.id}/hold`, late);
    expect(await problemOf(response)).toMatchObject({ code: 'project-not-in-force' });
  });

  it('has no checklist and no project when it is of another kind', async () => {
    const { id } = await gs.posted('/projects', roadProject());
    const wrong = { ...supervision(), projectId: id, checklist: { land: { result: 'compliant' } } };
    const problem = await problemOf(await gs.post('/sessions', wrong));
    expect(problem.errors.map((one: Json) => `${one.code} ${one.pointer}`).sort()).toEqual([
      'checklist-not-allowed /checklist',
      'project-not-allowed /projectId',
    ]);
  });

  it('counts the project once however often it is visited: supervised of all in the area', async () => {
    const stores = await engine.fresh();
    const fresh = await api(stores);
    const ids: string[] = [];
    for (const code of ['1', '2', '3']) {
      ids.push((await fresh.posted('/projects', roadProject({ code }))).id);
    }
    const [first = '', second = '', third = ''] = ids;
    await fresh.posted('/sessions', visit(first));
    await fresh.posted(
      '/sessions',
      visit(first, { held: { from: '2024-05-20', to: '2024-05-21' } }),
    );
    await fresh.posted('/sessions', visit(second));
    await fresh.posted(
      '/sessions',
      communitySupervision({ held, project: { name: 'Mương', code: 'M1' } }),
    );
    await fresh.posted(
      '/sessions',
      communitySupervision({ held, project: { name: 'Mương!', code: 'M1' } }),
    );
    await fresh.posted(`/projects/${third}/complete`, { on: '2024-03-31' });
    await fresh.settle();
    const read = async (range: string): Promise<Json> =>
      fresh.read(`/figures?unit=${COMMUNE}&${range}`);
    const year = await read('from=2024-01-01&to=2024-12-31');
    expect(year.rows[0].measures).toMatchObject({ sessions: 5, projectsSupervised: 3 });
    expect(stock(year, 'projects')).toBe(3);
    expect(stock(await read('from=2024-04-01&to=2024-06-30'), 'projects')).toBe(2);
    expect(stock(await read('from=2024-03-31&to=2024-06-30'), 'projects')).toBe(3);
    expect(stock(await read('from=2024-01-01&to=2024-01-14'), 'projects')).toBe(0);
    expect(await fresh.readAll(`/sessions?projectId=${first}`)).toHaveLength(2);
    const supervised = await fresh.readAll(year.rows[0].records.projectsSupervised);
    expect(supervised.map((one) => [one.id, one.records]).sort()).toEqual(
      [
        [first, 2],
        [second, 1],
        [`community-investment-board:${COMMUNE} M1`, 2],
      ].sort(),
    );
  });
});

describe('the list of projects', () => {
  it('is searched without accents and filtered by group, form and state', async () => {
    const stores = await engine.fresh();
    const fresh = await api(stores);
    await fresh.posted(
      '/projects',
      roadProject({ name: 'Trạm bơm Hòa Bình', group: 'B', code: 'TB1' }),
    );
    await fresh.posted(
      '/projects',
      roadProject({ name: 'Nhà văn hóa thôn 5', investmentForm: 'community' }),
    );
    await fresh.posted('/projects', roadProject({ units: [OTHER_COMMUNE] }));
    await fresh.settle();
    const names = async (query: string) =>
      (await fresh.readAll(`/projects?${query}`)).map((one) => one.name).sort();
    expect(await names('q=hoa%20binh')).toEqual(['Trạm bơm Hòa Bình']);
    expect(await names('q=tb1')).toEqual(['Trạm bơm Hòa Bình']);
    expect(await names('group=B')).toEqual(['Trạm bơm Hòa Bình']);
    expect(await names('investmentForm=community')).toEqual(['Nhà văn hóa thôn 5']);
    expect(await names('state=completed')).toEqual([]);
    expect(await names(`unit=${OTHER_COMMUNE}`)).toEqual([roadProject().name]);
    expect(await names('unit=347@0&own=true')).toEqual([]);
    expect(await names('unit=VN&limit=1')).toHaveLength(3);
    for (const wrong of [
      'group=X',
      'unit=nowhere',
      'from=2024-02-01&to=2024-01-01',
      'cursor=x',
      'measure=projects',
    ]) {
      expect((await fresh.get(`/projects?${wrong}`)).status, wrong).toBe(400);
    }
  });
});

it('no answer above was a defect of ours', () => {
  expect(gs.bugs).toEqual([]);
});
