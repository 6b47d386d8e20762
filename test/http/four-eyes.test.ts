import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  communitySupervision,
  finding,
  front,
  HELD,
  LETTER,
  PROVINCE,
  recommendation,
} from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
});
afterAll(() => engine.stop());

const at = (unit: string, sub: string, ...roles: string[]): Persona => {
  return { sub, org: front(unit), unit, roles };
};
const ONLY_ONE = at(COMMUNE, 'the only one', 'recorder', 'confirmer', 'signer');
const COLLEAGUE = at(COMMUNE, 'a colleague', 'recorder', 'confirmer');
const ABOVE = at(PROVINCE, 'of the province', 'confirmer');
const ON = { on: '2024-05-06' };
const SIGNED = { ...ON, number: '3/XN-MTTQ' };

async function draftedBy(as: Persona): Promise<string> {
  const findings = [finding({ recommendations: [recommendation()] })];
  const { id } = await gs.posted('/sessions', communitySupervision({ held: HELD, findings }), {
    as,
  });
  return `${id}.f1.r1`;
}
const confirm = (id: string, payload: object, as: Persona) =>
  gs.post(`/recommendations/${id}/confirm`, payload, { as });
const confirmation = async (answer: Response): Promise<Json> => {
  expect(answer.status).toBe(200);
  const view: Json = await answer.json();
  return view.confirmation;
};

describe('who entered a recommendation does not confirm it', () => {
  test('is refused, says how to mend it, and stores nothing', async () => {
    const id = await draftedBy(ONLY_ONE);
    const before = await gs.stored();
    const answer = await confirm(id, ON, ONLY_ONE);
    expect(answer.status).toBe(422);
    const { errors, en } = await problemOf(answer);
    expect(errors).toMatchObject([{ code: 'same-person', pointer: '/number' }]);
    expect(JSON.stringify(en)).toContain('number of the signed confirmation');
    expect(await gs.stored()).toBe(before);
  });

  test('another person of the commune does, and nothing is remarked', async () => {
    const stored = await confirmation(await confirm(await draftedBy(ONLY_ONE), ON, COLLEAGUE));
    expect(stored).toEqual(ON);
  });

  test('nor whoever recorded the session, where another drafted', async () => {
    const { id } = await gs.posted(
      '/sessions',
      communitySupervision({ held: HELD, findings: [finding()] }),
      { as: ONLY_ONE },
    );
    const drafts = { recommendations: [recommendation()] };
    await gs.posted(`/findings/${id}.f1/recommendations`, drafts, { as: COLLEAGUE });
    for (const as of [ONLY_ONE, COLLEAGUE]) {
      const { errors } = await problemOf(await confirm(`${id}.f1.r1`, ON, as));
      expect(errors.map(({ code }: Json) => code)).toEqual(['same-person']);
    }
    expect(await confirmation(await confirm(`${id}.f1.r1`, ON, ABOVE))).toEqual({
      ...ON,
      byHigherFront: true,
    });
  });

  test('where there is only one: the signed paper’s number, remarked', async () => {
    const stored = await confirmation(await confirm(await draftedBy(ONLY_ONE), SIGNED, ONLY_ONE));
    expect(stored).toEqual({ ...SIGNED, samePerson: true });
  });

  test('told with the draft it is by one and the same person', async () => {
    const told = (one: object) => [finding({ recommendations: [recommendation(one)] })];
    const post = (one: object) =>
      gs.post('/sessions', communitySupervision({ held: HELD, findings: told(one) }), {
        as: ONLY_ONE,
      });
    const refused = await problemOf(await post({ confirmation: ON, letter: LETTER }));
    expect(refused.errors).toMatchObject([
      {
        code: 'same-person',
        pointer: '/findings/0/recommendations/0/confirmation/number',
      },
    ]);
    const { findings }: Json = await (await post({ confirmation: SIGNED, letter: LETTER })).json();
    const stored = findings[0].recommendations[0].confirmation;
    expect(stored).toEqual({ ...SIGNED, samePerson: true });
  });
});

test('both ways are counted once the letter went out, and each figure opens its records', async () => {
  const fresh = await api(await engine.fresh());
  gs = fresh;
  const ids = await Promise.all([ONLY_ONE, ONLY_ONE, COLLEAGUE].map(draftedBy));
  const [own = '', above = '', usual = ''] = ids;
  await confirm(own, SIGNED, ONLY_ONE);
  await confirm(above, ON, ABOVE);
  await confirm(usual, ON, ONLY_ONE);
  for (const id of ids) {
    await gs.posted(`/recommendations/${id}/issue`, { letter: LETTER }, { as: ONLY_ONE });
  }
  await gs.settle();
  const range = `unit=${COMMUNE}&from=2024-01-01&to=2024-12-31`;
  const { rows } = await gs.read(`/figures/recommendations?${range}`);
  expect(rows[0].measures).toMatchObject({
    recommendations: 3,
    confirmedBySamePerson: 1,
    confirmedByHigherFront: 1,
  });
  const opened = async (measure: string) =>
    (await gs.readAll(rows[0].records[measure])).map(({ id }: Json) => id);
  expect(await opened('confirmedBySamePerson')).toEqual([own]);
  expect(await opened('confirmedByHigherFront')).toEqual([above]);
});

test('nobody is told who entered it: subjects of tokens stay inside', async () => {
  const id = await draftedBy(ONLY_ONE);
  const [session = ''] = id.split('.');
  const told = await (await gs.get(`/sessions/${session}`)).text();
  expect(told).not.toContain(ONLY_ONE.sub);
});
