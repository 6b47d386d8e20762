import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { finding, HELD, recommendation, supervision, TODAY } from '../support/payloads.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await api(stores);
});
afterAll(() => engine.stop());

const payload = supervision({
  held: HELD,
  findings: [finding({ recommendations: [recommendation()] })],
});
const codeOf = async (response: Response) => [response.status, (await problemOf(response)).code];

describe('the same key', () => {
  it('twenty times at once: one record, one set of events, one answer byte for byte', async () => {
    const before = await gs.stored();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => gs.post('/sessions', payload, { key: 'twenty' })),
    );
    expect(answers.map((one) => one.status)).toEqual(Array(20).fill(201));
    const texts = await Promise.all(answers.map((one) => one.text()));
    expect(new Set(texts).size).toBe(1);
    for (const name of ['etag', 'location', 'content-type']) {
      expect(new Set(answers.map((one) => one.headers.get(name))).size).toBe(1);
    }
    expect(await gs.stored()).toBe(before + 1);
    const { id }: Json = JSON.parse(texts[0] ?? '');
    const [append, ...more] = await stores.ledger.read(`session#${id}`);
    expect(more).toEqual([]);
    expect(append?.events.map((event) => event.type)).toEqual([
      'session.recorded',
      'session.held',
      'finding.recorded',
      'recommendation.drafted',
    ]);
  });

  it('twenty times at once on an existing record: its action happens once', async () => {
    const { id } = await gs.posted('/sessions', payload);
    const more = { findings: [finding({ text: 'Thêm' })] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => gs.post(`/sessions/${id}/findings`, more, { key: 'more' })),
    );
    const texts = await Promise.all(answers.map((one) => one.text()));
    expect(new Set(texts).size).toBe(1);
    expect((await gs.read(`/sessions/${id}`)).findings).toHaveLength(2);
  });

  it('with members in another order is the same payload', async () => {
    const first = await gs.post('/sessions', payload, { key: 'order' });
    const turned = Object.fromEntries(Object.entries(payload).toReversed());
    const second = await gs.post('/sessions', turned, { key: 'order' });
    expect(await second.text()).toBe(await first.text());
  });

  it('with another payload is a 422', async () => {
    await gs.posted('/sessions', payload, { key: 'other' });
    const other = await gs.post('/sessions', { ...payload, subject: 'Khác' }, { key: 'other' });
    expect(await codeOf(other)).toEqual([422, 'idempotency-key-reused']);
  });

  it('on another action of the record is a 422, even with the same payload', async () => {
    const { id } = await gs.posted('/sessions', supervision(), { key: 'actions' });
    const stop = { on: '2024-05-01', reason: 'lũ' };
    await gs.posted(`/sessions/${id}/postpone`, stop, { key: 'stop' });
    for (const [path, key] of [
      ['cancel', 'stop'],
      ['cancel', 'actions'],
    ] as const) {
      const other = await gs.post(`/sessions/${id}/${path}`, stop, { key });
      expect(await codeOf(other)).toEqual([422, 'idempotency-key-reused']);
    }
    expect((await gs.read(`/sessions/${id}`)).state).toBe('postponed');
  });

  it('of another organisation is another record', async () => {
    const one = await gs.posted('/sessions', payload, { key: 'shared' });
    const as = { sub: 'b', org: 'front:35@0', unit: 'VN' };
    const other = await gs.posted('/sessions', payload, { key: 'shared', as });
    expect(other.id).not.toBe(one.id);
    const colleague = { sub: 'c', org: 'front:35@0', unit: 'VN' };
    expect((await gs.posted('/sessions', payload, { key: 'shared', as: colleague })).id).toBe(
      other.id,
    );
  });

  it('later on gives the first answer, whatever happened to the record since', async () => {
    const first = await gs.post('/sessions', payload, { key: 'first' });
    const text = await first.text();
    const { id }: Json = JSON.parse(text);
    await gs.posted(
      `/sessions/${id}/report`,
      { number: '1/BC', on: '2024-05-20' },
      { key: 'report' },
    );
    gs.on('2024-08-01');
    const again = await gs.post('/sessions', payload, { key: 'first' });
    gs.on(TODAY);
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([
      201,
      '"4"',
      text,
    ]);
    expect((await gs.read(`/sessions/${id}`)).state).toBe('reported');
  });

  it('after a refusal may be used again: refusals are not remembered', async () => {
    const wrong = await gs.post('/sessions', { ...payload, topic: 'x' }, { key: 'mended' });
    expect(wrong.status).toBe(422);
    expect((await gs.post('/sessions', payload, { key: 'mended' })).status).toBe(201);
  });

  it('counts for published figures as well', async () => {
    const figure = {
      unit: '35@0',
      measure: 'sessions.supervision',
      value: 684,
      qualifier: 'exactly',
      period: { from: '2021-01-01', to: '2023-12-31' },
      source: { title: 'Bài báo' },
    };
    const before = await gs.stored();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => gs.post('/published-figures', figure, { key: 'figure' })),
    );
    const texts = await Promise.all(answers.map((one) => one.text()));
    expect(new Set(texts).size).toBe(1);
    expect(await gs.stored()).toBe(before + 1);
    const other = await gs.post('/published-figures', { ...figure, value: 1 }, { key: 'figure' });
    expect(await codeOf(other)).toEqual([422, 'idempotency-key-reused']);
  });
});

describe('writers at one record at once', () => {
  it('lose nothing: every finding answered 201 is there once', async () => {
    const { id } = await gs.posted('/sessions', payload);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        gs.post(`/sessions/${id}/findings`, { findings: [finding({ text: `số ${at}` })] }),
      ),
    );
    const kept = answers.filter((one) => one.status === 201).length;
    expect(kept).toBeGreaterThan(0);
    for (const one of answers.filter((other) => other.status !== 201)) {
      expect(await codeOf(one)).toEqual([409, 'busy']);
    }
    const { findings } = await gs.read(`/sessions/${id}`);
    expect(findings).toHaveLength(1 + kept);
    expect(new Set(findings.map((one: Json) => one.id)).size).toBe(1 + kept);
  });
});

describe('a correction', () => {
  const change = { reason: 'gõ nhầm', changes: { subject: 'Khác' } };

  it('needs the version that was looked at: 428, 412, 200', async () => {
    const posted = await gs.post('/sessions', payload);
    const { id }: Json = await posted.json();
    const path = `/sessions/${id}`;
    expect(await codeOf(await gs.patch(path, change))).toEqual([428, 'if-match-missing']);
    for (const match of ['"3"', '4', 'W/"4"', '""']) {
      const stale = await gs.patch(path, change, { headers: { 'if-match': match } });
      expect(await codeOf(stale)).toEqual([412, 'version-mismatch']);
    }
    const etag = posted.headers.get('etag') ?? '';
    const done = await gs.patch(path, change, { headers: { 'if-match': etag } });
    expect([done.status, done.headers.get('etag')]).toEqual([200, '"5"']);
    expect(await done.json()).toMatchObject({ subject: 'Khác', version: 5 });
    const twice = await gs.patch(path, change, { headers: { 'if-match': etag } });
    expect(twice.status).toBe(412);
  });

  it('sent again with its old version answers as before, because its key is known', async () => {
    const { id } = await gs.posted('/sessions', payload);
    const sent = { key: 'patched', headers: { 'if-match': '"4"' } };
    const first = await (await gs.patch(`/sessions/${id}`, change, sent)).text();
    const second = await gs.patch(`/sessions/${id}`, change, sent);
    expect([second.status, await second.text()]).toEqual([200, first]);
  });

  it('names the wrong member under changes', async () => {
    const { id } = await gs.posted('/sessions', payload);
    const wrong = await gs.patch(
      `/sessions/${id}`,
      { reason: 'x', changes: { topic: 'x' } },
      { headers: { 'if-match': '*' } },
    );
    expect(await problemOf(wrong)).toMatchObject({
      code: 'unknown-topic',
      errors: [{ pointer: '/changes/topic' }],
    });
  });

  it('another step under a stale version is refused too', async () => {
    const { id } = await gs.posted('/sessions', payload);
    const path = `/sessions/${id}/report`;
    const report = { number: '1/BC', on: '2024-05-20' };
    const stale = await gs.post(path, report, { headers: { 'if-match': '"1"' } });
    expect(await codeOf(stale)).toEqual([412, 'version-mismatch']);
    expect((await gs.post(path, report, { headers: { 'if-match': '"4"' } })).status).toBe(200);
  });
});
