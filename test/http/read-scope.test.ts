import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, type Persona, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  councilSupervision,
  finding,
  front,
  HELD,
  LETTER,
  OTHER_COMMUNE,
  PROVINCE,
  recommendation,
  supervision,
} from '../support/payloads.ts';

let engine: TestEngine;
let gs: Api;
let ours: Json;
let theirs: Json;
let mixed: Json;
const AGENCY = `peoples-committee:${COMMUNE}`;
const COUNCIL = `council-committee:${PROVINCE}`;
const NINH_BINH = '37@2025-07-01';
const as = (role: string, org: string, unit?: string): Persona => ({
  ...{ sub: `${role} ${org}`, org, roles: [role] },
  ...(unit === undefined ? {} : { unit }),
});
const OFFICER = as('recorder', front(PROVINCE), PROVINCE);
const DEPUTY = as('monitor', `peoples-council:${PROVINCE}`, PROVINCE);
const RESPONDER = as('responder', AGENCY);
const AUDITOR = as('auditor', front('VN'));
const writerOf = (org: string) => ({
  as: { sub: 'w', org, unit: org.split(':')[1] ?? '', roles: ['recorder', 'signer'] },
});

beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  const planned = { plan: { year: 2024 }, scheduled: { from: '2024-05-20', to: '2024-05-20' } };
  ours = await gs.posted('/sessions', supervision(planned), writerOf(front(COMMUNE)));
  theirs = await gs.posted('/sessions', councilSupervision(planned), writerOf(COUNCIL));
  const letter = { letter: LETTER };
  const findings = [
    finding({ recommendations: [recommendation(letter), recommendation({ text: 'Bản nháp' })] }),
  ];
  const held = supervision({ held: HELD, findings, subject: 'Giám sát xây dựng' });
  mixed = await gs.posted('/sessions', held, writerOf(front(COMMUNE)));
  await gs.settle();
}, 60_000);
afterAll(() => engine.stop());

const read = async (path: string, who: Persona): Promise<Json> => {
  const answer = await gs.get(path, who);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
};
const idsOf = ({ items }: Json) => items.map(({ id }: Json) => id).toSorted();
const YEAR = `unit=${PROVINCE}&from=2024-01-01&to=2024-12-31`;

describe('the sides, before anything is held', () => {
  it('neither opens the other’s, and neither is told that it exists', async () => {
    for (const [who, hidden, shown] of [
      [OFFICER, theirs, ours],
      [DEPUTY, ours, theirs],
    ] as const) {
      expect((await gs.get(`/sessions/${shown.id}`, who)).status).toBe(200);
      for (const rest of ['', '/deadlines', '/history']) {
        const answer = await gs.get(`/sessions/${hidden.id}${rest}`, who);
        const never = await gs.get(`/sessions/${'0'.repeat(24)}${rest}`, who);
        expect([answer.status, await answer.text()]).toEqual([404, await never.text()]);
      }
    }
  });

  it('lists and figures leave it out alike, and say so', async () => {
    for (const [who, shown] of [
      [OFFICER, ours],
      [DEPUTY, theirs],
    ] as const) {
      const { rows, restricted } = await read(`/figures?${YEAR}`, who);
      expect([rows[0].measures.planned, restricted]).toEqual([1, true]);
      const list = await read(rows[0].records.planned, who);
      expect([idsOf(list), list.restricted]).toEqual([[shown.id], true]);
    }
    const { rows, restricted } = await read(`/figures?${YEAR}`, AUDITOR);
    expect([rows[0].measures.planned, restricted]).toEqual([2, undefined]);
  });

  it('no filter finds out what is left out: it is said whatever they are', async () => {
    for (const filter of ['topic=land', 'topic=environment', 'body=none', 'state=closed']) {
      const { restricted } = await read(`/sessions?${YEAR}&${filter}`, DEPUTY);
      expect([filter, restricted]).toEqual([filter, true]);
    }
  });
});

describe('drafts of recommendations', () => {
  it('are for the own side; the other side sees what was sent, and not how many there are', async () => {
    const texts = ({ findings }: Json) => findings[0].recommendations.map(({ text }: Json) => text);
    expect(texts(await read(`/sessions/${mixed.id}`, OFFICER))).toHaveLength(2);
    expect(texts(await read(`/sessions/${mixed.id}`, DEPUTY))).toEqual(['Thu hồi tiền chi sai']);
    expect(texts({ findings: [await read(`/findings/${mixed.id}.f1`, DEPUTY)] })).toHaveLength(1);
    expect((await gs.get(`/recommendations/${mixed.id}.f1.r2`, DEPUTY)).status).toBe(404);
    expect((await gs.get(`/recommendations/${mixed.id}.f1.r2/deadlines`, DEPUTY)).status).toBe(404);
    const [card] = (await read(`/sessions?${YEAR}&state=held`, DEPUTY)).items;
    expect(card).not.toHaveProperty('recommendations');
    const list = await read(`/recommendations?${YEAR}`, DEPUTY);
    expect([idsOf(list), list.restricted]).toEqual([[`${mixed.id}.f1.r1`], true]);
  });
});

describe('a responder', () => {
  it('opens what was sent to its own body, wherever it came from, and nothing else', async () => {
    const sent = `${mixed.id}.f1.r1`;
    expect((await read(`/recommendations/${sent}`, RESPONDER)).id).toBe(sent);
    expect((await gs.get(`/recommendations/${sent}/deadlines`, RESPONDER)).status).toBe(200);
    for (const path of ['/recommendations', `/recommendations?addressee=${AGENCY}`]) {
      expect(idsOf(await read(path, RESPONDER))).toEqual([sent]);
    }
    for (const path of [
      `/sessions/${mixed.id}`,
      `/findings/${mixed.id}.f1`,
      `/recommendations/${mixed.id}.f1.r2`,
    ]) {
      expect((await gs.get(path, RESPONDER)).status).toBe(404);
    }
    const other = as('responder', `department:${COMMUNE}`, COMMUNE);
    expect((await gs.get(`/recommendations/${sent}`, other)).status).toBe(404);
    expect(idsOf(await read(`/recommendations?addressee=${AGENCY}`, other))).toEqual([]);
  });

  it('has neither figures nor other lists, and is told so', async () => {
    for (const path of ['/sessions', '/findings', `/recommendations?measure=recommendations`]) {
      expect(await read(path, RESPONDER)).toMatchObject({ items: [], restricted: true });
    }
    for (const route of ['figures', 'figures/recommendations', 'figures/activities']) {
      const answer = await read(`/${route}?${YEAR}`, RESPONDER);
      expect(answer).toMatchObject({ rows: [], restricted: true });
    }
    const types = (await read('/feed?limit=500', RESPONDER)).items.map(({ type }: Json) => type);
    const content = types.filter((type: string) => !/\.(unit|body|topic)\./.test(type));
    expect(content.length).toBeGreaterThan(0);
    expect(content.every((type: string) => /\.(recommendation|deadline)\./.test(type))).toBe(true);
  });
});

describe('the subtree', () => {
  it('of a neighbour is another, a successor has that of before', async () => {
    const neighbour = as('signer', front(OTHER_COMMUNE), OTHER_COMMUNE);
    const figures = await read(`/figures?unit=${COMMUNE}&from=2024-01-01&to=2024-12-31`, neighbour);
    expect(figures).toMatchObject({ rows: [], stocks: [], restricted: true });
    const successor = as('monitor', front(NINH_BINH), NINH_BINH);
    expect((await gs.get(`/sessions/${ours.id}`, successor)).status).toBe(200);
    const { rows } = await read(`/figures?${YEAR}`, successor);
    expect(rows[0].measures).toMatchObject({ planned: 1, sessions: 1 });
  });

  it('is cut out of a unit above it, in rows of the unit asked for', async () => {
    const commune = as('recorder', front(COMMUNE), COMMUNE);
    const { rows, restricted } = await read('/figures?unit=VN&from=2024-01-01&by=unit', commune);
    expect([rows.length, restricted]).toEqual([1, true]);
    expect(rows[0]).toMatchObject({
      keys: { unit: PROVINCE },
      measures: { sessions: 1, planned: 1 },
    });
    expect(idsOf(await read(rows[0].records.sessions, commune))).toEqual([mixed.id]);
  });
});

describe('accounts that read no content', () => {
  it.each(['administrator', 'nobody'])('%s', async (role) => {
    const who = as(role, front('VN'), 'VN');
    expect((await gs.get(`/sessions/${mixed.id}`, who)).status).toBe(404);
    const answer = await gs.get('/sessions', who);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'no-content']);
    const registers = role === 'administrator' ? 200 : 403;
    for (const path of ['/registers/bodies', '/registers/rules', '/published-figures']) {
      expect([path, (await gs.get(path, who)).status]).toEqual([path, registers]);
    }
  });
});

describe('once it is held', () => {
  it('every account of the subtree reads it, and figures and feed have it', async () => {
    const day = { from: '2024-05-20', to: '2024-05-20' };
    const before = await read('/feed?limit=500', DEPUTY);
    const heard = ({ items }: Json) => items.filter(({ subject }: Json) => subject === ours.id);
    expect([heard(before).length, before.restricted]).toEqual([0, true]);
    await gs.posted(`/sessions/${ours.id}/hold`, day, writerOf(front(COMMUNE)));
    await gs.settle();
    expect((await gs.get(`/sessions/${ours.id}`, DEPUTY)).status).toBe(200);
    expect(heard(await read('/feed?limit=500', DEPUTY)).length).toBeGreaterThan(1);
    const { rows } = await read(`/figures?${YEAR}`, DEPUTY);
    expect(rows[0].measures).toMatchObject({ sessions: 2, planned: 2, heldOfPlan: 1 });
    expect(await read(`/figures?${YEAR}`, DEPUTY)).not.toHaveProperty('restricted');
  });
});

it('printed figures are for every account with a role, and for none without', async () => {
  const status = async (...roles: string[]) => {
    const who = { sub: 'x', org: front('VN'), unit: 'VN', roles };
    return (await gs.get('/published-figures', who)).status;
  };
  expect([await status('administrator'), await status('responder')]).toEqual([200, 200]);
  expect([await status(), await status('stranger')]).toEqual([403, 403]);
});
