import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { finding, HELD, recommendation, supervision } from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
});
afterAll(() => engine.stop());

const pointed = (problem: Json) =>
  problem.errors.map(({ pointer, code }: Json) => `${code} ${pointer}`);

const telling = supervision({
  held: HELD,
  subject: 'Giám sát đền bù; liên hệ ông Nam 0912 345 678',
  findings: [
    finding({
      text: 'Bà Tư (CCCD 035085001234) chưa được chi trả',
      recommendations: [recommendation({ text: 'Trả lời về ba.tu@gmail.com' })],
    }),
  ],
});

describe('a text that looks like a person’s data', () => {
  it('is pointed out at each place before anything is stored, and not repeated', async () => {
    const before = await gs.stored();
    const answer = await gs.post('/sessions', telling);
    const text = await answer.clone().text();
    const problem = await problemOf(answer);
    expect([problem.status, problem.code]).toEqual([422, 'looks-personal']);
    expect(pointed(problem)).toEqual([
      'looks-like-phone /subject',
      'looks-like-id-number /findings/0/text',
      'looks-like-e-mail /findings/0/recommendations/0/text',
    ]);
    for (const said of ['0912', '035085001234', 'ba.tu']) expect(text).not.toContain(said);
    expect(problem.en.detail).toContain('Personal-Text: checked');
    expect(await gs.stored()).toBe(before);
  });

  it('is stored when the caller has looked at it, under the same key', async () => {
    const sent = { key: 'looked-at' };
    expect((await gs.post('/sessions', telling, sent)).status).toBe(422);
    const headers = { 'personal-text': 'checked' };
    expect((await gs.post('/sessions', telling, { ...sent, headers })).status).toBe(201);
  });

  it('is pointed out in every other write too', async () => {
    const { id } = await gs.posted('/sessions', supervision({ held: HELD, findings: [finding()] }));
    const reason = 'Theo phản ánh của số 0912345678';
    const r1 = `/recommendations/${id}.f1.r1`;
    const document = { number: '7/TL', on: '2024-05-20' };
    const refusing = { outcome: 'refused', document, reason };
    const attempts: [string, Promise<Response>][] = [
      [
        '/findings/0/text',
        gs.post(`/sessions/${id}/findings`, { findings: [finding({ text: reason })] }),
      ],
      ['/reason', gs.post(`/findings/${id}.f1/dismiss`, { on: '2024-05-20', reason })],
      [
        '/changes/subject',
        gs.patch(
          `/sessions/${id}`,
          { reason: 'sửa', changes: { subject: reason } },
          { headers: { 'if-match': '*' } },
        ),
      ],
    ];
    attempts.push(
      ['/letter/number', gs.post(`${r1}/issue`, { letter: { ...document, number: reason } })],
      ['/reason', gs.post(`${r1}/reply`, { ...refusing, receivedOn: '2024-05-20' })],
      ['/reason', gs.post(`${r1}/reopen`, { document, reason })],
      ['/evidence', gs.post(`${r1}/verify`, { document, result: 'full', evidence: reason })],
      ['/reason', gs.byLink(`${id}.f1.r1.l1.x`, { purpose: 'reply', ...refusing })],
    );
    for (const [pointer, attempt] of attempts) {
      const problem = await problemOf(await attempt);
      expect([problem.code, pointed(problem)]).toEqual([
        'looks-personal',
        [`looks-like-phone ${pointer}`],
      ]);
    }
  });

  it('is not asked about without a token', async () => {
    const answer = await gs.post('/sessions', telling, { as: undefined });
    expect(answer.status).toBe(401);
  });
});

describe('that contents hold no State secrets', () => {
  const unconfirmed = { headers: { 'no-state-secrets': '' } };
  it('must be confirmed before a session or finding is stored', async () => {
    const { id } = await gs.posted('/sessions', supervision({ held: HELD }));
    const before = await gs.stored();
    for (const answer of [
      await gs.post('/sessions', supervision(), unconfirmed),
      await gs.post(`/sessions/${id}/findings`, { findings: [finding()] }, unconfirmed),
      await gs.post('/sessions', supervision(), { headers: { 'no-state-secrets': 'no' } }),
    ]) {
      const problem = await problemOf(answer);
      expect([problem.status, problem.code]).toEqual([422, 'state-secret-confirmation-missing']);
      expect(problem.detail).toContain('No-State-Secrets: confirmed');
    }
    expect(await gs.stored()).toBe(before);
  });

  it('is not asked again for the further steps', async () => {
    const { id } = await gs.posted('/sessions', supervision({ held: HELD }));
    const report = { number: '1', on: '2024-05-20' };
    expect((await gs.post(`/sessions/${id}/report`, report, unconfirmed)).status).toBe(200);
  });
});

describe('a text that nobody can read', () => {
  it.each([
    ['is nothing but signs without width', '\u200b\u2060'],
    ['was no UTF-8', 'Giám s\ufffdt'],
    ['holds letters only machines read', 'Giám sát \u{e0041}\u{e0042}'],
  ])('because it %s is refused, and nothing is stored', async (_why, subject) => {
    const before = await gs.stored();
    const problem = await problemOf(await gs.post('/sessions', supervision({ subject })));
    expect([problem.status, problem.code]).toEqual([400, 'invalid-payload']);
    expect(pointed(problem)).toEqual(['unreadable-characters /subject']);
    expect(await gs.stored()).toBe(before);
  });
});
