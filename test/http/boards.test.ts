import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, pointersOf, problemOf } from '../support/api.ts';
import {
  communityBoard,
  inspectionBoard,
  roadProject,
  sevenMembers,
} from '../support/communities.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { COMMUNE, communitySupervision, front, OTHER_COMMUNE } from '../support/payloads.ts';
import { setRules } from '../support/rules-in-force.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await api(stores);
  await setRules(stores.ledger);
  await gs.settle();
});
afterAll(() => engine.stop());

const newProject = async (over = {}): Promise<string> =>
  (await gs.posted('/projects', roadProject(over))).id;
const warned = (board: Json): string[] => board.warnings.map((one: Json) => one.code);
const codesOf = (problem: Json): string[] => problem.errors.map((one: Json) => one.code);

describe('a community investment supervision board', () => {
  it('is formed for a project, with seven members who have ids and no names', async () => {
    const projectId = await newProject();
    const response = await gs.post('/boards', communityBoard(projectId));
    expect(response.status).toBe(201);
    const board: Json = await response.json();
    expect(response.headers.get('location')).toBe(`/boards/${board.id}`);
    expect(board).toMatchObject({
      id: `project:${projectId}`,
      state: 'formed',
      possible: ['members', 'notify-owner', 'dissolve', 'correct'],
      formedOn: '2024-02-01',
      body: { id: `community-investment-board:${COMMUNE}`, unit: COMMUNE },
      project: { id: projectId, name: roadProject().name, code: '7891234' },
      earlier: [],
      warnings: [],
    });
    const ids = board.members.map((one: Json) => one.id);
    expect(new Set(ids).size).toBe(7);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(await gs.read(`/boards/${board.id}`)).toEqual(board);
    expect((await gs.read(`/projects/${projectId}`)).board).toEqual({
      id: board.id,
      state: 'formed',
    });
  });

  it('is the only one of its project: a second is a 409 that names the first', async () => {
    const projectId = await newProject();
    await gs.posted('/boards', communityBoard(projectId), { key: 'first' });
    const stored = await gs.stored();
    const problem = await problemOf(await gs.post('/boards', communityBoard(projectId)));
    expect(problem).toMatchObject({ status: 409, code: 'board-exists' });
    expect(problem.detail).toContain(`project:${projectId}`);
    expect(problem.en.detail).toContain('2024-02-01');
    expect((await gs.post('/boards', communityBoard(projectId), { key: 'first' })).status).toBe(
      201,
    );
    expect(await gs.stored()).toBe(stored);
  });

  it('is formed once when ten form it at the same time', async () => {
    const projectId = await newProject();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => gs.post('/boards', communityBoard(projectId))),
    );
    const statuses = answers.map((one) => one.status).sort();
    expect(statuses).toEqual([201, ...Array(9).fill(409)]);
  });

  it('has no place for a name: an id nobody gave and further members are refused', async () => {
    const projectId = await newProject();
    const named = (seat: object) => communityBoard(projectId, { members: [seat as never] });
    for (const seat of [
      { role: 'head', seat: 'front', name: 'Nguyễn Văn A' },
      { role: 'head', seat: 'front', id: 'nguyenvana' },
      { role: 'head', seat: 'front', id: '0123456789abcdef' },
    ]) {
      expect((await gs.post('/boards', named(seat))).status).toBe(400);
    }
    const { id } = await gs.posted('/boards', communityBoard(projectId));
    const members = [{ id: '0123456789abcdef', role: 'head', seat: 'front' }];
    const response = await gs.post(`/boards/${id}/members`, {
      on: '2024-03-01',
      reason: 'x',
      members,
    });
    const problem = await problemOf(response);
    expect([problem.code, pointersOf(problem)]).toEqual(['unknown-member', ['/members/0/id']]);
  });

  it('changes: who stays keeps the id, who is new gets one, who is left out has left', async () => {
    const projectId = await newProject();
    const { id, members } = await gs.posted('/boards', communityBoard(projectId));
    const [head, ...others] = members;
    const board = await gs.posted(`/boards/${id}/members`, {
      on: '2024-03-01',
      reason: 'Một thành viên chuyển nơi ở',
      members: [head, ...others.slice(1), { role: 'deputy', seat: 'resident', village: 'Thôn Hạ' }],
    });
    expect(board.members).toHaveLength(7);
    const kept = board.members.filter((one: Json) =>
      members.some((old: Json) => old.id === one.id),
    );
    expect(kept).toHaveLength(6);
    expect(board.compositions.map((one: Json) => [one.on, one.members.length])).toEqual([
      ['2024-02-01', 7],
      ['2024-03-01', 7],
    ]);
    const same = await gs.post(`/boards/${id}/members`, {
      on: '2024-03-02',
      reason: 'x',
      members: board.members,
    });
    expect(codesOf(await problemOf(same))).toEqual(['nothing-to-change']);
    const wrong = await gs.post(`/boards/${id}/members`, {
      on: '2024-02-15',
      reason: 'x',
      members: [head, head, { role: 'head', seat: 'front' }],
    });
    expect(codesOf(await problemOf(wrong)).sort()).toEqual([
      'days-reversed',
      'duplicate-entry',
      'several-heads',
    ]);
  });

  it('warns with its legal basis, and is stored all the same', async () => {
    const members = [
      ...Array(3).fill({ role: 'deputy', seat: 'resident' }),
      ...Array(3).fill({ role: 'member', seat: 'resident' }),
    ];
    const ownerNotice = { on: '2024-02-05', supervisionFrom: '2024-03-20' };
    const board = await gs.posted(
      '/boards',
      communityBoard(await newProject(), { members, ownerNotice }),
    );
    expect(board.ownerNotice).toEqual(ownerNotice);
    expect(warned(board)).toEqual([
      'resident-seats-too-many',
      'deputies-too-many',
      'owner-notice-late',
    ]);
    for (const warning of board.warnings) {
      expect(warning.basis).toMatch(/Nghị định (59\/2023|29\/2021)\/NĐ-CP/);
      expect(warning.verified).toBe(true);
      expect(`${warning.vi}${warning.en}`).not.toMatch(/[{}]|undefined/);
    }
    expect(board.warnings[2].vi).toContain('44 ngày');
    const small = await gs.posted(
      '/boards',
      communityBoard(await newProject(), { members: sevenMembers.slice(0, 4) }),
    );
    expect(warned(small)).toEqual(['board-too-small']);
    expect(await gs.read(`/boards/${small.id}`)).toEqual(small);
    const mended = await gs.posted(`/boards/${small.id}/members`, {
      on: '2024-02-10',
      reason: 'Bầu bổ sung',
      members: [...small.members, { role: 'member', seat: 'resident' }],
    });
    expect(warned(mended)).toEqual([]);
    const told = await gs.posted(`/boards/${small.id}/notify-owner`, {
      on: '2024-02-15',
      supervisionFrom: '2024-03-31',
    });
    expect(warned(told)).toEqual([]);
  });

  it('is corrected with a reason under If-Match, and counts from its corrected day on', async () => {
    const ownerNotice = { on: '2024-02-05', supervisionFrom: '2024-04-01' };
    const projectId = await newProject();
    const { id, members } = await gs.posted('/boards', communityBoard(projectId, { ownerNotice }));
    const path = `/boards/${id}`;
    await gs.posted(`${path}/members`, {
      on: '2024-03-01',
      reason: 'x',
      members: members.slice(1),
    });
    const patch = (changes: object, headers: Record<string, string> = { 'if-match': '*' }) =>
      gs.patch(path, { reason: 'Ghi nhầm quyết định', changes }, { headers });
    const decision = { number: '18/QĐ-MTTQ', on: '2024-01-20' };
    expect((await patch({ decision }, {})).status).toBe(428);
    expect((await patch({ decision }, { 'if-match': '"1"' })).status).toBe(412);
    const corrected: Json = await (await patch({ decision, ownerNotice: null })).json();
    expect(corrected).toMatchObject({
      formedOn: '2024-01-20',
      decision,
      compositions: [{ on: '2024-01-20' }, { on: '2024-03-01' }],
    });
    expect(corrected).not.toHaveProperty('ownerNotice');
    expect(corrected.members).toHaveLength(6);
    await gs.settle();
    const listed = async (to: string) =>
      (await gs.readAll(`/boards?unit=${COMMUNE}&projectId=${projectId}&to=${to}`)).map((one) => [
        one.formedOn,
        one.members,
      ]);
    expect(await listed('2024-01-19')).toEqual([]);
    expect(await listed('2024-01-20')).toEqual([['2024-01-20', 7]]);
    expect(await listed('2024-03-01')).toEqual([['2024-01-20', 6]]);
    for (const [changes, code] of [
      [{}, 'nothing-to-change'],
      [{ decision: { number: '1', on: '2024-03-02' } }, 'days-reversed'],
      [{ decision: { number: '1', on: '2024-01-14' } }, 'project-not-in-force'],
      [{ ownerNotice: { on: '2024-01-19', supervisionFrom: '2024-03-01' } }, 'days-reversed'],
    ] as const) {
      expect(codesOf(await problemOf(await patch(changes)))).toContain(code);
    }
  });

  it('tells that its project is completed until it dissolves itself', async () => {
    const projectId = await newProject();
    const { id } = await gs.posted('/boards', communityBoard(projectId));
    await gs.posted(`/projects/${projectId}/complete`, { on: '2024-05-20' });
    const left = await gs.read(`/boards/${id}`);
    expect([left.possible, warned(left)]).toEqual([['dissolve', 'correct'], ['project-completed']]);
    const members = { on: '2024-05-21', reason: 'x', members: [{ role: 'head', seat: 'front' }] };
    const changed = await gs.post(`/boards/${id}/members`, members);
    expect(codesOf(await problemOf(changed))).toContain('project-not-in-force');
    const gone = await gs.posted(`/boards/${id}/dissolve`, {
      on: '2024-05-25',
      reason: 'task-done',
    });
    expect(gone).toMatchObject({ state: 'dissolved', possible: ['correct'], warnings: [] });
    const again = await gs.post(`/boards/${id}/dissolve`, {
      on: '2024-05-25',
      reason: 'task-done',
    });
    expect(await problemOf(again)).toMatchObject({ status: 409, code: 'illegal-step' });
    const after = communityBoard(projectId, { decision: { number: '9', on: '2024-05-26' } });
    expect(codesOf(await problemOf(await gs.post('/boards', after)))).toEqual([
      'project-not-in-force',
    ]);
  });

  it.each([
    ['an unknown project', 'unknown-project', { projectId: 'none' }],
    [
      'an unknown unit',
      'unknown-unit',
      { unit: 'x', body: `community-investment-board:${COMMUNE}` },
    ],
    ['a unit without the registered body', 'unknown-body', { unit: '99999@0' }],
    ['a body of another type', 'board-body-wrong', { body: `front:${COMMUNE}` }],
    [
      'a body of another unit',
      'board-body-wrong',
      {
        body: `community-investment-board:${OTHER_COMMUNE}`,
      },
    ],
    ['a project elsewhere', 'project-elsewhere', { unit: OTHER_COMMUNE }],
    ['a decision of tomorrow', 'day-in-future', { decision: { number: '1', on: '2024-06-02' } }],
    [
      'a decision before the project',
      'project-not-in-force',
      {
        decision: { number: '1', on: '2024-01-02' },
      },
    ],
    ['a term backwards', 'days-reversed', { term: { from: '2024-02-01', to: '2024-01-01' } }],
    ['two heads', 'several-heads', { members: Array(2).fill({ role: 'head', seat: 'front' }) }],
    [
      'a notice before the decision',
      'days-reversed',
      {
        ownerNotice: { on: '2024-01-31', supervisionFrom: '2024-03-31' },
      },
    ],
  ])('with %s is refused', async (_name, code, over) => {
    const payload = communityBoard(await newProject(), over);
    const before = await gs.stored();
    const problem = await problemOf(await gs.post('/boards', payload));
    expect([problem.status, codesOf(problem).includes(code)]).toEqual([422, true]);
    expect(await gs.stored()).toBe(before);
  });

  it('leads the visits of its project by its registered body', async () => {
    const projectId = await newProject();
    const { body } = await gs.posted('/boards', communityBoard(projectId));
    const { project: _none, ...payload } = communitySupervision({
      leadBody: body.id,
      held: { from: '2024-05-02', to: '2024-05-02' },
    });
    const session = await gs.posted('/sessions', { ...payload, projectId });
    expect(session).toMatchObject({ lead: { id: body.id }, projectRef: { id: projectId } });
  });

  it('is written only by whoever has its unit in scope, and read by its id only', async () => {
    const as = { sub: 'b', org: front(OTHER_COMMUNE), unit: OTHER_COMMUNE };
    const projectId = await newProject();
    const formed = await gs.post('/boards', communityBoard(projectId), { as });
    expect(await problemOf(formed)).toMatchObject({ status: 403, code: 'out-of-scope' });
    const { id } = await gs.posted('/boards', communityBoard(projectId));
    const end = { on: '2024-05-25', reason: 'other' };
    expect((await gs.post(`/boards/${id}/dissolve`, end, { as })).status).toBe(404);
    expect((await gs.get('/boards/project:none')).status).toBe(404);
    expect((await gs.post('/boards/project:none/dissolve', end)).status).toBe(404);
  });
});

describe("a people's inspection board", () => {
  it('is one per body; a new term follows the old one in the same record', async () => {
    const board = await gs.posted('/boards', inspectionBoard());
    expect(board).toMatchObject({
      id: `people-inspection-board:${OTHER_COMMUNE}`,
      setting: 'commune',
      recognisedBy: { id: `front:${OTHER_COMMUNE}` },
      warnings: [],
    });
    const path = `/boards/${board.id}`;
    const again = inspectionBoard({ decision: { number: '3', on: '2024-05-01' } });
    expect(await problemOf(await gs.post('/boards', again))).toMatchObject({
      status: 409,
      code: 'board-exists',
    });
    const notice = { on: '2024-05-01', supervisionFrom: '2024-07-01' };
    expect(codesOf(await problemOf(await gs.post(`${path}/notify-owner`, notice)))).toEqual([
      'owner-notice-wrong',
    ]);
    gs.on('2026-02-01');
    expect(warned(await gs.read(path))).toEqual(['board-unit-ended', 'board-term-over']);
    gs.on('2024-06-01');
    await gs.posted(`${path}/dissolve`, { on: '2024-04-30', reason: 'term-ended' });
    const early = inspectionBoard({ decision: { number: '3', on: '2024-04-29' } });
    expect(codesOf(await problemOf(await gs.post('/boards', early)))).toEqual(['days-reversed']);
    const renewed = await gs.posted('/boards', again);
    expect(renewed).toMatchObject({
      state: 'formed',
      formedOn: '2024-05-01',
      earlier: [{ formedOn: '2023-08-20', dissolved: { on: '2024-04-30', reason: 'term-ended' } }],
    });
    const ids = new Set(renewed.earlier[0].members.map((one: Json) => one.id));
    expect(renewed.members.some((one: Json) => ids.has(one.id))).toBe(false);
  });

  it('of an agency is recognised by the trade union and may be smaller than five', async () => {
    const agency = inspectionBoard({
      body: `people-inspection-board:347@0`,
      setting: 'agency',
      recognisedBy: 'front:347@0',
      members: Array.from({ length: 3 }, () => ({ role: 'member', seat: 'employees' })),
    });
    const refused = await problemOf(await gs.post('/boards', agency));
    expect(codesOf(refused)).toEqual(['recognised-by-wrong']);
    const { recognisedBy: _front, ...payload } = agency;
    const board = await gs.posted('/boards', payload);
    expect([board.setting, board.warnings]).toEqual(['agency', []]);
  });
});

it('no answer above was a defect of ours', () => {
  expect(gs.bugs).toEqual([]);
});
