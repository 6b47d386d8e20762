import { rebuild } from '@giam-sat/views/rebuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  communitySupervision,
  finding,
  front,
  HELD,
  LETTER,
  recommendation,
  supervision,
} from '../support/payloads.ts';

let engine: TestEngine;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await api(stores);
});
afterAll(async () => {
  expect(gs.bugs).toEqual([]);
  await engine.stop();
});

const at = (sub: string, ...roles: string[]): Persona => {
  return { sub, org: front(COMMUNE), unit: COMMUNE, roles };
};
const RECORDER = at('recorder', 'recorder');
const SIGNER = at('signer', 'signer');
const ANY = { 'if-match': '*' };
const typed = { moneyRecovered: { proposed: 64_000_000 } };
const right = { moneyRecovered: { proposed: 46_000_000 } };

/** `r1` went out, `r2` is a draft. */
async function recordTwo(): Promise<string> {
  const recommendations = [
    recommendation({ letter: LETTER, amounts: typed }),
    recommendation({ text: 'Bản nháp' }),
  ];
  const payload = supervision({ held: HELD, findings: [finding({ recommendations })] });
  return (await gs.posted('/sessions', payload)).id;
}

const patch = (path: string, changes: object, as: Persona, headers: object = ANY) =>
  gs.patch(path, { reason: 'Gõ nhầm', changes }, { as, headers: { ...headers } });

async function patched(path: string, changes: object, as: Persona): Promise<Json> {
  const answer = await patch(path, changes, as);
  expect(answer.status).toBe(200);
  const view: Json = await answer.json();
  expect(answer.headers.get('etag')).toBe(`"${view.version}"`);
  return view;
}

describe('a correction of a finding or recommendation', () => {
  it('is answered with it as GET answers it', async () => {
    const id = await recordTwo();
    const found = await patched(`/findings/${id}.f1`, { text: 'Khác', amounts: right }, RECORDER);
    expect(found).toMatchObject({ text: 'Khác', amounts: right, state: 'recorded' });
    expect(await gs.read(`/findings/${id}.f1`)).toEqual(found);
    const asked = await patched(`/recommendations/${id}.f1.r1`, { amounts: right }, SIGNER);
    expect(asked).toMatchObject({ amounts: right, state: 'issued', letter: LETTER });
    expect(await gs.read(`/recommendations/${id}.f1.r1`)).toEqual(asked);
    expect(asked).not.toHaveProperty('correctedBy');
  });

  it('is the recorder’s, and of what was sent the signer’s', async () => {
    const id = await recordTwo();
    const text = { text: 'Khác' };
    const [f1, r1, r2] = ['f1', 'f1.r1', 'f1.r2'].map((part) =>
      part.includes('.') ? `/recommendations/${id}.${part}` : `/findings/${id}.${part}`,
    ) as [string, string, string];
    for (const [path, as] of [
      [f1, SIGNER],
      [r1, RECORDER],
      [r2, SIGNER],
    ] as const) {
      const problem = await problemOf(await patch(path, text, as));
      expect([problem.status, problem.code]).toEqual([403, 'role-missing']);
    }
    const other = { ...SIGNER, org: `women:${COMMUNE}` };
    expect((await problemOf(await patch(r1, text, other))).code).toBe('out-of-scope');
    const agency = { ...SIGNER, org: `peoples-committee:${COMMUNE}`, roles: ['responder'] };
    expect((await patch(r1, text, agency)).status).toBe(403);
    expect((await patch(r2, text, agency)).status).toBe(404);
    for (const [path, as] of [
      [f1, RECORDER],
      [r1, SIGNER],
      [r2, RECORDER],
    ] as const) {
      await patched(path, text, as);
    }
  });

  it('is offered in the steps to whoever may', async () => {
    const id = await recordTwo();
    const { steps }: Json = await (await gs.get(`/sessions/${id}/steps`, SIGNER)).json();
    const offered = steps.filter(
      ({ action, subject }: Json) => subject !== 'session' && action.startsWith('correct'),
    );
    expect(offered.map(({ id: of, action, allowed }: Json) => [of, action, allowed])).toEqual([
      [`${id}.f1`, 'correct', false],
      [`${id}.f1.r1`, 'correct-issued', true],
      [`${id}.f1.r2`, 'correct', false],
    ]);
  });

  it('is safe to repeat, and of the version that was looked at', async () => {
    const id = await recordTwo();
    const path = `/recommendations/${id}.f1.r2`;
    const payload = { reason: 'Gõ nhầm', changes: { text: 'Khác' } };
    const sent = { as: RECORDER, key: `mend-${id}`, headers: ANY };
    const first = await (await gs.patch(path, payload, sent)).json();
    expect(await (await gs.patch(path, payload, sent)).json()).toEqual(first);
    for (const [headers, status] of [
      [{}, 428],
      [{ 'if-match': '"1"' }, 412],
    ] as const) {
      expect((await patch(path, { text: 'Nữa' }, RECORDER, headers)).status).toBe(status);
    }
  });

  it('is looked through and confirmed as what was recorded', async () => {
    const id = await recordTwo();
    const before = await gs.stored();
    for (const [path, as] of [
      [`/findings/${id}.f1`, RECORDER],
      [`/recommendations/${id}.f1.r2`, RECORDER],
    ] as const) {
      const told = async (changes: object, headers: object = ANY) =>
        (await problemOf(await patch(path, changes, as, headers))).code;
      expect(await told({ text: 'Gọi số 0912 345 678' })).toBe('looks-personal');
      expect(await told({ text: 'Kết quả lấy phiếu tín nhiệm' })).toBe('confidence-vote');
      expect(await told({ text: 'Khác' }, { ...ANY, 'no-state-secrets': '' })).toBe(
        'state-secret-confirmation-missing',
      );
      expect(await told({ state: 'dismissed' })).toBe('invalid-payload');
      expect(await told({})).toBe('nothing-to-change');
    }
    expect(await gs.stored()).toBe(before);
  });

  it('makes what was confirmed a draft that waits for its confirmation again', async () => {
    const findings = [finding({ recommendations: [recommendation()] })];
    const { id } = await gs.posted('/sessions', communitySupervision({ held: HELD, findings }));
    const one = `/recommendations/${id}.f1.r1`;
    const confirmed = { on: '2024-05-20', number: '3/XN' };
    await gs.posted(`${one}/confirm`, confirmed, { as: at('confirmer', 'confirmer') });
    const after = await patched(one, { text: 'Khác' }, RECORDER);
    expect(after).toMatchObject({
      state: 'drafted',
      possible: expect.arrayContaining(['confirm']),
    });
    expect(after).not.toHaveProperty('confirmation');
  });

  it('of an amount changes the figure once, the same after a rebuild', async () => {
    const url = '/figures?unit=13285@0&from=2024-05-01&to=2024-05-31';
    const proposed = async () => {
      await gs.settle();
      const { rows } = await gs.read(url);
      return rows[0]?.measures.proposedMoney ?? 0;
    };
    const before = await proposed();
    const id = await recordTwo();
    expect(await proposed()).toBe(before + 64_000_000);
    await patched(`/recommendations/${id}.f1.r1`, { amounts: right }, SIGNER);
    expect(await proposed()).toBe(before + 46_000_000);
    const listed = (await gs.readAll('/recommendations?limit=50')).find(
      (one) => one.id === `${id}.f1.r1`,
    );
    expect(listed.amounts).toEqual(right);
    const { differences } = await rebuild({
      ...{ ...stores, pause: async () => undefined, random: Math.random },
      progress: () => undefined,
      broken: (name) => {
        throw new Error(name);
      },
    });
    expect(differences).toEqual([]);
    expect((await gs.read(url)).rows[0]?.measures.proposedMoney).toBe(before + 46_000_000);
  });
});
