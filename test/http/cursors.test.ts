import { rebuild } from '@giam-sat/views/rebuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Api,
  api,
  COUNTRY_OFFICER,
  type Json,
  type Persona,
  problemOf,
} from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import {
  COMMUNE,
  councilSupervision,
  finding,
  LETTER,
  OTHER_COMMUNE,
  PROVINCE,
  recommendation,
  supervision,
} from '../support/payloads.ts';
import { anybody } from '../support/public.ts';

/** Cursors are signed by nobody: whoever has one can read it, change it and use it elsewhere. */
let engine: TestEngine;
let stores: Stores;
let gs: Api;
const hidden: string[] = [];

const COUNCIL: Persona = { sub: 'c', org: `peoples-council:${PROVINCE}`, unit: PROVINCE };
const NEIGHBOUR: Persona = { sub: 'n', org: `front:${OTHER_COMMUNE}`, unit: OTHER_COMMUNE };
const ADDRESSED: Persona = {
  ...{ sub: 'u', org: `peoples-committee:${COMMUNE}`, unit: COMMUNE },
  roles: ['responder'],
};
const LISTS = [
  '/sessions?limit=1',
  '/sessions?limit=1&measure=planned',
  '/findings?limit=1',
  '/recommendations?limit=1',
  `/recommendations?limit=1&addressee=peoples-committee:${COMMUNE}`,
  '/boards?limit=1',
  '/projects?limit=1',
  '/activities?limit=1',
  '/registers/bodies?limit=40',
  '/registers/units?limit=4&q=Don',
  '/published-figures?limit=1',
];

beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await api(stores);
  for (const day of ['2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05']) {
    const isOpen = day < '2024-05-03' || day > '2024-05-04';
    const sentOut = isOpen ? { letter: LETTER } : {};
    const held = await gs.posted(
      '/sessions',
      supervision({
        held: { from: day, to: day },
        findings: [finding({ recommendations: [recommendation(sentOut)] })],
      }),
    );
    const plan = { year: 2024, document: { number: '1/KH', on: '2024-03-01' } };
    const planned = await gs.posted('/sessions', supervision({ plan }));
    await gs.posted('/sessions', councilSupervision({ plan, held: undefined }));
    if (!isOpen) hidden.push(`${held.id}.f1.r1`);
    hidden.push(planned.id);
  }
  await gs.settle();
});
afterAll(() => engine.stop());

async function pages(path: string, as: Persona): Promise<{ items: Json[]; cursors: string[] }> {
  const items: Json[] = [];
  const cursors: string[] = [];
  for (let next: string | null = path; next !== null; ) {
    const answer = await gs.get(next, as);
    if (!answer.ok) return { items, cursors };
    const page: Json = await answer.json();
    items.push(...page.items);
    next = page.next;
    if (next !== null) cursors.push(new URL(next, 'http://x').searchParams.get('cursor') ?? '');
  }
  return { items, cursors };
}

describe('a cursor', () => {
  it('names nothing that its reader may not see', async () => {
    for (const as of [COUNCIL, ADDRESSED]) {
      for (const path of LISTS) {
        const { cursors } = await pages(path, as);
        const told = cursors.map((one) => Buffer.from(one, 'base64url').toString()).join('\n');
        for (const id of hidden) expect(told, path).not.toContain(id);
      }
    }
  });

  it('of any list, in the hands of anybody, shows no more than the list itself', async () => {
    const officers = await Promise.all(LISTS.map((path) => pages(path, COUNTRY_OFFICER)));
    const cursors = new Set(officers.flatMap((one) => one.cursors));
    for (const path of LISTS) {
      const readable = new Set((await pages(path, NEIGHBOUR)).items.map(({ id }) => id));
      for (const cursor of cursors) {
        const answer = await gs.get(`${path}&cursor=${cursor}`, NEIGHBOUR);
        if (!answer.ok) {
          expect((await problemOf(answer)).status).toBeLessThan(500);
          continue;
        }
        const page: Json = await answer.json();
        for (const { id } of page.items) expect(readable).toContain(id);
      }
    }
  });

  it('leads on after the views were made again', async () => {
    const first: Json = await (await gs.get('/sessions?limit=2', COUNCIL)).json();
    const before: Json = await (await gs.get(first.next, COUNCIL)).json();
    const { differences } = await rebuild({
      ...{ ...stores, pause: async () => undefined, random: Math.random },
      progress: () => undefined,
      broken: (name) => {
        throw new Error(name);
      },
    });
    expect(differences).toEqual([]);
    const after: Json = await (await gs.get(first.next, COUNCIL)).json();
    expect(after.items).toEqual(before.items);
  });

  it('made up by hand is refused or begins elsewhere, and breaks nothing', async () => {
    const partition = `sessions#${PROVINCE}#2024`;
    const sort = '347@0/13285@0#2024-05-03';
    const made = [
      ...[`${sort}${'x'.repeat(1100)}`, `${sort}\u0000`, `${sort}\ud800`, '', '\uffff'].map(
        (one) => ({
          partition,
          sort: one,
        }),
      ),
      ...['', 'g1', 'x'.repeat(3000), 'accounts', 'sessions#36@0#2024'].map((one) => ({
        partition: one,
        sort,
      })),
      ...[0, 1, 10 ** 15, -1, 0.5, '1', null].map((offset) => ({ offset })),
      ...[null, [], 'x', { partition }, { partition, sort: 1 }],
    ];
    for (const as of [COUNCIL, NEIGHBOUR]) {
      for (const path of LISTS) {
        const readable = new Set((await pages(path, as)).items.map(({ id }) => id));
        for (const one of made) {
          const cursor = Buffer.from(JSON.stringify(one)).toString('base64url');
          const answer = await gs.get(`${path}&cursor=${cursor}`, as);
          const told = `${path} ${JSON.stringify(one).slice(0, 80)}`;
          expect(answer.status, told).toBeLessThan(500);
          if (!answer.ok) continue;
          const page: Json = await answer.json();
          for (const { id } of page.items) expect(readable, told).toContain(id);
        }
      }
    }
    expect(gs.bugs).toEqual([]);
  });

  it('of an account is nothing to the public', async () => {
    const people = anybody(stores);
    const { cursors } = await pages('/sessions?limit=1', COUNTRY_OFFICER);
    for (const cursor of cursors) {
      for (const list of ['sessions', 'findings', 'recommendations']) {
        const { items } = await people.read(`/public/${list}?cursor=${cursor}`);
        expect(items).toEqual([]);
      }
      expect((await people.ask(`/public/units?q=Don&cursor=${cursor}`)).status).toBe(400);
    }
    expect(people.bugs).toEqual([]);
  });
});
