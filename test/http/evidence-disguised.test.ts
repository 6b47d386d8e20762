import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceApp } from '../../functions/evidence/evidence-app.ts';
import { looksLike } from '../../functions/evidence/looks-like.ts';
import { stripMetadata } from '../../functions/evidence/strip-metadata.ts';
import { type Json, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { sendByForm, type TestFiles, testFiles } from '../support/file-store.ts';
import { followedApi } from '../support/followed-api.ts';
import { COMMUNE_NOW, sent } from '../support/following.ts';
import { drawing, photograph, webp } from '../support/pictures.ts';

/** Files that are two things at once, and forms that are used for what they were not made for. */
let engine: TestEngine;
let store: TestFiles;
let app: ReturnType<typeof evidenceApp>;
let session: string;
let keys = 0;
const bugs: Error[] = [];
beforeAll(async () => {
  engine = await testEngine();
  const stores = await engine.fresh();
  const gs = await followedApi(stores, '2026-03-10', 'disguised');
  session = (await gs.posted('/sessions', sent('2026-03-02', { dueOn: '2026-06-30' }))).id;
  store = await testFiles();
  const now = () => new Date('2026-03-10T05:00:00Z');
  const on = { ...stores, now, files: store.files, pause: async () => undefined };
  app = evidenceApp({ ...on, random: Math.random }, (error) => void bugs.push(error));
});
afterAll(async () => {
  expect(bugs).toEqual([]);
  await store.stop();
  await engine.stop();
});

function ask(method: string, path: string, payload?: unknown) {
  keys += 1;
  const claims = { roles: '[recorder]', org: `front:${COMMUNE_NOW}`, unit: COMMUNE_NOW };
  const env = {
    event: { requestContext: { authorizer: { jwt: { claims: { sub: 'a', ...claims } } } } },
  };
  const headers = {
    ...{ 'content-type': 'application/json', 'idempotency-key': `file-${keys}` },
    'no-state-secrets': 'confirmed',
  };
  const body = payload === undefined ? {} : { body: JSON.stringify(payload) };
  return app.request(path, { method, headers, ...body }, env);
}

const announce = (bytes: Uint8Array, type: string, over: object = {}) =>
  ask('POST', `/sessions/${session}/evidence`, {
    ...{ title: 'Ảnh bảng niêm yết', type, size: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...over,
  });

async function announced(bytes: Uint8Array, type: string, over: object = {}): Promise<Json> {
  const answer = await announce(bytes, type, over);
  expect(answer.status).toBe(201);
  return answer.json();
}

const HTML = Buffer.from('<html><script>alert(1)</script></html>');
const ZIP = Buffer.from('PK\x03\x04word/document.xml', 'latin1');
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');
const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
);

describe('a file that is two things at once', () => {
  it.each([
    ['a drawing of script named a picture', SVG, 'image/png'],
    ['a page named a picture', HTML, 'image/jpeg'],
    ['a PDF named a picture', PDF, 'image/jpeg'],
    ['a picture named a PDF', Buffer.concat([photograph(), PDF]), 'application/pdf'],
    ['a PDF behind a line', Buffer.concat([Buffer.from('\n'), PDF]), 'application/pdf'],
    ['a page before a picture', Buffer.concat([HTML, drawing()]), 'image/png'],
    ['a picture of another type', photograph(), 'image/webp'],
  ])('%s is thrown away', async (_what, bytes, type) => {
    const { id, upload } = await announced(bytes, type);
    expect((await sendByForm(upload, bytes)).status).toBe(204);
    const problem = await problemOf(await ask('POST', `/evidence/${id}/complete`, {}));
    expect(problem).toMatchObject({ status: 422, code: 'evidence-mismatch' });
    expect(await store.files.read('kept', id)).toBeUndefined();
  });

  it.each([
    ['image/svg+xml', SVG],
    ['text/html', HTML],
    ['application/zip', ZIP],
    ['image/jpeg; charset=utf-8', photograph()],
  ])('%s is no type there is', async (type, bytes) => {
    expect((await announce(bytes, type)).status).toBe(400);
  });

  it.each([
    ['image/jpeg', photograph()],
    ['image/png', drawing()],
    ['image/webp', webp()],
  ] as const)(
    '%s with a page, an archive and a PDF behind it is an attachment of its own type',
    async (type, picture) => {
      const bytes = Buffer.concat([picture, HTML, ZIP, PDF]);
      const { id, upload } = await announced(bytes, type);
      expect((await sendByForm(upload, bytes)).status).toBe(204);
      expect((await ask('POST', `/evidence/${id}/complete`, {})).status).toBe(200);
      const { download }: Json = await (await ask('GET', `/evidence/${id}`)).json();
      const served = await fetch(download.url);
      expect(served.headers.get('content-type')).toBe(type);
      expect(served.headers.get('content-disposition')).toBe(`attachment; filename="${id}"`);
      expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes);
      // What nobody signed for can not make it a page.
      const page = await fetch(`${download.url}&response-content-type=text/html`);
      expect(page.status).toBe(403);
      const copy = Buffer.from(stripMetadata(type, bytes) ?? []);
      expect(looksLike(type, copy)).toBe(true);
      for (const other of [HTML, ZIP, PDF]) expect(copy.includes(other)).toBe(false);
    },
  );

  it('hides nothing in what is longer than it can be', () => {
    const segment = (marker: number) => {
      const head = Buffer.from([0xff, marker, 0, 0]);
      const body = Buffer.concat([Buffer.alloc(2_500), HTML]);
      head.writeUInt16BE(body.length + 2, 2);
      return Buffer.concat([head, body]);
    };
    const [start, rest] = [photograph().subarray(0, 2), photograph().subarray(2)];
    for (let marker = 0xc0; marker <= 0xfe; marker += 1) {
      if (marker >= 0xd0 && marker <= 0xd9) continue;
      const copy = stripMetadata('image/jpeg', Buffer.concat([start, segment(marker), rest]));
      expect(Buffer.from(copy ?? []).includes(HTML), marker.toString(16)).toBe(false);
    }
    const body = Buffer.concat([Buffer.alloc(10), HTML]);
    for (const name of ['VP8X', 'ANIM', 'XMP ', 'ABCD']) {
      const size = Buffer.alloc(8);
      size.writeUInt32LE(body.length + 12, 0);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(body.length);
      const file = Buffer.concat([
        Buffer.from('RIFF'),
        size.subarray(0, 4),
        Buffer.from(`WEBP${name}`),
        length,
        body,
      ]);
      expect(Buffer.from(stripMetadata('image/webp', file) ?? []).includes(HTML), name).toBe(false);
    }
  });
});

describe('a form', () => {
  it('takes not a byte more or less, nor bytes of another hash, type, key or length told wrongly', async () => {
    const bytes = photograph();
    const { id, upload } = await announced(bytes, 'image/jpeg');
    const send = async (fields: object, body: Uint8Array = bytes) =>
      (await sendByForm({ ...upload, fields: { ...upload.fields, ...fields } }, body)).status;
    expect(await send({}, Buffer.concat([bytes, Buffer.from([0])]))).toBe(400);
    expect(await send({}, bytes.subarray(0, -1))).toBe(400);
    const other = Buffer.from(bytes);
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
    expect(await send({}, other)).toBe(400);
    const itsHash = createHash('sha256').update(other).digest('base64');
    expect(await send({ 'x-amz-checksum-sha256': itsHash }, other)).toBe(403);
    for (const key of [
      `kept/${id}`,
      `public/${id}`,
      `incoming/${session}.e99`,
      `incoming/../kept/${id}`,
    ]) {
      expect(await send({ key }), key).toBe(403);
    }
    for (const type of ['text/html', 'image/svg+xml', 'image/png', '']) {
      expect(await send({ 'Content-Type': type }), type).toBe(403);
    }
    expect(await send({ success_action_redirect: 'https://evil.test' })).toBe(403);
    expect((await problemOf(await ask('POST', `/evidence/${id}/complete`, {}))).code).toBe(
      'evidence-not-uploaded',
    );
  });

  it('that is used again changes nothing of what was kept, before its end and after', async () => {
    const bytes = photograph();
    const { id, upload } = await announced(bytes, 'image/jpeg');
    expect((await sendByForm(upload, bytes)).status).toBe(204);
    expect((await sendByForm(upload, bytes)).status).toBe(204);
    expect((await ask('POST', `/evidence/${id}/complete`, {})).status).toBe(200);
    expect((await sendByForm(upload, bytes)).status).toBe(204);
    const again = await problemOf(await ask('POST', `/evidence/${id}/complete`, {}));
    expect(again.code).toBe('evidence-stored');
    expect(await store.files.read('kept', id)).toEqual(new Uint8Array(bytes));
    store.later(601);
    expect((await sendByForm(upload, bytes)).status).toBe(403);
    store.later(0);
  });
});
