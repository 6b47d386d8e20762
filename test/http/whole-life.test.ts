import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  communitySupervision,
  councilSupervision,
  criticism,
  finding,
  HELD,
  LETTER,
  ofEachKind,
  PROVINCE,
  peopleInspection,
  recommendation,
  supervision,
} from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
});
afterAll(() => engine.stop());

const REPORT = { number: '9/BC', on: '2024-05-20' };
const types = (findings: Json[]) => findings.map((one) => one.type);

describe('the whole life of a session', () => {
  it.each([
    ['supervision', supervision(), 'violation'],
    ['council-supervision', councilSupervision(), 'shortcoming'],
    ['criticism', criticism(), 'opinion'],
    ['people-inspection', peopleInspection({ guidedBy: `front:${COMMUNE}` }), 'policy-gap'],
  ] as const)(
    '%s: planned, notified, held, findings, letter, report',
    async (_kind, payload, type) => {
      const posted = await gs.post('/sessions', { ...payload, plan: { year: 2024 } });
      expect(posted.status).toBe(201);
      const { id, state, version }: Json = await posted.json();
      expect([state, version]).toEqual(['planned', 1]);
      expect(posted.headers.get('location')).toBe(`/sessions/${id}`);
      expect(posted.headers.get('etag')).toBe('"1"');

      expect(await gs.posted(`/sessions/${id}/notify`, { on: '2024-04-10' })).toMatchObject({
        state: 'notified',
        possible: ['hold', 'postpone', 'cancel', 'correct'],
      });
      expect(await gs.posted(`/sessions/${id}/hold`, HELD)).toMatchObject({ state: 'held' });
      const collected = await gs.posted(`/sessions/${id}/findings`, {
        findings: [finding({ type }), finding({ type: 'general' })],
      });
      expect(types(collected.findings)).toEqual([type, 'general']);
      expect(await gs.posted(`/findings/${id}.f1/confirm`, { on: '2024-05-06' })).toMatchObject({
        session: id,
        state: 'confirmed',
      });
      const drafted = await gs.posted(`/findings/${id}.f1/recommendations`, {
        recommendations: [
          recommendation(),
          recommendation({ addressee: `party-committee:${PROVINCE}` }),
        ],
      });
      expect(drafted.recommendations.map((one: Json) => one.id)).toEqual([
        `${id}.f1.r1`,
        `${id}.f1.r2`,
      ]);
      const issued = await gs.posted(`/sessions/${id}/issue`, {
        letter: LETTER,
        recommendations: [`${id}.f1.r1`, `${id}.f1.r2`],
      });
      expect(issued.findings[0].recommendations.map((one: Json) => one.letter)).toEqual([
        LETTER,
        LETTER,
      ]);
      expect(await gs.posted(`/sessions/${id}/report`, REPORT)).toMatchObject({
        state: 'reported',
      });

      const closing = await gs.post(`/sessions/${id}/close`, { on: '2024-05-25' });
      expect(closing.status).toBe(409);
      expect(await problemOf(closing)).toMatchObject({ code: 'recommendations-open' });
      expect(gs.bugs).toEqual([]);
    },
  );

  it('community supervision: the commune Front confirms before a recommendation is issued', async () => {
    const { id } = await gs.posted(
      '/sessions',
      communitySupervision({
        held: HELD,
        findings: [finding({ recommendations: [recommendation()] })],
      }),
    );
    const r1 = `${id}.f1.r1`;
    const early = await gs.post(`/recommendations/${r1}/issue`, { letter: LETTER });
    expect([early.status, (await problemOf(early)).code]).toEqual([422, 'confirmation-missing']);
    const confirmed = await gs.posted(`/recommendations/${r1}/confirm`, {
      on: '2024-05-06',
      number: '3/XN',
    });
    expect(confirmed).toMatchObject({
      session: id,
      id: r1,
      state: 'confirmed',
      possible: ['issue', 'correct', 'withdraw'],
    });
    const issued = await gs.posted(`/recommendations/${r1}/issue`, { letter: LETTER });
    expect(issued).toMatchObject({ state: 'issued', letter: LETTER });
  });

  it('closes when nothing is open: no recommendation, or only on a dismissed finding', async () => {
    const { id } = await gs.posted(
      '/sessions',
      supervision({
        held: HELD,
        report: REPORT,
        findings: [finding({ recommendations: [recommendation()] }), finding()],
      }),
    );
    const dismissed = await gs.posted(`/findings/${id}.f1/dismiss`, {
      on: '2024-05-21',
      reason: 'không có căn cứ',
    });
    expect(dismissed).toMatchObject({ state: 'dismissed', dismissedFor: 'không có căn cứ' });
    const closed = await gs.posted(`/sessions/${id}/close`, { on: '2024-05-22' });
    expect(closed).toMatchObject({
      state: 'closed',
      possible: ['publish', 'withdraw-publication', 'reopen-recommendations'],
    });
    const again = await gs.post(`/sessions/${id}/close`, { on: '2024-05-22' });
    expect(await problemOf(again)).toMatchObject({
      code: 'illegal-step',
      possible: ['publish', 'withdraw-publication', 'reopen-recommendations'],
    });
  });

  it('put off, rescheduled, cancelled: an illegal step is a 409 that says what is possible', async () => {
    const { id } = await gs.posted('/sessions', supervision());
    const stop = {
      on: '2024-05-01',
      reason: 'mưa lũ',
      document: { number: '2/TB', on: '2024-05-01' },
    };
    expect(await gs.posted(`/sessions/${id}/postpone`, stop)).toMatchObject({
      state: 'postponed',
      stopped: { reason: 'mưa lũ' },
    });
    const hold = await gs.post(`/sessions/${id}/hold`, HELD);
    expect(hold.status).toBe(409);
    expect(await problemOf(hold)).toMatchObject({
      code: 'illegal-step',
      possible: ['reschedule', 'cancel', 'correct'],
    });
    const scheduled = { from: '2024-09-01', to: '2024-09-02' };
    expect(await gs.posted(`/sessions/${id}/reschedule`, { scheduled })).toMatchObject({
      state: 'planned',
      scheduled,
    });
    expect(await gs.posted(`/sessions/${id}/cancel`, stop)).toMatchObject({ state: 'cancelled' });
  });
});

describe('what was answered 201', () => {
  it.each(Object.entries(ofEachKind))(
    '%s is found at once, as it was answered',
    async (kind, payload) => {
      const subject = `Ghi một lần, đọc lại: ${kind}`;
      const posted = await gs.post('/sessions', payload({ held: HELD, subject }));
      const answer: Json = await posted.json();
      const got = await gs.get(`/sessions/${answer.id}`);
      expect(got.headers.get('etag')).toBe(posted.headers.get('etag'));
      expect(await got.json()).toEqual(answer);
    },
  );

  it('has its findings and recommendations at addresses of their own', async () => {
    const { id, findings } = await gs.posted(
      '/sessions',
      supervision({ held: HELD, findings: [finding({ recommendations: [recommendation()] })] }),
    );
    expect(await gs.read(`/findings/${id}.f1`)).toEqual({
      session: id,
      version: 4,
      ...findings[0],
    });
    expect(await gs.read(`/recommendations/${id}.f1.r1`)).toEqual({
      session: id,
      version: 4,
      ...findings[0].recommendations[0],
    });
  });

  it('survives the largest names: two hundred recommendations, each with eighteen more bodies', async () => {
    const coordinating = ['VN', '35@0', '347@0', '349@0', '13285@0', '13288@0'].flatMap((unit) =>
      ['front', 'women', 'farmers'].map((type) => `${type}:${unit}`),
    );
    const many = Array(200).fill(recommendation({ text: 'x', coordinating, letter: LETTER }));
    const payload = supervision({ held: HELD, findings: [finding({ recommendations: many })] });
    expect(JSON.stringify(payload).length).toBeLessThan(128 * 1024);
    const answer = await gs.post('/sessions', payload);
    expect(answer.status).toBe(201);
    const posted: Json = await answer.json();
    const read = await gs.read(`/sessions/${posted.id}`);
    expect(read.findings).toEqual(posted.findings);
    expect(read.findings[0].recommendations).toHaveLength(200);
    expect(gs.bugs).toEqual([]);
  });
});
