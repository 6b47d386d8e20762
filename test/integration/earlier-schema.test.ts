import { verify } from '@giam-sat/ledger/verify';
import { rebuild } from '@giam-sat/views/rebuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, api } from '../support/api.ts';
import { roadProject } from '../support/communities.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await api(stores, '2024-12-01');
});
afterAll(() => engine.stop());

const quick = { pause: async () => undefined, random: Math.random };

it('what was stored in an earlier schema goes on to be read, rebuilt and proved', async () => {
  const project = await gs.posted('/projects', roadProject());
  const record = `project#${project.id}`;
  // As the program of that day wrote it.
  const event = {
    ...{ type: 'project.progressed', schema: 1, at: '2024-06-30T05:00:00.000Z', on: '2024-06-30' },
    ...{ actor: { sub: '3f0a' }, data: { on: '2024-06-30', percent: 62.5 } },
  };
  const version = project.version + 1;
  const request = { key: 'old', hash: 'old' };
  await stores.ledger.insert({ record, version, events: [event], request });
  await gs.posted(`/projects/${project.id}/progress`, { on: '2024-11-01', percent: 87.25 });
  await gs.settle();

  const read = await gs.read(`/projects/${project.id}`);
  expect(read.progress.map((one: { percent: number }) => one.percent)).toEqual([62.5, 87.25]);
  const { items } = await gs.read('/feed?limit=500');
  const types = items.flatMap((one: { id: string; type: string }) =>
    one.id.startsWith(record) ? one.type : [],
  );
  expect(types.slice(-2)).toEqual([
    'vn.giamsat.project.progressed.v1',
    'vn.giamsat.project.progressed.v2',
  ]);
  const broken: string[] = [];
  const rebuilt = await rebuild({
    ...{ ...stores, ...quick, progress: () => undefined },
    broken: (name) => broken.push(name),
  });
  expect([rebuilt.differences, broken]).toEqual([[], []]);
  expect((await verify(stores, () => undefined)).faults).toEqual([]);
});
