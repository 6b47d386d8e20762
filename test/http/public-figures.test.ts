import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, api, type Json } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { finding, front, HELD, LETTER, recommendation, supervision } from '../support/payloads.ts';
import { anybody } from '../support/public.ts';

let engine: TestEngine;
let stores: Stores;
let officer: Api;
let people: ReturnType<typeof anybody>;

const disciplined = (unit: string, peopleDisciplined: number) =>
  supervision({
    leadBody: front(unit),
    held: HELD,
    findings: [
      finding({
        recommendations: [
          recommendation({
            addressee: 'peoples-committee:35@0',
            letter: LETTER,
            peopleDisciplined,
            amounts: { moneyRecovered: { proposed: 1 } },
          }),
        ],
      }),
    ],
  });

beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  officer = await api(stores);
  people = anybody(stores);
  // Two of the province's communes, three persons; the country's own bodies, nine.
  for (const [unit, count] of [
    ['13285@0', 1],
    ['13321@0', 2],
    ['VN', 9],
  ] as const) {
    await officer.posted('/sessions', disciplined(unit, count));
  }
  await officer.settle();
});
afterAll(() => engine.stop());

const YEAR = 'from=2024-01-01&to=2024-12-31';

it('figures are those every account sees, without one of persons', async () => {
  for (const unit of ['VN', '35@0', '13285@0']) {
    for (const by of ['', '&by=kind,lead,level,topic', '&by=month', '&by=unit']) {
      const own = await officer.read(`/figures?unit=${unit}&${YEAR}${by}`);
      const shown = await people.read(`/public/figures?unit=${unit}&${YEAR}${by}`);
      const open = own.rows.map(({ keys, measures }: Json) => {
        const { peopleDisciplined: _people, casesTransferred: _cases, ...rest } = measures;
        return { keys, measures: rest };
      });
      expect(shown.rows, `${unit}${by}`).toEqual(open);
      expect(JSON.stringify(shown.rows)).not.toMatch(/peopleDisciplined|casesTransferred/);
    }
  }
});

it('one session, one finding and one đồng are shown: only persons are protected', async () => {
  const { rows } = await people.read(`/public/figures?unit=13285@0&${YEAR}`);
  expect(rows[0].measures).toMatchObject({
    ...{ sessions: 1, findings: 1, recommendations: 1, proposedMoney: 1 },
  });
});

it('few persons are not shown, nor what would tell them', async () => {
  const { rows } = await people.read(`/public/figures/people?${YEAR}`);
  const of = (unit: string, own: boolean) =>
    rows.find(
      (one: Json) => one.measure === 'peopleDisciplined' && one.unit === unit && one.own === own,
    );
  expect(of('35@0', false)).toMatchObject({ value: null, suppressed: true });
  expect(of('VN', true)).toMatchObject({ value: 9, suppressed: false });
  expect(of('VN', false)).toMatchObject({ value: null, suppressed: true });
  const province = await people.read(`/public/figures/people?unit=35@0&${YEAR}`);
  const [one] = province.rows.filter((row: Json) => row.measure === 'peopleDisciplined');
  expect(one).toMatchObject({ value: null, suppressed: true });
});

it('a late entry of few persons is told by no difference of two moments', async () => {
  const shown = async () => {
    const { rows } = await people.read(`/public/figures/people?${YEAR}`);
    return rows
      .filter((one: Json) => one.measure === 'peopleDisciplined')
      .map(({ year, unit, own, value }: Json) => ({ at: `${year} ${unit} ${own}`, value }));
  };
  const late = await engine.fresh();
  const entering = await api(late, '2024-06-01');
  people = anybody(late);
  try {
    await entering.posted('/sessions', disciplined('VN', 9));
    await entering.settle();
    expect(await shown()).toEqual([
      { at: '2024 VN false', value: 9 },
      { at: '2024 VN true', value: 9 },
    ]);
    entering.on('2025-02-01');
    await entering.posted('/sessions', disciplined('13285@0', 2));
    await entering.settle();
    expect(await shown()).toEqual([
      { at: '2024 VN false', value: null },
      { at: '2024 35@0 false', value: null },
      { at: '2024 VN true', value: 9 },
    ]);
  } finally {
    people = anybody(stores);
  }
});

it('a year that is not over, or a part of one, tells no number of persons', async () => {
  const early = anybody(stores, '2024-07-01');
  expect((await early.read(`/public/figures/people?${YEAR}`)).rows).toEqual([]);
  const part = '/public/figures/people?from=2024-05-10&to=2024-12-31';
  expect((await people.read(part)).rows).toEqual([]);
});

it('the subject areas that other tables name have a name, as JSON and as CSV', async () => {
  const { items } = await people.read('/public/topics?limit=500');
  expect(items.length).toBeGreaterThan(2);
  const [topic] = items;
  expect(Object.keys(topic).sort()).toEqual(['from', 'id', 'name', 'to']);
  const csv = await (await people.ask('/public/topics?limit=500&format=csv')).text();
  expect(csv.split('\r\n')[0]).toBe('id,name,from,to');
  expect(csv).toContain(topic.name);
  const one = await people.read('/public/topics?limit=1');
  expect([one.items.length, typeof one.next]).toEqual([1, 'string']);
});
