import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, api, type Json } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { finding, front, recommendation, supervision } from '../support/payloads.ts';
import { anybody } from '../support/public.ts';

/** Persons and cases asked for in every way and at several moments: one table, and nothing to subtract. */
let engine: TestEngine;
let stores: Stores;
let gs: Api;
const OLD = '35@0';
const NEW = '37@2025-07-01';
const UNITS = ['VN', OLD, '35', NEW, '37', '36@0'];
const FROM = ['', '2023-01-01', '2024-01-01', '2024-06-01', '2025-01-01', '2025-07-01'];
const TO = ['', '2024-06-30', '2024-12-31', '2025-06-30', '2025-12-31', '2027-12-31'];

async function disciplined(unit: string, day: string, peopleDisciplined: number) {
  const letter = { number: '1/KN', on: day };
  const addressee = `peoples-committee:${unit}`;
  const outcome = { addressee, letter, peopleDisciplined, casesTransferred: 1 };
  await gs.posted(
    '/sessions',
    supervision({
      ...{ leadBody: front(unit), held: { from: day, to: day } },
      findings: [finding({ recommendations: [recommendation(outcome)] })],
    }),
  );
}

async function trained(unit: string, day: string, attendances: number) {
  await gs.posted('/activities', {
    ...{ kind: 'training', leadBody: front(unit), held: { from: day, to: day } },
    ...{ attendances, subject: 'Tập huấn kỹ năng giám sát' },
  });
}

beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  gs = await api(stores, '2025-12-01');
  await disciplined('VN', '2024-03-01', 9);
  await disciplined('13285@0', '2024-03-02', 2);
  await disciplined('13321@0', '2025-03-01', 4);
  await disciplined('13366@2025-07-01', '2025-08-01', 3);
  await trained('13285@0', '2024-03-01', 3);
  await trained('VN', '2024-03-01', 40);
  await trained('13366@2025-07-01', '2025-09-01', 60);
  await gs.settle();
});
afterAll(() => engine.stop());

/** Every cell of every answer there is on a day, with all the values it was answered with. */
async function askEverything(today: string) {
  const people = anybody(stores, today);
  const cells = new Map<string, Set<number | null>>();
  for (const unit of UNITS) {
    for (const from of FROM) {
      for (const to of TO) {
        const query = new URLSearchParams({ unit });
        if (from !== '') query.set('from', from);
        if (to !== '') query.set('to', to);
        const answer = await people.ask(`/public/figures/people?${query}`);
        if (answer.status === 400) continue;
        expect(answer.status, String(query)).toBe(200);
        const { rows }: Json = await answer.json();
        for (const { measure, year, unit: of, own, value } of rows) {
          const at = `${measure} ${year} ${of}${own ? ' own' : ''}`;
          cells.set(at, (cells.get(at) ?? new Set()).add(value));
        }
      }
    }
  }
  expect(people.bugs).toEqual([]);
  return cells;
}

it('is one table, however it is asked: no cell has two values, no small one any', async () => {
  const cells = await askEverything('2026-02-01');
  for (const [at, values] of cells) {
    expect(values.size, at).toBe(1);
    for (const few of [1, 2, 3, 4]) expect(values, at).not.toContain(few);
  }
  const shown = Object.fromEntries([...cells].map(([at, values]) => [at, [...values][0]]));
  expect(shown).toMatchObject({
    'peopleDisciplined 2024 VN': null,
    'peopleDisciplined 2024 VN own': 9,
    [`peopleDisciplined 2024 ${OLD}`]: null,
    [`peopleDisciplined 2024 ${NEW}`]: 0,
    // The year in which one province became the other: neither half, nor what they make together.
    'peopleDisciplined 2025 VN': null,
    [`peopleDisciplined 2025 ${OLD}`]: null,
    [`peopleDisciplined 2025 ${NEW}`]: null,
    'casesTransferred 2024 VN': null,
    'casesTransferred 2024 VN own': null,
    'trainingAttendances 2024 VN': null,
    'trainingAttendances 2025 VN': 60,
    [`trainingAttendances 2025 ${NEW}`]: 60,
  });
  const years = [...cells.keys()].map((at) => at.split(' ')[1]);
  expect(years).not.toContain('2026');
});

it('does not change when a year ends, but for that year', async () => {
  const [before, after] = [await askEverything('2025-12-31'), await askEverything('2026-01-01')];
  expect([...before.keys()].filter((at) => at.includes(' 2025 '))).toEqual([]);
  for (const [at, values] of before) expect(after.get(at), at).toEqual(values);
});

it('is the same as CSV', async () => {
  const people = anybody(stores, '2026-02-01');
  const { rows } = await people.read('/public/figures/people?from=2024-01-01');
  const csv = await (await people.ask('/public/figures/people?from=2024-01-01&format=csv')).text();
  const [head = '', ...lines] = csv.trim().replace('\ufeff', '').split('\r\n');
  const names = head.split(',');
  const told = lines.map((line) => line.split(','));
  const column = (name: string) => told.map((cells) => cells[names.indexOf(name)] ?? '');
  expect(column('value')).toEqual(
    rows.map(({ value }: Json) => (value === null ? '' : `${value}`)),
  );
});

it('no other answer counts persons or cases, before the year ends or after', async () => {
  for (const today of ['2025-12-01', '2026-02-01']) {
    const people = anybody(stores, today);
    for (const unit of ['VN', OLD, '13321@0', NEW]) {
      for (const by of ['', '&by=unit,month', '&by=kind,lead,level,topic']) {
        for (const path of ['figures', 'figures/recommendations']) {
          const query = `unit=${unit}&from=2024-01-01&to=2025-12-31${by}`;
          const text = await (await people.ask(`/public/${path}?${query}`)).text();
          expect(text, `${path}?${query}`).not.toMatch(
            /Disciplined|casesTrans|Attendances|Members/,
          );
        }
      }
    }
  }
});
