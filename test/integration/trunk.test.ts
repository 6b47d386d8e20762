import { recordApp } from '../../functions/record/record-app.ts';
import { consultApp } from '../../functions/consult/consult-app.ts';
import { sequenceRecords } from '@giam-sat/ledger/sequence-records';
import { verify } from '@giam-sat/ledger/verify';
import { projectLog } from '@giam-sat/views/project-log';
import { catchUp } from '@giam-sat/ledger/catch-up';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { register } from '../support/registers.ts';

let engine: TestEngine;
let stores: Stores;
const pause = async () => undefined;
const bug = (error: Error) => { throw error; };

beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  await register(stores.ledger);
});
afterAll(() => engine.stop());

test('a session posted is in the ledger, the log, lists and figures', async () => {
  const now = () => new Date('2024-06-01T05:00:00Z');
  const record = recordApp({ ledger: stores.ledger, now, pause, random: Math.random }, bug);
  const consult = consultApp({ ...stores, now }, bug);
  const env = { event: { requestContext: { authorizer: { jwt: { claims: { sub: 'a', org: 'front:VN', unit: 'VN', roles: '[recorder]' } } } } } };
  const answer = await record.request('/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k1' },
    body: JSON.stringify({
      kind: 'supervision', form: 'delegation', leadBody: 'front:13285@0', subject: 'Giám sát đất đai', topic: 'land',
      held: { from: '2024-05-02', to: '2024-05-03' },
      supervisedBodies: ['peoples-committee:13285@0'],
      findings: [{ type: 'violation', severity: 'to-remedy', text: 'Cấp sai', recommendations: [{ text: 'Thu hồi', addressee: 'peoples-committee:13285@0', amounts: { moneyRecovered: { proposed: 5 } }, letter: { number: '1/KN', on: '2024-05-10' } }] }],
    }),
  }, env);
  expect(await answer.clone().json()).toMatchObject({ state: 'held' });
  expect(answer.status).toBe(201);
  const on = { ...stores, pause, random: Math.random };
  console.time('seq'); await catchUp(on, undefined); console.timeEnd('seq');
  console.time('proj'); await projectLog({ ...on, generation: 'g1', broken: (r) => { throw new Error(r); } }); console.timeEnd('proj');
  expect((await verify(stores, () => undefined)).faults).toEqual([]);
  const figures = await (await consult.request('/figures?unit=35&from=2024-01-01&by=kind,lead', {}, env)).json();
  console.log(JSON.stringify(figures, null, 1));
  const row = figures.rows[0];
  for (const [measure, url] of Object.entries<string>(row.records)) {
    const list = await (await consult.request(url, {}, env)).json();
    console.log(measure, url, JSON.stringify(list).slice(0, 200));
  }
  const feed = await (await consult.request('/feed?after=120', {}, env)).json();
  console.log(feed.items.map((e: any) => [e.id, e.type, e.position]));
  console.log((await consult.request('/openapi.json')).status, (await (await consult.request('/docs')).text()).length);
  const bad = await record.request('/sessions', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'k2' }, body: JSON.stringify({ kind: 'x', subject: 'a\u0000b', foo: 1, leadBody: 5 }) }, env);
  console.log(bad.status, JSON.stringify(await bad.json(), null, 1));
  await sequenceRecords(on, []);
});
