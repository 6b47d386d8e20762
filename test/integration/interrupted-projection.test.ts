import { canonical } from '@giam-sat/ledger/canonical';
import type { Log } from '@giam-sat/ledger/log';
import { verify } from '@giam-sat/ledger/verify';
import { CellCache } from '@giam-sat/views/cell-cache';
import { cursorOf } from '@giam-sat/views/generation';
import { projectLog } from '@giam-sat/views/project-log';
import { type Item, type Views, viewsOn } from '@giam-sat/views/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sequence } from '../../functions/sequence/sequence.ts';
import { apps } from '../support/apps.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { flakyClient, type Mishap } from '../support/flaky-client.ts';
import { register } from '../support/registers.ts';

/**
 * A correction of a session with 60 findings and 150 recommendations changes more items than one
 * transaction holds and is written in steps. A lane may die between any two of them.
 */
const now = () => new Date('2026-03-15T05:00:00Z');
const quick = { now, pause: async () => undefined, random: () => 0 };

let engine: TestEngine;
let stores: Stores;
/** The position before each correction: of the large session, then there and back of a smaller one. */
let before: { large: number; there: number; back: number };
let end: number;
/** What the views hold before the large correction, and before the smaller ones. */
let atLarge: Item[];
let atThere: Item[];

beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  await register(stores.ledger);
  const large = await record('large', 50, 3, 10);
  // Moved, it fills two transactions; moved there and back at once it would fit into one.
  const smaller = await record('smaller', 45, 0, 0);
  before = { large: await sequenced(), there: 0, back: 0 };
  await correct(large, 'moved', { held: moved, topic: 'budget' });
  before.there = await sequenced();
  await correct(smaller, 'there', { held: moved });
  before.back = await sequenced();
  await correct(smaller, 'back', { held });
  end = await sequenced();
  await projectTo(stores.views, before.large);
  atLarge = await itemsIn(stores.views);
  await projectTo(stores.views, before.there);
  atThere = await itemsIn(stores.views);
}, 120_000);
afterAll(() => engine.stop());

const held = { from: '2024-05-02', to: '2024-05-03' };
const moved = { from: '2023-04-02', to: '2023-04-05' };
const recommendation = (at: number) => ({
  text: `Kiến nghị ${at}`,
  addressee: 'peoples-committee:13285@0',
  amounts: { moneyRecovered: { proposed: 1000 + at } },
  // Two in three went out: they stay on their letter's day, and count under another topic.
  ...(at % 3 !== 0 && { letter: { number: `${at % 7}/KN`, on: '2024-06-01' } }),
});

async function record(key: string, count: number, each: number, more: number): Promise<string> {
  const api = apps(stores, now);
  const finding = { type: 'violation', text: 'x' };
  const findings = Array.from({ length: count }, (_, at) => ({
    ...finding,
    recommendations: Array.from({ length: each }, (_, n) => recommendation(at * each + n)),
  }));
  const payload = {
    ...{ kind: 'supervision', form: 'delegation', leadBody: 'front:13285@0' },
    ...{ subject: 'Rất nhiều kiến nghị', topic: 'land', held, findings },
  };
  const { status, body } = await api.post('/sessions', payload, key);
  expect(status).toBe(201);
  if (more === 0) return body.id;
  const further = { findings: Array.from({ length: more }, () => finding) };
  const added = await api.post(`/sessions/${body.id}/findings`, further, `${key}-more`);
  expect(added.body.findings).toHaveLength(count + more);
  return body.id;
}

async function correct(id: string, key: string, changes: object): Promise<void> {
  const api = apps(stores, now);
  const { etag } = await api.get(`/sessions/${id}`);
  const { status } = await api.patch(
    `/sessions/${id}`,
    { reason: 'Nhập nhầm', changes },
    key,
    etag ?? '',
  );
  expect(status).toBe(200);
}

/** @returns the last position */
async function sequenced(): Promise<number> {
  await sequence({ ...stores, ...quick, write: () => undefined }, { catchUp: 'all' });
  return (await verify(stores, () => undefined)).positions;
}

/** The Log as it was when it ended at a position. */
function logTo(last: number): Log {
  const { log } = stores;
  const from: Log['from'] = async (position, limit) =>
    (await log.from(position, limit)).filter((entry) => entry.position <= last);
  return { ...log, from };
}

const broken = (record: string) => {
  throw new Error(`${record} is broken`);
};

const generation = 'g1';

function projectTo(views: Views, last: number, cache = new CellCache()) {
  return projectLog({ ...stores, ...quick, views, generation, log: logTo(last), broken }, cache);
}

async function itemsIn(views: Views): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of views.scan('')) items.push(...page);
  return items;
}

/** Views of their own that hold what was held at a moment. */
async function viewsWith(items: readonly Item[]): Promise<Stores> {
  const fresh = await engine.fresh();
  const { views } = fresh;
  for (let at = 0; at < items.length; at += 100) {
    const some = items.slice(at, at + 100);
    await views.transact(some.map((Item) => ({ Put: { TableName: views.table, Item } })));
  }
  return fresh;
}

/** Everything that views say, in order. */
async function contents(views: Views): Promise<string[]> {
  const lines = (await itemsIn(views)).map(({ rows, ...item }) => {
    const packed = rows instanceof Uint8Array ? Buffer.from(rows).toString('base64') : '';
    return `${canonical(JSON.parse(JSON.stringify(item)))} ${packed}`;
  });
  return lines.toSorted();
}

async function undisturbed(items: readonly Item[], last: number): Promise<string[]> {
  const { views } = await viewsWith(items);
  await projectTo(views, last);
  return contents(views);
}

/** Views whose n-th transaction from now comes to grief; the lane dies of it. */
function dyingAt(n: number, how: Mishap, { names }: Stores): Views {
  let count = 0;
  const mishap = (): Mishap => {
    count += 1;
    return count === n ? how : 'none';
  };
  return viewsOn(flakyClient(engine.client, mishap), names.views);
}

const died = new Error('killed');

/** Whether a lane died of it. */
function hasDied(lane: Promise<unknown>): Promise<boolean> {
  return lane.then(
    () => false,
    () => true,
  );
}

describe('an append of several hundred events', () => {
  it('is counted once by lanes that die after each of their transactions', async () => {
    expect(before.large).toBeGreaterThan(132 + 250);
    const fresh = await engine.fresh();
    let deaths = 0;
    for (;;) {
      const how = deaths % 3 === 0 ? died : 'lost-answer';
      // Each comes a little further: one append is written in steps, and begun again from the first.
      const lane = projectTo(dyingAt(1 + deaths, how, fresh), before.large);
      if (!(await hasDied(lane))) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(5);
    expect(await contents(fresh.views)).toEqual((await undisturbed([], before.large)).toSorted());
  });
});

describe('a correction written in steps', () => {
  it('is counted once when the lane dies after any of them', async () => {
    const expected = await undisturbed(atLarge, before.there);
    let steps = 0;
    for (;;) {
      const fresh = await viewsWith(atLarge);
      const dying = dyingAt(steps + 1, 'lost-answer', fresh);
      if (!(await hasDied(projectTo(dying, before.there)))) break;
      steps += 1;
      await projectTo(fresh.views, before.there);
      expect(await contents(fresh.views), `after ${steps}`).toEqual(expected);
    }
    // 60 findings move, and 50 recommendations in two lists; 100 more count under another topic.
    expect(steps).toBeGreaterThan(5);
  });

  it('is counted once by a lane that had the cells of before at hand', async () => {
    const expected = await undisturbed(atThere, end);
    for (const k of [1, 2, 3]) {
      const fresh = await viewsWith(atThere);
      const cache = new CellCache();
      await projectTo(fresh.views, before.back, cache);
      const dying = dyingAt(k, 'lost-answer', fresh);
      expect(await hasDied(projectTo(dying, end))).toBe(true);
      await projectTo(fresh.views, end, cache);
      expect(await contents(fresh.views)).toEqual(expected);
    }
  });

  it('that is taken back before it was finished leaves nothing behind', async () => {
    const expected = await undisturbed(atThere, end);
    for (const k of [1, 2]) {
      const fresh = await viewsWith(atThere);
      const dying = dyingAt(k, 'lost-answer', fresh);
      expect(await hasDied(projectTo(dying, before.back))).toBe(true);
      await projectTo(fresh.views, end);
      expect(await contents(fresh.views)).toEqual(expected);
    }
  });

  it('that begins while another lane is about to write past it leaves nothing behind', async () => {
    const expected = await undisturbed(atThere, end);
    const fresh = await viewsWith(atThere);
    // The other lane has read the cursor and both events; now the first begins, and dies.
    let isFirst = true;
    const views: Views = {
      ...fresh.views,
      async transact(actions) {
        if (isFirst) {
          isFirst = false;
          const dying = projectTo(dyingAt(2, 'lost-answer', fresh), before.back);
          expect(await hasDied(dying)).toBe(true);
          expect((await cursorOf(fresh.views, generation)).isInSteps).toBe(true);
        }
        await fresh.views.transact(actions);
      },
    };
    await projectTo(views, end);
    expect(isFirst).toBe(false);
    expect(await contents(fresh.views)).toEqual(expected);
  });
});
