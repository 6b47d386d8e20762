import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Api, api, type Json } from '../support/api.ts';
import { roadProject } from '../support/communities.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  communitySupervision,
  finding,
  front,
  HELD,
  LETTER,
  OTHER_COMMUNE,
  PROVINCE,
  recommendation,
  wholeSupervision,
} from '../support/payloads.ts';
import { anybody } from '../support/public.ts';

/** Ways round the approval: each member of a published session corrected, and what else could change it. */
let engine: TestEngine;
let officer: Api;
let people: ReturnType<typeof anybody>;
beforeAll(async () => {
  engine = await testEngine();
});
beforeEach(async () => {
  const stores = await engine.fresh();
  officer = await api(stores);
  people = anybody(stores);
});
afterEach(() => {
  expect([...officer.bugs, ...people.bugs]).toEqual([]);
});
afterAll(() => engine.stop());

async function published(over: object = {}): Promise<string> {
  const { id } = await officer.posted(
    '/sessions',
    wholeSupervision({
      findings: [finding({ recommendations: [recommendation({ letter: LETTER })] })],
      ...over,
    }),
  );
  await publish(id);
  return id;
}

async function publish(id: string): Promise<void> {
  await officer.posted(`/sessions/${id}/publish`, {
    approval: { number: '12/QĐ', on: '2024-05-30' },
    ...{ findings: [`${id}.f1`], recommendations: [`${id}.f1.r1`] },
  });
  await officer.settle();
}

async function correct(id: string, changes: object): Promise<void> {
  const headers = { 'if-match': '*' };
  const answer = await officer.patch(`/sessions/${id}`, { reason: 'sửa', changes }, { headers });
  expect([answer.status, await answer.text()]).toMatchObject([200, {}]);
  await officer.settle();
}

async function shownOf(id: string): Promise<Json> {
  const records = [`sessions/${id}`, `findings/${id}.f1`, `recommendations/${id}.f1.r1`];
  const lists = ['sessions', 'findings', 'recommendations'].flatMap((name) => [
    `${name}?unit=${COMMUNE}`,
    `${name}?unit=${OTHER_COMMUNE}`,
  ]);
  return Promise.all(
    [...records, ...lists].map(async (path) => {
      const { asOf: _moves, ...shown } = await people.read(`/public/${path}`);
      return shown;
    }),
  );
}

it.each([
  ['report', { report: { number: 'KHÁC/BC', on: '2024-05-21' } }],
  ['lead body', { leadBody: front(OTHER_COMMUNE), partners: [], places: [], supervisedBodies: [] }],
  ['days', { held: { from: '2024-05-02', to: '2024-05-06' } }],
  ['papers', { documents: [{ kind: 'report', title: 'x', number: 'KHÁC', on: '2024-05-03' }] }],
  ['places and bodies', { places: [PROVINCE], supervisedBodies: [`department:${PROVINCE}`] }],
  ['partners', { partners: [{ body: `farmers:${COMMUNE}`, role: 'member' }] }],
])('a correction of its %s is not public before it is published anew', async (_what, changes) => {
  const id = await published();
  const before = await shownOf(id);
  await correct(id, changes);
  expect(await shownOf(id)).toEqual(before);
  await correct(id, { subject: 'Sửa lần nữa' });
  expect(await shownOf(id)).toEqual(before);
  await publish(id);
  const after = await people.read(`/public/sessions/${id}`);
  expect(after).not.toEqual(before[0]);
  expect(after.subject).toBe('Sửa lần nữa');
});

it('a report that comes after the approval is shown, a correction of it is not', async () => {
  const id = await published({ report: undefined });
  expect(await people.read(`/public/sessions/${id}`)).not.toHaveProperty('report');
  await correct(id, { subject: 'Sửa trước báo cáo' });
  await officer.posted(`/sessions/${id}/report`, { number: '9/BC', on: '2024-05-20' });
  await officer.settle();
  const reported = await shownOf(id);
  expect(reported[0]).toMatchObject({ report: { number: '9/BC', on: '2024-05-20' } });
  await correct(id, { report: { number: 'KHÁC/BC', on: '2024-05-20' } });
  await correct(id, { report: { number: 'NỮA/BC', on: '2024-05-20' } });
  expect(await shownOf(id)).toEqual(reported);
  await publish(id);
  expect(await people.read(`/public/sessions/${id}`)).toMatchObject({
    report: { number: 'NỮA/BC' },
  });
});

it('a project that is corrected afterwards changes nothing of what was approved', async () => {
  const project = await officer.posted('/projects', roadProject());
  const { project: _named, ...visit } = communitySupervision({ held: HELD, projectId: project.id });
  const { id } = await officer.posted('/sessions', { ...visit, findings: [finding()] });
  await officer.posted(`/sessions/${id}/publish`, {
    approval: { number: '12/QĐ', on: '2024-05-30' },
    ...{ findings: [`${id}.f1`], recommendations: [] },
  });
  await officer.settle();
  const before = await people.read(`/public/sessions/${id}`);
  expect(before.project.name).toBe(roadProject().name);
  const payload = { reason: 'sửa tên', changes: { name: 'Đường nhà ông Nguyễn Văn An' } };
  const headers = { 'if-match': '*', 'personal-text': 'checked' };
  expect((await officer.patch(`/projects/${project.id}`, payload, { headers })).status).toBe(200);
  await officer.settle();
  const after = await people.read(`/public/sessions/${id}`);
  expect({ ...after, asOf: 0 }).toEqual({ ...before, asOf: 0 });
  // Described anew, the session names its project as it is called now: that is never public at all.
  await correct(id, { subject: 'Sửa nội dung' });
  expect((await people.ask(`/public/sessions/${id}`)).status).toBe(404);
});
