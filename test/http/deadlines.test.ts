import { DeadlinesView } from '@giam-sat/contract/http/clock-view';
import { verify } from '@giam-sat/ledger/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api, Json } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { ADDRESSED, followedApi } from '../support/followed-api.ts';
import { COMMUNE_NOW, letterOf, paper, sent } from '../support/following.ts';
import { finding, recommendation, supervision } from '../support/payloads.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await followedApi(stores, '2026-03-10', 'deadlines');
});
afterAll(() => engine.stop());

const document = (on: string) => ({ number: '7/MTTQ', on });
async function deadlines(path: string): Promise<Json> {
  const answer = await gs.read(`${path}/deadlines`);
  expect(DeadlinesView.parse(answer)).toEqual(answer);
  return answer;
}

describe('GET /recommendations/{id}/deadlines', () => {
  it('explains each clock: rule, basis, calendar and every day', async () => {
    gs.on('2026-02-12');
    const { id } = await gs.posted('/sessions', sent('2026-02-02', { dueOn: '2026-06-30' }));
    const r1 = `/recommendations/${id}.f1.r1`;
    const [reply, implementation] = (await deadlines(r1)).clocks;
    // 5 February + 20 days = 25 February, after Tết.
    expect(reply).toMatchObject({
      clock: 'reply',
      cycle: 1,
      state: 'running',
      start: '2026-02-05',
      startAssumed: true,
      dueOn: '2026-02-25',
      notices: [
        { on: '2026-02-10', said: false },
        { on: '2026-02-18', said: false },
        { on: '2026-02-22', said: false },
      ],
    });
    const { explanation } = reply;
    expect(explanation).toMatchObject({
      rule: { key: 'front.reply', version: 1 },
      verified: false,
      calendarVersion: 'vn-2026.1',
      agrees: true,
    });
    expect(explanation.rows).toHaveLength(21);
    expect(explanation.rows[0]).toMatchObject({ day: '2026-02-05', counted: null });
    expect(explanation.rows.at(-1)).toMatchObject({ day: '2026-02-25', counted: 20 });
    expect(explanation.rows.map((row: Json) => row.why).join()).toContain('Tết');
    expect(explanation.vi).toContain('Hạn cuối: hết thứ Tư, 25/2/2026');
    expect(explanation.en).toContain('Due by the end of 2026-02-25');
    expect(implementation).toMatchObject({
      clock: 'implementation',
      dueOn: '2026-06-30',
      explanation: { rule: { key: 'letter.due' }, agrees: true },
    });
    expect(implementation.explanation.rows.length).toBeLessThan(5);
  });

  it('shows overdue, proposal and what lifted it, and a second cycle beside the first', async () => {
    gs.on('2026-02-12');
    const { id } = await gs.posted('/sessions', sent('2026-02-02'));
    const r1 = `/recommendations/${id}.f1.r1`;
    gs.on('2026-03-10');
    await gs.posted(`${r1}/urge`, { document: document('2026-03-10') });
    const [late] = (await deadlines(r1)).clocks;
    expect(late).toMatchObject({
      state: 'overdue',
      overdue: { on: '2026-02-26', lifted: false },
      next: { step: 'front_ladder.higher_front', on: '2026-03-20' },
    });
    expect(late.notices.map((one: Json) => one.said)).toEqual([false, true, true]);
    // The paper is of a day in time; it was only typed in late.
    const onTime = { ...paper('2026-02-20', '2026-03-09'), outcome: 'accepted' };
    await gs.posted(`${r1}/reply`, onTime, { as: ADDRESSED });
    const [lifted] = (await deadlines(r1)).clocks;
    expect(lifted).toMatchObject({
      state: 'stopped',
      stoppedOn: '2026-02-20',
      inTime: true,
      overdue: { lifted: true },
    });
    await gs.posted(`${r1}/record-not-implemented`, {
      document: document('2026-03-10'),
      reason: 'x',
    });
    const again = { document: document('2026-03-10'), reason: 'x', dueOn: '2026-08-03' };
    await gs.posted(`${r1}/reopen`, again);
    const clocks = (await deadlines(r1)).clocks;
    expect(clocks.map((one: Json) => [one.clock, one.cycle, one.state])).toEqual([
      ['reply', 1, 'stopped'],
      ['reply', 2, 'running'],
      ['implementation', 2, 'running'],
    ]);
  });

  it('an extension is shown with who, why and the first day', async () => {
    gs.on('2026-03-10');
    const { id } = await gs.posted('/sessions', sent('2026-03-02', { dueOn: '2026-06-30' }));
    const r1 = `/recommendations/${id}.f1.r1`;
    const wish = { clock: 'implementation', days: 10, reason: 'mưa lũ' };
    await gs.posted(`${r1}/extend`, { ...wish, document: document('2026-03-10') });
    const clock = (await deadlines(r1)).clocks[1];
    expect(clock).toMatchObject({
      dueOn: '2026-07-10',
      firstDueOn: '2026-06-30',
      extensions: [
        { from: '2026-06-30', to: '2026-07-10', why: 'mưa lũ', who: `front:${COMMUNE_NOW}` },
      ],
      explanation: { agrees: true },
    });
    expect(clock.explanation.vi).toContain('Gia hạn');
  });

  it('says what is waited for without a day, and what is not waited for at all', async () => {
    gs.on('2026-03-10');
    const { id } = await gs.posted('/sessions', sent('2026-03-02', { dueOn: 'continuous' }, {}));
    expect((await deadlines(`/recommendations/${id}.f1.r1`)).withoutDeadline).toMatchObject([
      { about: `${id}.f1.r1`, clock: 'implementation' },
    ]);
    await gs.posted(`/recommendations/${id}.f1.r1/withdraw`, {
      on: '2026-03-10',
      reason: 'x',
      document: document('2026-03-10'),
    });
    expect((await deadlines(`/recommendations/${id}.f1.r1`)).withoutDeadline).toEqual([]);
  });

  it.each(['/recommendations/nosuch.f1.r1', '/sessions/nosuch'])('%s: 404', async (path) => {
    expect((await gs.get(`${path}/deadlines`)).status).toBe(404);
    expect(gs.bugs).toEqual([]);
  });
});

describe('GET /sessions/{id}/deadlines', () => {
  it('the own duties day by day, the recommendations in short', async () => {
    gs.on('2026-03-10');
    const payload = supervision({
      leadBody: 'front:13285@2025-07-01',
      held: { from: '2026-03-02', to: '2026-03-02' },
      findings: [
        finding({
          recommendations: [
            recommendation({ addressee: String(ADDRESSED.org), letter: letterOf('2026-03-02') }),
          ],
        }),
      ],
    });
    const { id, clocks } = await gs.posted('/sessions', payload);
    expect(clocks).toEqual([{ clock: 'report', cycle: 1, dueOn: '2026-03-17', overdue: false }]);
    const all = (await deadlines(`/sessions/${id}`)).clocks;
    expect(all.map((one: Json) => [one.about, one.clock])).toEqual([
      [id, 'report'],
      [`${id}.f1.r1`, 'reply'],
    ]);
    expect(all[0].explanation.rows).toHaveLength(16);
    expect(all[1].explanation).toMatchObject({ rows: [], agrees: true });
  });

  it('a planned session has the clock of its notice, counted backwards', async () => {
    gs.on('2026-03-10');
    const { id } = await gs.posted(
      '/sessions',
      supervision({
        leadBody: 'front:13285@2025-07-01',
        scheduled: { from: '2026-04-20', to: '2026-04-20' },
      }),
    );
    const [notice] = (await deadlines(`/sessions/${id}`)).clocks;
    expect(notice).toMatchObject({ clock: 'notice', dueOn: '2026-04-05', start: '2026-04-20' });
    expect(notice.explanation.vi).toContain('Chậm nhất: Chủ nhật, 5/4/2026');
    gs.on('2026-04-07');
    const held = { from: '2026-04-07', to: '2026-04-07' };
    await gs.posted(`/sessions/${id}/hold`, held);
    const clocks = (await deadlines(`/sessions/${id}`)).clocks;
    expect(clocks[0]).toMatchObject({ overdue: { on: '2026-04-06' }, state: 'stopped' });
  });
});

describe('a session as large as can be', () => {
  it('two hundred recommendations of one letter start four hundred clocks with one call', async () => {
    gs.on('2026-03-10');
    const many = Array(200).fill(
      recommendation({
        addressee: String(ADDRESSED.org),
        letter: letterOf('2026-03-02'),
        dueOn: '2026-06-30',
      }),
    );
    const payload = supervision({
      leadBody: 'front:13285@2025-07-01',
      held: { from: '2026-03-02', to: '2026-03-02' },
      findings: [finding({ recommendations: many })],
    });
    const answer = await gs.post('/sessions', payload);
    expect(answer.status).toBe(201);
    const { id }: Json = await answer.json();
    expect((await deadlines(`/sessions/${id}`)).clocks).toHaveLength(401);
    await gs.place();
    // Stored packed, chained as text.
    expect((await verify(stores, () => undefined)).faults).toEqual([]);
    expect(gs.bugs).toEqual([]);
  });
});
