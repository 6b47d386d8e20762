import { foldActivity } from '@giam-sat/domain/activity/activity';
import { RecordActivity } from '@giam-sat/domain/activity/commands';
import { activityCount } from '@giam-sat/domain/activity/counting';
import { pause } from '@giam-sat/platform/pause';
import { projectLog } from '@giam-sat/views/project-log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateActivities } from '../../packages/local/demo/activities.ts';
import { activityAppends } from '../../packages/local/demo/activities-appends.ts';
import { demonstrationAppends } from '../../packages/local/demo/demonstration-appends.ts';
import { enterAppends } from '../../packages/local/demo/enter-appends.ts';
import { publishedAppends } from '../../packages/local/demo/published-appends.ts';
import { registerAppends } from '../../packages/local/demo/register-appends.ts';
import { registers } from '../../packages/local/demo/registers.ts';
import type { Json } from '../support/api.ts';
import { apps } from '../support/apps.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';

/** Refuses by throwing: that there are appends at all says that every command was accepted. */
const appends = activityAppends();

describe('the made-up activities', () => {
  test('are the same each time, and come behind everything else', () => {
    expect(activityAppends()).toEqual(appends);
    expect(demonstrationAppends().slice(-appends.length)).toEqual(appends);
  });

  test('are commands as the service takes them, marked as made up', () => {
    for (const { id, input } of generateActivities()) {
      expect(RecordActivity.parse(input)).toEqual(input);
      expect(input.subject).toContain('(dữ liệu minh họa)');
      expect(id).toMatch(/^demoactivity\d{4}$/);
    }
  });

  test('reach every commune of Hà Nam', () => {
    const counts = [...Map.groupBy(appends, ({ record }) => record).values()].flatMap((own) => {
      const activity = foldActivity(own.flatMap(({ events }) => events));
      return activity === undefined ? [] : [activityCount(activity)];
    });
    const reached = new Set(counts.map(({ path }) => path.at(-1)));
    const units = [...registers.units.values()].filter(({ path }) => path.includes('35@0'));
    expect(units.filter(({ id }) => !reached.has(id))).toEqual([]);
  });
});

describe('GET /figures/activities of Hà Nam', () => {
  let engine: TestEngine;
  let get: (path: string) => Promise<Json>;
  beforeAll(async () => {
    engine = await testEngine();
    const stores = await engine.fresh();
    const on = { ...stores, client: engine.client, ledgerTable: stores.names.ledger };
    const units = registerAppends().filter(({ record }) => record.startsWith('unit#'));
    await (await enterAppends(on, [...units, ...publishedAppends(), ...appends])).finished;
    const broken = (record: string) => expect.fail(record);
    await projectLog({ ...on, generation: 'g1', broken, pause, random: Math.random });
    const api = apps(stores, () => new Date('2026-11-23T05:00:00Z'));
    get = async (path) => (await api.get(path)).body;
  });
  afterAll(() => engine.stop());

  /** Measures by the keys of their rows. */
  const figures = async (query: string): Promise<Record<string, Json>> => {
    const { rows } = await get(`/figures/activities?unit=35@0&from=2021-01-01&${query}`);
    return Object.fromEntries(
      rows.map(({ keys, measures }: Json) => [Object.values(keys).join(' '), measures]),
    );
  };

  test.each([
    ['party-secretary', { province: 3, district: 22, commune: 216 }, 241],
    ['government-head', { province: 3, district: 40, commune: 280 }, 323],
  ])('dialogues by %s come out as printed, at all three levels', async (form, levels, sum) => {
    const byLevel = await figures('to=2022-12-31&by=form,level');
    for (const [level, dialogues] of Object.entries(levels)) {
      expect(byLevel[`${form} ${level}`], level).toEqual({ dialogues });
    }
    expect((await figures('to=2022-12-31&by=form'))[form]).toEqual({ dialogues: sum });
  });

  test('models come out as printed, at the level that recognised them', async () => {
    const byLevel = await figures('to=2022-12-31&by=level');
    const models = ['province', 'district', 'commune'].map((level) => byLevel[level].models);
    expect(models).toEqual([21, 246, 705]);
    expect((await figures('to=2022-12-31'))['']).toMatchObject({ models: 972, dialogues: 564 });
  });

  test('training comes out as printed: 16 with 2.361 lượt, and more than 14.600 by the Front', async () => {
    const byLead = await figures('to=2024-07-18&by=kind,lead');
    const training = (lead: string) => byLead[`training ${lead}`];
    expect(training('other')).toEqual({ trainings: 16, trainingAttendances: 2361 });
    expect(training('front-and-organisations').trainingAttendances).toBe(14_628);
    const levels = await figures('to=2024-07-18&by=kind,level');
    expect(levels['training commune']).toBeUndefined();
  });

  test.each([
    ['dialogues', 'by=form,level', 'party-secretary commune', 216],
    ['models', 'by=kind,level', 'model commune', 705],
    ['trainingAttendances', 'by=kind,leadType', 'training party-committee', 2361],
  ])('%s ?%s %s: the number lists exactly what it counts', async (measure, by, keys, value) => {
    const { rows } = await get(`/figures/activities?unit=35@0&from=2021-01-01&to=2023-12-31&${by}`);
    const row = rows.find((one: Json) => Object.values(one.keys).join(' ') === keys);
    expect(row.measures[measure]).toBe(value);
    let sum = 0;
    for (let next = `${row.records[measure]}&limit=500`; next !== null; ) {
      const page = await get(next);
      for (const one of page.items) sum += measure === 'trainingAttendances' ? one.attendances : 1;
      next = page.next;
    }
    expect(sum, row.records[measure]).toBe(value);
  });

  test('has beside it what the article printed, and only that of the wider work', async () => {
    const path = 'unit=35@0&from=2021-01-01&to=2023-12-31';
    const { published } = await get(`/figures/activities?${path}`);
    const value = (measure: string) => {
      const found = published.find((one: Json) => one.measure === measure);
      return [found?.value, found?.levels, found?.qualifier];
    };
    expect(value('dialogues.party-secretary')).toEqual([
      241,
      { province: 3, district: 22, commune: 216 },
      'exactly',
    ]);
    expect(value('models.recognised')[1]).toEqual({ province: 21, district: 246, commune: 705 });
    expect(value('models.commended-groups')[0]).toBe(21);
    expect(value('training.attendances.other')[0]).toBe(2361);
    expect(value('training.attendances.front').toString()).toBe('14600,,more-than');
    expect(
      published.find((one: Json) => one.measure === 'friendly-government.communes-rated-well'),
    ).toMatchObject({ value: 90, of: 'percent', period: { from: null, to: null, every: 'year' } });
    expect(published.length).toBe(11);
    const others = (await get(`/figures?${path}`)).published.map((one: Json) => one.measure);
    expect(others.every((measure: string) => measure.startsWith('sessions.'))).toBe(true);
    expect(others.length).toBe(5);
  });
});
