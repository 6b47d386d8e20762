import { RecommendationView, SessionView } from '@giam-sat/contract/http/session-view';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { ADDRESSED, followedApi, MONITOR } from '../support/followed-api.ts';
import { COMMUNE_NOW, inputFor, letterOf, paper, sent } from '../support/following.ts';
import { criticism, finding, recommendation } from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  gs = await followedApi(await engine.fresh(), '2026-03-10');
});
afterAll(() => engine.stop());

const document = (on: string) => ({ number: '7/MTTQ', on });

/** A recommendation of 2 March 2026. @returns its id */
async function issued(...over: Parameters<typeof sent>[1][]): Promise<string> {
  gs.on('2026-03-10');
  const payload = sent('2026-03-02', ...over.flatMap((one) => one ?? []));
  const { id } = await gs.posted('/sessions', payload);
  return `${id}.f1.r1`;
}

async function step(r1: string, action: string, input: unknown, as?: Persona): Promise<Json> {
  return gs.posted(`/recommendations/${r1}/${action}`, input, as === undefined ? {} : { as });
}

/** Everything answered is described by the schema of the API, to the last member. */
async function matchesSchema(r1: string): Promise<void> {
  const one = await gs.read(`/recommendations/${r1}`);
  expect(RecommendationView.parse(one)).toEqual(one);
  const session = await gs.read(`/sessions/${one.session}`);
  expect(SessionView.parse(session)).toEqual(session);
}

describe('a recommendation followed to its end', () => {
  it('issued, received, transferred, answered, begun, reported, rejected, reported, verified, closed', async () => {
    const r1 = await issued({ dueOn: '2026-06-30' });
    const [session] = r1.split('.');
    const first = await gs.read(`/recommendations/${r1}`);
    expect(first).toMatchObject({ state: 'issued', cycle: 1, since: '2026-03-02' });
    // Received is not recorded: issued + 3 days, + 20 calendar days = 25 March.
    expect(first.clocks).toEqual([
      { clock: 'reply', cycle: 1, dueOn: '2026-03-25', overdue: false },
      { clock: 'implementation', cycle: 1, dueOn: '2026-06-30', overdue: false },
    ]);
    const received = await step(r1, 'receive', { on: '2026-03-04' }, ADDRESSED);
    expect(received.clocks[0]).toMatchObject({ dueOn: '2026-03-24' });

    gs.on('2026-03-12');
    const to = `department:${COMMUNE_NOW}`;
    const moved = await step(r1, 'transfer', { ...paper('2026-03-11'), to }, ADDRESSED);
    expect(moved).toMatchObject({ state: 'issued', cycle: 2, since: '2026-03-11' });
    expect([moved.addressee.id, moved.formerAddressees[0].id]).toEqual([to, ADDRESSED.org]);
    const other = { sub: 'head', org: to, roles: ['responder'] };
    const reply = { ...paper('2026-03-20'), outcome: 'partly', reason: 'thiếu kinh phí' };
    gs.on('2026-03-21');
    const answered = await step(r1, 'reply', reply, other);
    expect(answered).toMatchObject({ state: 'partly-accepted', replies: [{}, { cycle: 2 }] });
    await step(r1, 'begin', { on: '2026-03-21' }, other);

    gs.on('2026-05-10');
    await step(r1, 'report-done', { ...paper('2026-05-08'), text: 'đã niêm yết' }, other);
    const rejected = await step(r1, 'reject', { document: document('2026-05-10'), reason: 'chưa' });
    expect(rejected.state).toBe('not-satisfactory');
    await matchesSchema(r1);
    gs.on('2026-06-20');
    await step(r1, 'report-done', paper('2026-06-18'), other);
    const result = { document: document('2026-06-20'), result: 'full', evidence: 'biên bản' };
    const verified = await step(r1, 'verify', result);
    expect(verified).toMatchObject({ state: 'verified', ended: { on: '2026-06-20' } });
    expect(verified.possible).toEqual(['correct-issued', 'reopen']);
    expect(verified.verifications.map((one: Json) => one.result)).toEqual([
      'not-satisfactory',
      'full',
    ]);
    const closed = await gs.posted(`/sessions/${session}/close`, { on: '2026-06-20' });
    expect(closed.state).toBe('closed');
    const again = { document: document('2026-06-20'), reason: 'tái phạm', dueOn: '2026-08-01' };
    const reopened = await step(r1, 'reopen', again);
    expect(reopened).toMatchObject({ state: 'reopened', cycle: 3 });
    expect((await gs.read(`/sessions/${session}`)).state).toBe('reported');
    await matchesSchema(r1);
    expect(gs.bugs).toEqual([]);
  });

  it('overdue, urged, escalated, extended, refused, its explanation accepted', async () => {
    const r1 = await issued({ dueOn: '2026-09-30' });
    gs.on('2026-03-27');
    const urging = { document: document('2026-03-27'), signedBy: 'Chủ tịch' };
    const urged = await step(r1, 'urge', urging);
    // Nobody swept: the command itself found the overdue of the 26th and the step proposed then.
    expect(urged.clocks[0]).toMatchObject({ clock: 'reply', dueOn: '2026-03-25', overdue: true });
    expect(urged.urgings).toHaveLength(1);
    gs.on('2026-04-07');
    const escalated = await step(r1, 'escalate', {
      document: document('2026-04-07'),
      copies: [`party-committee:${COMMUNE_NOW}`],
    });
    expect(escalated.escalations[0].to.id).toBe('front:37@2025-07-01');
    const extension = { clock: 'implementation', days: 30, reason: 'mưa lũ' };
    const longer = await step(r1, 'extend', { ...extension, document: document('2026-04-07') });
    expect(longer.clocks[1].dueOn).toBe('2026-10-30');
    const refused = await step(
      r1,
      'reply',
      { ...paper('2026-04-07'), outcome: 'refused', reason: 'đúng quy định' },
      ADDRESSED,
    );
    expect(refused.clocks[0]).toMatchObject({ overdue: false });
    const ended = await step(r1, 'accept-explanation', { document: document('2026-04-07') });
    expect(ended.state).toBe('explanation-accepted');
    await matchesSchema(r1);
  });

  it('an opinion on a draft is not answered, then compared with the act', async () => {
    gs.on('2026-03-10');
    const { id } = await gs.posted(
      '/sessions',
      criticism({
        leadBody: 'front:37@2025-07-01',
        held: { from: '2026-03-02', to: '2026-03-02' },
        findings: [
          finding({
            type: 'opinion',
            recommendations: [
              recommendation({
                addressee: 'peoples-committee:37@2025-07-01',
                letter: letterOf('2026-03-02'),
              }),
            ],
          }),
        ],
      }),
    );
    const r1 = `${id}.f1.r1`;
    expect((await gs.read(`/recommendations/${r1}`)).possible).not.toContain('verify');
    await step(r1, 'record-no-answer', { on: '2026-03-10' });
    const compared = await step(r1, 'compare', { act: document('2026-03-10'), reflected: 'not' });
    expect(compared).toMatchObject({
      ...{ state: 'compared', reflected: 'not' },
      possible: ['correct-issued', 'reopen'],
    });
    await matchesSchema(r1);
  });
});

describe('who takes a step', () => {
  it.each(['receive', 'reply', 'transfer'])(
    'the addressee may %s with nothing but its org',
    async (action) => {
      const r1 = await issued();
      await step(r1, action, inputFor(action as 'reply', '2026-03-10'), ADDRESSED);
    },
  );

  it.each(['urge', 'withdraw', 'record-not-implemented', 'escalate', 'extend', 'succeed'] as const)(
    'the addressee may not %s',
    async (action) => {
      const r1 = await issued({ dueOn: '2026-09-30' });
      const before = await gs.stored();
      const answer = await gs.post(
        `/recommendations/${r1}/${action}`,
        inputFor(action, '2026-03-10'),
        { as: ADDRESSED },
      );
      expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'role-missing']);
      expect(await gs.stored()).toBe(before);
    },
  );

  it('nor may it touch the session, or a recommendation to somebody else', async () => {
    const r1 = await issued({}, { addressee: `department:${COMMUNE_NOW}` });
    const [session] = r1.split('.');
    const report = await gs.post(
      `/sessions/${session}/close`,
      { on: '2026-03-10' },
      { as: ADDRESSED },
    );
    expect(report.status).toBe(404);
    const r2 = r1.replace(/r1$/, 'r2');
    const other = await gs.post(
      `/recommendations/${r2}/receive`,
      { on: '2026-03-10' },
      { as: ADDRESSED },
    );
    expect([other.status, (await problemOf(other)).code]).toEqual([404, 'not-found']);
  });

  it('whoever reported done can not verify it, nor the addressed agency', async () => {
    const r1 = await issued();
    await step(r1, 'reply', { ...paper('2026-03-09'), outcome: 'accepted' });
    await step(r1, 'report-done', paper('2026-03-10'), {
      ...MONITOR,
      sub: 'x',
      roles: ['recorder'],
    });
    const input = inputFor('verify', '2026-03-10');
    const judging = async (as: Persona) => {
      const { steps }: Json = await (await gs.get(`/recommendations/${r1}/steps`, as)).json();
      const both = steps.filter(({ action }: Json) => ['verify', 'reject'].includes(action));
      return both.map(({ allowed }: Json) => allowed);
    };
    const officers = [
      [{ ...MONITOR, sub: 'x' }, 'own-report'],
      [{ sub: 'y', org: ADDRESSED.org ?? '', unit: 'VN', roles: ['monitor'] }, 'out-of-scope'],
    ] as const;
    for (const [as, code] of officers) {
      const answer = await gs.post(`/recommendations/${r1}/verify`, input, { as });
      expect([answer.status, (await problemOf(answer)).code]).toEqual([403, code]);
      expect(await judging(as)).toEqual([false, false]);
    }
    expect(await judging(MONITOR)).toEqual([true, true]);
    expect((await step(r1, 'verify', input)).state).toBe('verified');
  });

  it('the same step sent again is answered the same, also by one who passed it on', async () => {
    const r1 = await issued();
    const sentAgain = { key: 'transfer-once', as: ADDRESSED };
    const input = inputFor('transfer', '2026-03-10');
    const path = `/recommendations/${r1}/transfer`;
    const first = await gs.post(path, input, sentAgain);
    const before = await gs.stored();
    const second = await gs.post(path, input, sentAgain);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await second.json()).toEqual(await first.json());
    expect(await gs.stored()).toBe(before);
    const more = await gs.post(
      `/recommendations/${r1}/receive`,
      { on: '2026-03-10' },
      { as: ADDRESSED },
    );
    expect([more.status, (await problemOf(more)).code]).toEqual([404, 'not-found']);
    const reused = await gs.post(path, { ...input, reason: 'khác' }, sentAgain);
    expect((await problemOf(reused)).code).toBe('idempotency-key-reused');
  });
});

describe('what is not possible', () => {
  it('is a 409 that says what is', async () => {
    const r1 = await issued();
    const answer = await gs.post(`/recommendations/${r1}/verify`, inputFor('verify', '2026-03-10'));
    expect(answer.status).toBe(409);
    const problem = await problemOf(answer);
    const shown = (await gs.read(`/recommendations/${r1}`)).possible;
    expect(problem).toMatchObject({ code: 'illegal-step', possible: shown });
    expect(shown).toEqual(expect.arrayContaining(['receive', 'reply', 'transfer', 'urge']));
  });

  it('papers without number, unknown members and unknown recommendations', async () => {
    const r1 = await issued();
    const paperless = { receivedOn: '2026-03-10', outcome: 'accepted' };
    const answer = await gs.post(`/recommendations/${r1}/reply`, paperless);
    expect([answer.status, (await problemOf(answer)).errors[0].pointer]).toEqual([
      400,
      '/document',
    ]);
    const more = await gs.post(`/recommendations/${r1}/receive`, { on: '2026-03-10', x: 1 });
    expect(more.status).toBe(400);
    const nobody = await gs.post(`/recommendations/${r1.replace(/r1$/, 'r9')}/receive`, {
      on: '2026-03-10',
    });
    expect([nobody.status, (await problemOf(nobody)).code]).toEqual([
      404,
      'unknown-recommendation',
    ]);
    const none = await gs.post('/recommendations/nosuch.f1.r1/receive', { on: '2026-03-10' });
    expect(none.status).toBe(404);
  });

  it('an extension to behind the last day there is: refused, not a fault', async () => {
    const r1 = await issued({ dueOn: '2099-06-01' });
    const extension = { clock: 'implementation', days: 3650, reason: 'x' };
    const answer = await gs.post(`/recommendations/${r1}/extend`, {
      ...extension,
      document: document('2026-03-10'),
    });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([422, 'deadline-out-of-range']);
    expect(gs.bugs).toEqual([]);
  });
});

describe('an addressee that ended', () => {
  it('passes to its one successor with the next command, whoever sends it', async () => {
    gs.on('2025-06-20');
    const old = { addressee: 'peoples-committee:13285@0', letter: letterOf('2025-06-10') };
    const payload = {
      ...sent('2025-06-10', old),
      leadBody: 'front:13285@0',
    };
    const { id } = await gs.posted('/sessions', payload);
    gs.on('2025-07-03');
    const one = await step(`${id}.f1.r1`, 'receive', { on: '2025-07-02' }, ADDRESSED);
    expect(one).toMatchObject({
      addressee: { id: ADDRESSED.org },
      formerAddressees: [{ id: 'peoples-committee:13285@0', on: '2025-07-01' }],
      since: '2025-06-10',
    });
  });

  it('with several it waits for the issuing body to choose', async () => {
    gs.on('2025-06-20');
    const old = { addressee: 'peoples-committee:13321@0', letter: letterOf('2025-06-10') };
    const { id } = await gs.posted('/sessions', {
      ...sent('2025-06-10', old),
      leadBody: 'front:35@0',
    });
    gs.on('2025-07-03');
    const r1 = `${id}.f1.r1`;
    const urged = await step(r1, 'urge', { document: document('2025-07-03') });
    expect(urged.successorWanted.candidates).toEqual([
      `peoples-committee:${COMMUNE_NOW}`,
      'peoples-committee:13366@2025-07-01',
    ]);
    await matchesSchema(r1);
    const chosen = await step(r1, 'succeed', { to: ADDRESSED.org, reason: 'địa bàn' });
    expect(chosen).toMatchObject({ addressee: { id: ADDRESSED.org } });
    expect(chosen.successorWanted).toBeUndefined();
    await matchesSchema(r1);
  });
});
