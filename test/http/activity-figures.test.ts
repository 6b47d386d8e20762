import { Figures } from '@giam-sat/contract/http/figures-view';
import { BY } from '@giam-sat/contract/http/query';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, type Json, problemOf } from '../support/api.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { postActivities } from '../support/post-activities.ts';

let engine: TestEngine;
let gs: Api;
let recorded: Json[];
beforeAll(async () => {
  engine = await testEngine();
  gs = await api(await engine.fresh());
  recorded = await postActivities(gs);
});
afterAll(() => engine.stop());

const dayOf = (one: Json): string => one.held?.to ?? one.recognised.on;
const idsOf = (items: Json[]) => items.map((one) => one.id).sort();

/** Opens a measure's address and adds up what the list says of it. */
async function openedAs(measure: string, url: string): Promise<number> {
  const items = await gs.readAll(`${url}&limit=3`);
  const each = (one: Json) =>
    ({ trainingAttendances: one.attendances, meetings: one.number })[measure] ?? 1;
  return items.reduce((sum, one) => sum + each(one), 0);
}

const YEARS = 'from=2021-01-01&to=2023-12-31';

describe('GET /figures/activities', () => {
  it('counts each kind by its own measure', async () => {
    const { rows, stocks } = await gs.read(`/figures/activities?unit=35@0&${YEARS}`);
    expect(rows.map((row: Json) => row.measures)).toEqual([
      { dialogues: 10, trainings: 10, trainingAttendances: 1677, models: 10, meetings: 77 },
    ]);
    expect(stocks).toEqual([]);
  });

  it('says who led the dialogues, at which level', async () => {
    const path = `/figures/activities?unit=35@0&${YEARS}&by=form,level`;
    const rows = (await gs.read(path)).rows.filter((row: Json) => row.measures.dialogues);
    const told = rows.map(({ keys, measures }: Json) => [keys.form, keys.level, measures]);
    expect(told.sort()).toEqual([
      ['both', 'district', { dialogues: 1 }],
      ['government-head', 'commune', { dialogues: 2 }],
      ['government-head', 'province', { dialogues: 2 }],
      ['other', 'district', { dialogues: 1 }],
      ['party-secretary', 'commune', { dialogues: 2 }],
      ['party-secretary', 'district', { dialogues: 1 }],
      ['party-secretary', 'province', { dialogues: 1 }],
    ]);
  });

  it('says whose the meetings were', async () => {
    const { rows } = await gs.read(`/figures/activities?unit=35@0&${YEARS}&by=kind,form`);
    const told = rows
      .filter(({ keys }: Json) => keys.kind === 'meeting')
      .map(({ keys, measures }: Json) => [keys.form, measures]);
    const sums = Object.groupBy(
      recorded.filter((one) => one.kind === 'meeting'),
      (one) => one.meeting,
    );
    expect(told.length).toBe(3);
    expect(told.sort()).toEqual(
      Object.entries(sums)
        .map(([form, of = []]) => [
          form,
          { meetings: of.reduce((sum, one) => sum + one.number, 0) },
        ])
        .sort(),
    );
  });

  it.each([
    `unit=VN&${YEARS}`,
    ...BY.map((by) => `unit=35@0&${YEARS}&by=${by}`),
    `unit=35@0&${YEARS}&by=kind,form,lead,leadType,level,topic,unit,year`,
    'unit=347@0&from=2021-06-15&to=2022-11-14&by=unit,topic',
    'unit=13285@0&from=2021-01-10&to=2023-11-30&by=month,topic',
  ])('?%s: each number lists exactly what it counts', async (query) => {
    const { rows } = Figures.parse(await gs.read(`/figures/activities?${query}`));
    expect(rows.length).toBeGreaterThan(0);
    for (const { measures, records } of rows) {
      expect(Object.keys(records)).toEqual(Object.keys(measures));
      for (const [measure, value] of Object.entries(measures)) {
        const url = records[measure as Measure] ?? '';
        expect(url).toMatch(/^\/activities\?/);
        expect(await openedAs(measure, url), url).toBe(value);
      }
    }
  });

  it('has the published figures of the wider work beside it, and /figures the others', async () => {
    const measuresOf = async (path: string) =>
      (await gs.read(`${path}?unit=35@0&${YEARS}`)).published.map((one: Json) => one.measure);
    expect((await measuresOf('/figures/activities')).sort()).toEqual([
      'dialogues.party-secretary',
      'friendly-government.communes-rated-well',
    ]);
    expect(await measuresOf('/figures')).toEqual(['sessions.supervision']);
  });

  it('and the figures of supervision know nothing of activities, nor the other way round', async () => {
    const [row] = (await gs.read('/figures?unit=35@0&from=2021-01-01&to=2024-12-31')).rows;
    expect(row.measures).toMatchObject({ sessions: 1 });
    for (const measure of ['dialogues', 'trainings', 'models', 'meetings']) {
      expect(Object.keys(row.measures)).not.toContain(measure);
    }
    const of2024 = await gs.read('/figures/activities?unit=35@0&from=2024-01-01&to=2024-12-31');
    expect(of2024.rows).toEqual([]);
  });
});

describe('GET /activities', () => {
  it.each<[string, (one: Json) => boolean]>([
    ['', () => true],
    ['unit=347@0', (one) => one.lead.path.includes('347@0')],
    ['unit=347@0&own=true', (one) => one.lead.unit === '347@0'],
    [
      'from=2022-06-21&to=2022-11-04',
      (one) => dayOf(one) >= '2022-06-21' && dayOf(one) <= '2022-11-04',
    ],
    ['kind=model', (one) => one.kind === 'model'],
    ['form=government-head', (one) => one.leader === 'government-head'],
    ['form=villagers', (one) => one.meeting === 'villagers'],
    ['form=officials&kind=meeting', (one) => one.meeting === 'officials'],
    ['lead=front-and-organisations', (one) => one.lead.group === 'front-and-organisations'],
    [
      'leadType=party-committee&kind=training',
      (one) => one.kind === 'training' && one.lead.type === 'party-committee',
    ],
    ['level=commune', (one) => one.lead.level === 'commune'],
    ['topic=budget', (one) => one.topic === 'budget'],
    ['topic=-', (one) => one.topic === undefined],
    ['body=farmers:35@0', (one) => one.lead.id === 'farmers:35@0'],
    ['measure=meetings&unit=35@0', (one) => one.kind === 'meeting'],
    ['measure=trainingAttendances', (one) => one.kind === 'training'],
  ])('?%s finds exactly those', async (query, matches) => {
    const expected = recorded.filter(matches);
    expect(expected.length).toBeGreaterThan(0);
    const found = await gs.readAll(`/activities?state=recorded&limit=7&${query}`);
    expect(idsOf(found)).toEqual(idsOf(expected));
  });

  it('still shows what was withdrawn, and counts it nowhere', async () => {
    const found = await gs.readAll('/activities?state=withdrawn');
    expect(found.map((one) => one.kind)).toEqual(['dialogue']);
    const counted = await gs.readAll('/activities?measure=dialogues');
    expect(idsOf(counted)).not.toContain(found[0].id);
  });

  it.each([
    ['/activities?kind=supervision', 'kind'],
    ['/activities?form=delegation', 'form'],
    ['/activities?measure=sessions', 'measure'],
    ['/activities?measure=x', 'measure'],
    ['/activities?state=held', 'state'],
    ['/activities?topic=%20', 'topic'],
    ['/activities?addresseeGroup=party', 'addresseeGroup'],
    ['/activities?from=2024-02-02&to=2024-02-01', 'to'],
    ['/sessions?measure=dialogues', 'measure'],
    ['/sessions?kind=dialogue', 'kind'],
    ['/sessions?topic=-', 'topic'],
    ['/figures/activities?unit=35@0', 'from'],
    ['/figures/activities?unit=35@0&from=2021-01-01&by=leader', 'by'],
  ])('%s is a 400 that names %s', async (path, parameter) => {
    const answer = await gs.get(path);
    expect(answer.status).toBe(400);
    expect(await problemOf(answer)).toMatchObject({ errors: [{ parameter }] });
  });
});

it('nothing of all this was a defect of ours', () => {
  expect(gs.bugs).toEqual([]);
});
