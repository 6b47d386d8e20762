import { createHash } from 'node:crypto';
import { EvidenceAnnounced, EvidenceOpened } from '@giam-sat/contract/http/evidence-view';
import { SessionView } from '@giam-sat/contract/http/session-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceApp } from '../../functions/evidence/evidence-app.ts';
import { type Api, type Json, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { sendByForm, type TestFiles, testFiles } from '../support/file-store.ts';
import { followedApi } from '../support/followed-api.ts';
import { COMMUNE_NOW, sent } from '../support/following.ts';
import { drawing, GPS, photograph, webp } from '../support/pictures.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
let store: TestFiles;
let app: ReturnType<typeof evidenceApp>;
const bugs: Error[] = [];
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await followedApi(stores, '2026-03-10', 'evidence');
  store = await testFiles();
  const now = () => new Date('2026-03-10T05:00:00Z');
  const on = { ...stores, now, files: store.files, pause: async () => undefined };
  app = evidenceApp({ ...on, random: Math.random }, (error) => void bugs.push(error));
});
afterAll(async () => {
  await store.stop();
  await engine.stop();
});

const RECORDER = { roles: '[recorder signer]', org: `front:${COMMUNE_NOW}`, unit: COMMUNE_NOW };
const HIGHER = { roles: '[monitor]', org: 'front:VN', unit: 'VN' };
let keys = 0;
let isConfirmed = true;

function ask(method: string, path: string, payload?: unknown, as: object | null = RECORDER) {
  keys += 1;
  const claims = { sub: 'clerk', ...as };
  const env = { event: { requestContext: { authorizer: { jwt: { claims } } } } };
  const headers = {
    ...{ 'content-type': 'application/json', 'idempotency-key': `file-${keys}` },
    ...(isConfirmed ? { 'no-state-secrets': 'confirmed' } : {}),
  };
  const body = payload === undefined ? {} : { body: JSON.stringify(payload) };
  return app.request(path, { method, headers, ...body }, as === null ? {} : env);
}

async function asked(method: string, path: string, payload?: unknown, as?: object): Promise<Json> {
  const answer = await ask(method, path, payload, as);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.json();
}

async function session(): Promise<string> {
  return (await gs.posted('/sessions', sent('2026-03-02', { dueOn: '2026-06-30' }))).id;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const about = (bytes: Uint8Array, over: object = {}) => ({
  ...{ title: 'Ảnh bảng niêm yết', type: 'image/jpeg', size: bytes.length, sha256: sha256(bytes) },
  ...over,
});

async function stored(id: string, bytes: Uint8Array, over: object = {}): Promise<string> {
  const announced = await asked('POST', `/sessions/${id}/evidence`, about(bytes, over));
  expect((await sendByForm(announced.upload, bytes)).status).toBe(204);
  await asked('POST', `/evidence/${announced.id}/complete`, {});
  return announced.id;
}

describe('an evidence file', () => {
  it('is announced, sent straight to the store, checked, kept, and opened for minutes', async () => {
    const id = await session();
    const bytes = photograph();
    const input = about(bytes, { about: `${id}.f1` });
    const announced = await asked('POST', `/sessions/${id}/evidence`, input);
    expect(EvidenceAnnounced.parse(announced)).toEqual(announced);
    expect(announced).toMatchObject({ id: `${id}.e1`, state: 'announced', visibility: 'internal' });
    const path = `/evidence/${announced.id}`;
    expect((await problemOf(await ask('POST', `${path}/complete`, {}))).code).toBe(
      'evidence-not-uploaded',
    );
    expect((await asked('GET', path)).download).toBeNull();
    expect((await sendByForm(announced.upload, bytes)).status).toBe(204);
    expect(await asked('POST', `${path}/complete`, {})).toMatchObject({ state: 'stored' });
    const opened = await asked('GET', path, undefined, HIGHER);
    expect(EvidenceOpened.parse(opened)).toEqual(opened);
    const fetched = await fetch(opened.download.url);
    expect(fetched.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(bytes);
    const shown = await gs.read(`/sessions/${id}`);
    expect(SessionView.parse(shown)).toEqual(shown);
    expect(shown.evidence).toMatchObject([{ id: announced.id, state: 'stored' }]);
    const again = await problemOf(await ask('POST', `${path}/complete`, {}));
    expect(again.code).toBe('evidence-stored');
    expect(bugs).toEqual([]);
  });

  it('is nobody’s without a signature, and no address or form outlives its minutes', async () => {
    const id = await session();
    const bytes = photograph();
    const file = await stored(id, bytes);
    const { url } = (await asked('GET', `/evidence/${file}`)).download;
    for (const place of ['kept', 'incoming', 'public']) {
      expect((await fetch(store.address(`${place}/${file}`))).status).toBe(403);
    }
    expect((await fetch(url.replace('/kept/', '/public/'))).status).toBe(403);
    expect((await fetch(url.replace(/Expires=\d+/, 'Expires=99999'))).status).toBe(403);
    const put = await fetch(store.address(`kept/${file}`), { method: 'PUT', body: 'x' });
    expect(put.status).toBe(403);
    const { upload } = await asked('POST', `/sessions/${id}/evidence`, about(bytes));
    store.later(601);
    expect((await fetch(url)).status).toBe(403);
    expect((await sendByForm(upload, bytes)).status).toBe(403);
    store.later(0);
    expect((await fetch(url)).status).toBe(200);
  });

  it('of another size, hash, type or key is refused by the store, and nothing is kept', async () => {
    const id = await session();
    const bytes = photograph();
    const { upload, id: file } = await asked('POST', `/sessions/${id}/evidence`, about(bytes));
    const send = async (fields: object, body: Uint8Array) =>
      (await sendByForm({ ...upload, fields: { ...upload.fields, ...fields } }, body)).status;
    expect(await send({}, Buffer.concat([bytes, bytes]))).toBe(400);
    expect(await send({}, bytes.subarray(1))).toBe(400);
    expect(await send({}, Buffer.concat([bytes.subarray(1), Buffer.alloc(1)]))).toBe(400);
    expect(await send({ 'Content-Type': 'text/html' }, bytes)).toBe(403);
    expect(await send({ key: `kept/${file}` }, bytes)).toBe(403);
    expect(await send({ acl: 'public-read' }, bytes)).toBe(403);
    expect(await send({ Policy: '' }, bytes)).toBe(403);
    const left = await problemOf(await ask('POST', `/evidence/${file}/complete`, {}));
    expect(left.code).toBe('evidence-not-uploaded');
  });

  it('that is not of the type it was said to be is thrown away', async () => {
    const id = await session();
    const program = Buffer.from('#!/bin/sh\nexit 1\n');
    const { upload, id: file } = await asked('POST', `/sessions/${id}/evidence`, about(program));
    expect((await sendByForm(upload, program)).status).toBe(204);
    const wrong = await problemOf(await ask('POST', `/evidence/${file}/complete`, {}));
    expect(wrong).toMatchObject({ status: 422, code: 'evidence-mismatch' });
    expect(await store.files.read('incoming', file)).toBeUndefined();
    expect(await store.files.read('kept', file)).toBeUndefined();
  });

  it('is refused before it is sent when too large, of another type, or about nothing there', async () => {
    const id = await session();
    const post = async (over: object) =>
      problemOf(await ask('POST', `/sessions/${id}/evidence`, about(photograph(), over)));
    isConfirmed = false;
    expect((await post({})).code).toBe('state-secret-confirmation-missing');
    isConfirmed = true;
    expect((await post({ title: 'Ảnh của 0912 345 678' })).code).toBe('looks-personal');
    expect((await post({ size: 20 * 1024 * 1024 + 1 })).status).toBe(400);
    expect((await post({ size: 0 })).status).toBe(400);
    expect((await post({ type: 'text/html' })).status).toBe(400);
    expect((await post({ sha256: 'x' })).status).toBe(400);
    expect((await post({ name: 'Nguyễn Văn A.jpg' })).status).toBe(400);
    expect((await post({ about: `${id}.f9` })).code).toBe('unknown-part');
    expect((await post({ replaces: `${id}.e9` })).code).toBe('unknown-evidence');
  });

  it('takes the place of another, which is kept', async () => {
    const id = await session();
    const first = await stored(id, photograph());
    const second = await stored(id, drawing(), { type: 'image/png', replaces: first });
    expect(await asked('GET', `/evidence/${second}`)).toMatchObject({ replaces: first });
    expect((await asked('GET', `/evidence/${first}`)).download).not.toBeNull();
  });
});

describe('who may', () => {
  it('restricted is for the lead body alone; to others it is not there', async () => {
    const id = await session();
    const file = await stored(id, photograph(), { visibility: 'restricted' });
    expect((await ask('GET', `/evidence/${file}`)).status).toBe(200);
    const hidden = await problemOf(await ask('GET', `/evidence/${file}`, undefined, HIGHER));
    const never = await problemOf(await ask('GET', `/evidence/${id}.e99`, undefined, HIGHER));
    expect(hidden).toEqual(never);
    expect((await gs.read(`/sessions/${id}`)).evidence).toEqual([]);
  });

  it('nobody without a role, without a token, or from elsewhere', async () => {
    const id = await session();
    const file = await stored(id, photograph());
    const status = async (method: string, path: string, as: object | null, payload?: object) =>
      (await ask(method, path, payload, as)).status;
    const bytes = about(photograph());
    expect(await status('GET', `/evidence/${file}`, null)).toBe(401);
    for (const roles of ['[administrator]', '']) {
      expect(await status('GET', `/evidence/${file}`, { ...RECORDER, roles })).toBe(404);
    }
    const elsewhere = { roles: '[recorder]', org: 'front:35@0', unit: '35@0' };
    expect(
      await status('GET', `/evidence/${file}`, { ...elsewhere, org: 'front:x', unit: 'x' }),
    ).toBe(404);
    expect(await status('POST', `/sessions/${id}/evidence`, HIGHER, bytes)).toBe(403);
    const approval = { number: '9/MTTQ', on: '2026-03-09' };
    const recorder = { ...RECORDER, roles: '[recorder]' };
    expect(await status('POST', `/evidence/${file}/publish`, recorder, { approval })).toBe(403);
  });
});

describe('a public copy', () => {
  const approval = { number: '9/MTTQ', on: '2026-03-09' };
  async function published(): Promise<string> {
    const id = await session();
    await append(id, 'session.published', { approval, findings: [], recommendations: [] });
    return id;
  }
  async function append(id: string, type: string, data: object): Promise<void> {
    const record = `session#${id}`;
    const appends = await stores.ledger.read(record);
    const version = appends.reduce((sum, one) => sum + one.events.length, 1);
    const actor = { sub: 'signer', org: RECORDER.org };
    const event = { type, schema: 1, at: '2026-03-10T05:00:00.000Z' };
    const events = [{ ...event, on: '2026-03-10', actor, data }];
    const request = { key: `p-${version}`, hash: '' };
    await stores.ledger.insert({ record, version, events, request });
  }

  it.each([
    ['image/jpeg', photograph()],
    ['image/png', drawing()],
    ['image/webp', webp()],
  ] as const)(
    'of %s says nothing of place or person, and is gone when withdrawn',
    async (type, bytes) => {
      expect(bytes.includes(GPS)).toBe(true);
      const id = await published();
      const file = await stored(id, bytes, { type });
      expect((await ask('GET', `/public/evidence/${file}`, undefined, null)).status).toBe(404);
      const made = await asked('POST', `/evidence/${file}/publish`, { approval });
      expect(made.published).toMatchObject({ on: '2026-03-10', approval });
      const open = await ask('GET', `/public/evidence/${file}`, undefined, null);
      const copy: Json = await open.json();
      const fetched = Buffer.from(await (await fetch(copy.download.url)).arrayBuffer());
      expect(sha256(fetched)).toBe(copy.sha256);
      expect(fetched.length).toBeLessThan(bytes.length);
      expect(fetched.includes(GPS)).toBe(false);
      expect(fetched.subarray(0, 4)).toEqual(bytes.subarray(0, 4));
      await asked('POST', `/evidence/${file}/withdraw-publication`, { reason: 'nhầm' });
      expect((await ask('GET', `/public/evidence/${file}`, undefined, null)).status).toBe(404);
      expect((await fetch(copy.download.url)).status).toBe(404);
      expect((await asked('GET', `/evidence/${file}`)).download).not.toBeNull();
      expect(bugs).toEqual([]);
    },
  );

  it('does not come back by itself when its session is withdrawn and published anew', async () => {
    const id = await published();
    const file = await stored(id, photograph());
    const open = async () => (await ask('GET', `/public/evidence/${file}`, undefined, null)).status;
    await asked('POST', `/evidence/${file}/publish`, { approval });
    expect(await open()).toBe(200);
    await append(id, 'session.publication-withdrawn', { reason: 'nhầm' });
    expect(await open()).toBe(404);
    await append(id, 'session.published', { approval, findings: [], recommendations: [] });
    expect(await open()).toBe(404);
    await asked('POST', `/evidence/${file}/publish`, { approval });
    expect(await open()).toBe(200);
  });

  it('is refused of a session not published, a restricted file, or one that can not be cleaned', async () => {
    const publish = async (file: string) =>
      (await problemOf(await ask('POST', `/evidence/${file}/publish`, { approval }))).code;
    expect(await publish(await stored(await session(), photograph()))).toBe(
      'session-not-published',
    );
    const id = await published();
    expect(await publish(await stored(id, photograph(), { visibility: 'restricted' }))).toBe(
      'evidence-restricted',
    );
    const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');
    expect(await publish(await stored(id, pdf, { type: 'application/pdf' }))).toBe(
      'evidence-not-cleanable',
    );
    const broken = photograph().subarray(0, 60);
    expect(await publish(await stored(id, broken))).toBe('evidence-not-cleanable');
  });
});

it('the store was asked for nothing the function holds no right to', () => {
  const allowed =
    /^s3:((Get|Put|Delete)Object arn:aws:s3:::evidence\/(incoming|public)|(Get|Put)Object arn:aws:s3:::evidence\/kept)\//;
  expect(store.calls().length).toBeGreaterThan(5);
  for (const call of store.calls()) expect(call).toMatch(allowed);
});
