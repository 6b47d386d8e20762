import { Figures } from '@giam-sat/contract/http/figures-view';
import { BY } from '@giam-sat/contract/http/query';
import { DISTINCTS, type Measure } from '@giam-sat/domain/figures/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { MANY_TODAY, postMany } from '../support/many-sessions.ts';

let engine: TestEngine;
let gs: Api;
let sessions: Json[];
const published = {
  unit: '35@0',
  measure: 'sessions.supervision',
  value: 1140,
  qualifier: 'more-than',
  period: { from: '2021-01-01', to: '2023-12-31' },
  scope: 'HĐND và các ngành liên quan',
  note: 'thu hẹp',
  source: { title: 'Bài báo', on: '2024-03-01', quote: 'hơn 1.140 cuộc' },
};
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  sessions = await postMany(gs, 60);
  await gs.posted('/published-figures', published);
  await gs.posted('/published-figures', {
    ...published,
    unit: '347@0',
    period: { from: null, to: null },
  });
  await gs.posted('/published-figures', {
    ...published,
    period: { from: '2010-01-01', to: '2012-12-31' },
  });
  await gs.settle();
});
afterAll(() => engine.stop());

const isDistinct = (measure: string) => DISTINCTS.some((one) => one === measure);

const MONEY = ['moneyRecovered', 'settlementReduction', 'otherMoney'];
const LAND = ['landRecovered', 'otherLand'];
const AMOUNTS: Record<string, readonly [stage: string, kinds: string[]]> = {
  proposedMoney: ['proposed', MONEY],
  decidedMoney: ['decided', MONEY],
  recoveredMoney: ['actual', MONEY],
  proposedLand: ['proposed', LAND],
  decidedLand: ['decided', LAND],
  recoveredLand: ['actual', LAND],
};
const OUTCOMES = ['peopleDisciplined', 'casesTransferred', 'legalGaps'];

/** Opens a measure's address and counts, or adds up, what is listed there. */
async function openedAs(measure: string, url: string): Promise<number> {
  const items = await gs.readAll(`${url}&limit=7`);
  const amount = AMOUNTS[measure];
  if (amount !== undefined) {
    const [stage, kinds] = amount;
    const of = (one: Json) => kinds.map((kind) => one.amounts?.[kind]?.[stage] ?? 0);
    return items.flatMap(of).reduce((total, value) => total + value, 0);
  }
  if (OUTCOMES.includes(measure)) return items.reduce((total, one) => total + one[measure], 0);
  return items.length;
}

const queries = [
  'unit=VN&from=2021-01-01&to=2024-12-31',
  'unit=35@0&from=2021-01-01&to=2024-12-31&by=kind,lead',
  'unit=35@0&from=2021-06-15&to=2023-06-14&by=unit',
  'unit=VN&from=2021-01-01&to=2024-12-31&by=unit,year',
  'unit=347@0&from=2021-01-01&to=2024-12-31&by=unit,kind',
  'unit=13285@0&from=2021-01-10&to=2024-11-30&by=month',
  'unit=35@0&from=2021-03-15&to=2022-05-14&by=month,level',
  'unit=35@0&from=2021-01-01&to=2024-12-31&by=addresseeGroup,topic',
  'unit=VN&from=2021-01-01&to=2024-12-31&by=form,leadType',
  'unit=VN&from=2022-02-02&to=2022-02-02',
  'unit=VN&from=2021-01-01&to=2024-12-31&body=front:35@0',
  'unit=35@0&from=2021-01-01&to=2024-12-31&by=unit,kind&body=peoples-committee:35@0',
  'unit=35@0&from=2021-01-01&to=2024-12-31&by=kind,form,lead,leadType,level,topic,addresseeGroup,unit,year',
];

describe('every number can be opened', () => {
  it.each(queries)('/figures?%s: each measure lists exactly what it counts', async (query) => {
    const { rows } = Figures.parse(await gs.read(`/figures?${query}`));
    // The largest of these has dozens of rows; some of each are enough.
    for (const { measures, records } of rows.filter(
      (_, at) => at % Math.ceil(rows.length / 6) === 0,
    )) {
      expect(Object.keys(records)).toEqual(Object.keys(measures));
      for (const [measure, value] of Object.entries(measures)) {
        const url = records[measure as Measure] ?? '';
        expect(await openedAs(measure, url), url).toBe(value);
      }
    }
  });

  it('every measure is seen at least once', async () => {
    const [row] = (await gs.read(`/figures?${queries[0]}`)).rows;
    expect(Object.keys(row.measures).sort()).toEqual(
      [
        'sessions',
        'joined',
        'coChaired',
        'planned',
        'heldOfPlan',
        'unscheduled',
        'postponed',
        'cancelled',
        'programmes',
        'delegations',
        'supervisedBodies',
        'findings',
        'opinions',
        'recommendations',
        'confirmedBySamePerson',
        'letters',
        'projectsSupervised',
        ...Object.keys(AMOUNTS),
        ...OUTCOMES,
      ].sort(),
    );
  });
});

describe('figures agree with the records', () => {
  it('for the country and for each way to break them down that adds up', async () => {
    const from = '2021-01-01';
    const to = '2024-12-31';
    const own = sessions.filter((one) => one.held !== undefined && one.form !== 'joined');
    const [whole] = (await gs.read(`/figures?unit=VN&from=${from}&to=${to}`)).rows;
    expect(whole.measures.sessions).toBe(own.length);
    expect(whole.measures.joined).toBe(
      sessions.filter((one) => one.held !== undefined && one.form === 'joined').length,
    );
    for (const by of BY) {
      const { rows } = await gs.read(`/figures?unit=VN&from=${from}&to=${to}&by=${by}`);
      for (const measure of Object.keys(whole.measures).filter((one) => !isDistinct(one))) {
        const sum = rows.reduce(
          (total: number, row: Json) => total + (row.measures[measure] ?? 0),
          0,
        );
        expect(sum, `${measure} by ${by}`).toBe(whole.measures[measure]);
      }
    }
  });

  it('by kind they are what the sessions say', async () => {
    const { rows } = await gs.read('/figures?unit=35@0&from=2021-01-01&to=2023-12-31&by=kind');
    const within = sessions.filter(
      (one) =>
        one.lead.path.includes('35@0') &&
        one.form !== 'joined' &&
        one.held?.to >= '2021-01-01' &&
        one.held.to <= '2023-12-31',
    );
    const counted = Object.entries(Object.groupBy(within, (one) => one.kind));
    for (const [kind, some = []] of counted) {
      const row = rows.find((one: Json) => one.keys.kind === kind);
      expect(row.measures.sessions, kind).toBe(some.length);
    }
    expect(counted.length).toBe(6);
  });

  it.each(['front:35@0', 'peoples-committee:35@0'])(
    'of the body %s they are what it leads or takes part in, without boards and projects',
    async (body) => {
      const about = sessions.filter(
        (one) =>
          one.held !== undefined &&
          one.form !== 'joined' &&
          [one.lead, ...(one.partners ?? []), ...(one.supervisedBodies ?? [])].some(
            ({ id }: Json) => id === body,
          ),
      );
      expect(about.length).toBeGreaterThan(0);
      const path = `/figures?unit=VN&from=2021-01-01&to=2024-12-31&body=${body}`;
      const { rows, stocks } = await gs.read(path);
      expect(rows[0].measures.sessions).toBe(about.length);
      expect(stocks).toEqual([]);
    },
  );

  it('programmes are counted once however many sessions and years they span', async () => {
    const path = '/figures?unit=35@0&from=2021-01-01&to=2024-12-31';
    const [whole] = (await gs.read(path)).rows;
    const byYear = (await gs.read(`${path}&by=year`)).rows;
    const sum = byYear.reduce(
      (total: number, row: Json) => total + (row.measures.programmes ?? 0),
      0,
    );
    expect(whole.measures.programmes).toBe(3);
    expect(sum).toBeGreaterThan(3);
  });
});

describe('the answer of GET /figures', () => {
  it('has the shape that is promised', async () => {
    const answer = await gs.read('/figures?unit=35&from=2021-01-01&to=2023-12-31&by=kind,lead');
    expect(Object.keys(answer).sort()).toEqual(
      ['asOf', 'breaks', 'from', 'map', 'published', 'rows', 'stocks', 'to', 'unit'].sort(),
    );
    expect(answer).toMatchObject({
      asOf: { position: expect.any(Number), at: `${MANY_TODAY}T05:00:00.000Z` },
      unit: { id: '35@0', code: '35', level: 'province' },
      from: '2021-01-01',
      to: '2023-12-31',
      map: 'then',
      breaks: [],
    });
    for (const row of answer.rows) {
      expect(Object.keys(row).sort()).toEqual(['keys', 'measures', 'records']);
      expect(Object.keys(row.keys)).toEqual(['kind', 'lead']);
      for (const value of Object.values(row.measures)) expect(value).toBeGreaterThan(0);
      for (const url of Object.values(row.records))
        expect(url).toMatch(/^\/(sessions|findings|recommendations)\?/);
    }
  });

  it('runs to today where nothing else is asked', async () => {
    expect(await gs.read('/figures?unit=VN&from=2021-01-01')).toMatchObject({ to: MANY_TODAY });
  });

  it('leaves out rows of nothing', async () => {
    expect(await gs.read('/figures?unit=VN&from=2010-01-01&to=2010-12-31&by=kind')).toMatchObject({
      rows: [],
    });
  });

  it('shows published figures of the unit and period beside, as they were printed, and adds none', async () => {
    const path = '/figures?unit=35@0&from=2023-01-01&to=2024-12-31';
    const answer = await gs.read(path);
    expect(answer.published).toEqual([{ id: expect.any(String), ...published }]);
    const none = await gs.read('/figures?unit=35@0&from=2024-01-01&to=2024-12-31');
    expect(none.published).toEqual([]);
    const open = await gs.read('/figures?unit=347@0&from=2024-01-01&to=2024-12-31');
    expect(open.published).toHaveLength(1);
    expect(await gs.read('/published-figures?unit=35@0')).toMatchObject({
      items: { length: 3 },
      next: null,
    });
    expect((await gs.readAll('/published-figures?limit=1')).length).toBe(3);
  });
});

describe('days on which the unit was not in force', () => {
  const NEW = '37@2025-07-01';
  it('before it began are a break with its predecessors, never filled in', async () => {
    const answer = await gs.read(`/figures?unit=${NEW}&from=2021-01-01&to=2025-12-31`);
    expect(answer.breaks).toEqual([
      { from: '2021-01-01', to: '2025-06-30', predecessors: ['35@0', '36@0', '37@0'] },
    ]);
    expect(answer.rows).toEqual([]);
  });

  it('are the whole range where it lies before', async () => {
    const { breaks } = await gs.read(`/figures?unit=${NEW}&from=2021-01-01&to=2021-12-31`);
    expect(breaks).toMatchObject([{ from: '2021-01-01', to: '2021-12-31' }]);
  });

  it('after it ended are a break too, and none where it was in force throughout', async () => {
    const { breaks } = await gs.read('/figures?unit=35@0&from=2024-01-01&to=2025-12-31');
    expect(breaks).toMatchObject([{ from: '2025-07-01', to: '2025-12-31' }]);
    expect((await gs.read(`/figures?unit=${NEW}&from=2025-07-01&to=2025-12-31`)).breaks).toEqual(
      [],
    );
  });
});

describe('what can not be asked of figures', () => {
  it.each([
    ['unit=35@0', 'from'],
    ['from=2021-01-01', 'unit'],
    ['unit=35@0&from=2021-01-01&map=now', 'map'],
    ['unit=35@0&from=2021-01-02&to=2021-01-01', 'to'],
    ['unit=35@0&from=2025-01-01', 'to'],
    ['unit=35@0&from=2021-13-01', 'from'],
    ['unit=99&from=2021-01-01', 'unit'],
    ['unit=37&from=2021-01-01&to=2021-12-31', 'unit'],
    ['unit=35@0&from=2021-01-01&by=', 'by'],
    ['unit=35@0&from=2021-01-01&by=kind,kind', 'by'],
    ['unit=35@0&from=2021-01-01&by=year,month', 'by'],
    ['unit=35@0&from=2021-01-01&by=severity', 'by'],
    ['unit=35@0&from=2021-01-01&kind=supervision', 'kind'],
  ])('?%s is a 400 that names %s', async (query, parameter) => {
    const answer = await gs.get(`/figures?${query}`);
    expect(answer.status).toBe(400);
    const { code, errors } = await problemOf(answer);
    expect([code, errors[0].parameter]).toEqual(['invalid-query', parameter]);
  });

  it('a code that the day does not know is answered with the ids it had', async () => {
    const answer = await gs.get('/figures?unit=35&from=2021-01-01&to=2025-12-31');
    expect(answer.status).toBe(400);
    const [error] = (await problemOf(answer)).errors;
    expect([error.parameter, error.code]).toEqual(['unit', 'unknown-unit']);
    expect(error.vi).toContain('35@0');
    expect(error.en).toContain('35@0');
  });
});

it('nothing of all this was a defect of ours', () => {
  expect(gs.bugs).toEqual([]);
});
