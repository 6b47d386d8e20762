import { requestRate } from '@giam-sat/edge/request-rate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consultApp } from '../../functions/consult/consult-app.ts';
import { recordApp } from '../../functions/record/record-app.ts';
import { COUNTRY_AUDITOR, environment, PAGES, problemOf } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { register } from '../support/registers.ts';

const PER_MINUTE = 30;
const NOON = Date.parse('2024-06-01T05:00:00Z');
const other = { ...COUNTRY_AUDITOR, sub: 'another' };

let engine: TestEngine;
let stores: Stores;
let moment: number;
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  stores = await engine.fresh();
  await register(stores.ledger);
  moment = NOON + 15_000;
});

const bug = (error: Error) => {
  throw error;
};
/** An instance of a function, with its own memory of what it was asked. */
function instance(counts = stores.rates) {
  const on = { ...stores, now: () => new Date(NOON), pause: async () => undefined };
  const rate = requestRate(counts, PER_MINUTE, () => moment);
  const consult = consultApp(on, bug, rate);
  const record = recordApp({ ...on, random: Math.random, pages: PAGES }, bug, rate);
  return {
    get: (as = COUNTRY_AUDITOR) => consult.request('/registers/topics', {}, environment(as)),
    post: () => record.request('/sessions', { method: 'POST' }, environment(COUNTRY_AUDITOR)),
  };
}
const statuses = async (times: number, ask: () => Response | Promise<Response>) => {
  const answers: number[] = [];
  for (let at = 0; at < times; at += 1) answers.push((await ask()).status);
  return answers;
};

describe('an account that asks too much', () => {
  it('is held back for the rest of the minute, and told for how long', async () => {
    const { get } = instance();
    expect(new Set(await statuses(PER_MINUTE, get))).toEqual(new Set([200]));
    const refused = await get();
    expect(refused.headers.get('retry-after')).toBe('45');
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'too-many-of-account' });
    moment = NOON + 59_999;
    expect((await get()).status).toBe(429);
    moment = NOON + 60_000;
    expect((await get()).status).toBe(200);
  });

  it('keeps nobody else waiting', async () => {
    const { get } = instance();
    await statuses(PER_MINUTE + 5, get);
    expect((await get(other)).status).toBe(200);
  });

  it('is known to every instance of every function, with nine more from each at most', async () => {
    const [one, two, three] = [instance(), instance(), instance()];
    await statuses(10, one.get);
    await statuses(20, two.get);
    const more = await statuses(30, three.get);
    expect(more.filter((status) => status === 200)).toHaveLength(9);
    expect(await statuses(15, three.post)).toEqual(Array(15).fill(429));
  });

  it('is not counted while it is refused, so that refusing costs no write', async () => {
    let told = 0;
    const counting: typeof stores.rates = {
      add(caller, minute, requests) {
        told += 1;
        return stores.rates.add(caller, minute, requests);
      },
    };
    await statuses(PER_MINUTE + 200, instance(counting).get);
    expect(told).toBe(PER_MINUTE / 10);
  });

  it('who can not be counted is not kept from work', async () => {
    const failing = { add: () => Promise.reject(new Error('throttled')) };
    const { get } = instance(failing);
    expect(new Set(await statuses(PER_MINUTE, get))).toEqual(new Set([200]));
    expect((await get()).status).toBe(429);
  });
});
