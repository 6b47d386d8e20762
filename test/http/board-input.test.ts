import { boardExamples, projectExamples } from '@giam-sat/contract/routes/board-examples';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, pointersOf, problemOf } from '../support/api.ts';
import { communityBoard, inspectionBoard, roadProject } from '../support/communities.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { placesOf, pointerOf, replaced, wrongTypes } from '../support/mutations.ts';

let engine: TestEngine;
let gs: Api;
let projectId: string;
let boardId: string;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  await gs.settle();
  projectId = (await gs.posted('/projects', roadProject())).id;
  boardId = (await gs.posted('/boards', communityBoard(projectId))).id;
});
afterAll(() => engine.stop());

it('the examples of the API description can be sent as they are', async () => {
  const fresh = await api(await engine.fresh(), '2026-03-01');
  const { id } = await fresh.posted('/projects', projectExamples.road.value);
  const inspection = await fresh.posted('/boards', boardExamples.inspection.value);
  expect(inspection).toMatchObject({ state: 'formed', setting: 'commune' });
  const community = { ...boardExamples.community.value, projectId: id };
  expect(await fresh.posted('/boards', community)).toMatchObject({ project: { id } });
});

const payloads = (): [string, Json][] => [
  ['/projects', roadProject()],
  ['/boards', inspectionBoard()],
  [
    '/boards',
    communityBoard(projectId, { ownerNotice: { on: '2024-02-05', supervisionFrom: '2024-04-01' } }),
  ],
  [
    `/projects/${projectId}/progress`,
    { on: '2024-05-01', percent: 5, publicity: roadProject().publicity },
  ],
  [
    `/projects/${projectId}/complete`,
    { on: '2024-05-01', settlement: { on: '2024-05-01', amount: 5 } },
  ],
  [
    `/boards/${boardId}/members`,
    { on: '2024-05-01', reason: 'x', members: [{ role: 'head', seat: 'front' }] },
  ],
  [`/boards/${boardId}/notify-owner`, { on: '2024-05-01', supervisionFrom: '2024-08-01' }],
  [
    `/boards/${boardId}/dissolve`,
    { on: '2024-05-01', reason: 'other', document: { number: '1', on: '2024-05-01' } },
  ],
];

describe('a payload of a board or a project', () => {
  it('of a wrong type anywhere is a 400 that names the place, and stores nothing', async () => {
    const before = await gs.stored();
    for (const [path, payload] of payloads()) {
      const some = wrongTypes(payload).filter((_one, at) => at % 7 === 0);
      for (const { path: place, payload: wrong } of some) {
        const answer = await gs.post(path, wrong);
        expect(answer.status, `${path} ${pointerOf(place)}`).toBe(400);
        const pointers = pointersOf(await problemOf(answer));
        expect(
          pointers.some(
            (one) => pointerOf(place).startsWith(one) || one.startsWith(pointerOf(place)),
          ),
        ).toBe(true);
      }
    }
    expect(await gs.stored()).toBe(before);
  });

  it('with a member nobody knows, at any depth, is a 400', async () => {
    for (const [path, payload] of payloads()) {
      const objects = placesOf(payload).filter(
        ({ value }) => typeof value === 'object' && !Array.isArray(value),
      );
      for (const { path: place, value } of objects) {
        const wrong = replaced(payload, place, {
          ...(value as object),
          personName: 'Nguyễn Văn A',
        });
        const answer = await gs.post(path, wrong);
        expect(answer.status, `${path} ${pointerOf(place)}`).toBe(400);
        expect(pointersOf(await problemOf(answer))).toContain(`${pointerOf(place)}/personName`);
      }
    }
  });

  it('whatever it is, is answered below 500, and with a problem when it is wrong', async () => {
    const strange = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(
        '\u0000',
        '\ud800',
        '__proto__',
        'constructor',
        '',
        '2024-02-30',
        1e21,
        -0,
        'ế'.repeat(3000),
      ),
    );
    const chosen = fc.constantFrom(...payloads());
    const attempt = fc.tuple(chosen, fc.nat(400), strange);
    await fc.assert(
      fc.asyncProperty(attempt, async ([[path, payload], at, value]) => {
        const places = placesOf(payload);
        const place = places[at % places.length]?.path ?? [];
        const answer = await gs.post(path, replaced(payload, place, value));
        expect(answer.status).toBeLessThan(500);
        if (!answer.ok) await problemOf(answer);
        expect(gs.bugs).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('corrected to whatever, too', async () => {
    const { id } = await gs.posted('/projects', roadProject());
    const names = Object.keys({ ...roadProject(), actual: 0, completedOn: 0, secret: 0, owner: 0 });
    const value = fc.oneof(
      fc.constant(null),
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(...Object.values(roadProject())),
    );
    const changes = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const payload = { reason: 'thử', changes: change };
        const answer = await gs.patch(`/projects/${id}`, payload, { headers: { 'if-match': '*' } });
        expect(answer.status).toBeLessThan(500);
        if (!answer.ok) await problemOf(answer);
        expect(gs.bugs).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('of a board, too', async () => {
    const board = communityBoard(projectId);
    const values = [
      null,
      board.decision,
      board.members,
      { from: '2024-02-01' },
      'Ban',
      { on: 'x' },
    ];
    const value = fc.oneof(fc.constantFrom<unknown>(...values), fc.jsonValue({ maxDepth: 1 }));
    const names = fc.constantFrom('decision', 'term', 'name', 'ownerNotice', 'members', 'project');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, value, { maxKeys: 3 }), async (changes) => {
        const headers = { 'if-match': '*' };
        const answer = await gs.patch(
          `/boards/${boardId}`,
          { reason: 'thử', changes },
          { headers },
        );
        expect(answer.status).toBeLessThan(500);
        if (!answer.ok) await problemOf(answer);
        expect(gs.bugs).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
