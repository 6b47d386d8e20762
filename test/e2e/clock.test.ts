import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { addDays } from '@giam-sat/domain/day';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../support/registers.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'giam-sat-clock-'));
const UNIT = '13285@2025-07-01';
let system: TestSystem;

beforeAll(async () => {
  system = await startTestSystem({ dataDir });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const config = { endpoint: system.dynamodbEndpoint, region: system.region, credentials };
  const database = new DynamoDBClient(config);
  await register(ledgerOn(documentClient(config), system.tables.Ledger ?? ''));
  database.destroy();
  await system.settled();
}, 180_000);
afterAll(async () => {
  await system.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const clock = async (to?: string) => {
  const init = to === undefined ? {} : { method: 'POST', body: JSON.stringify({ to }) };
  const response = await fetch(`${system.url}/local/clock`, init);
  // biome-ignore lint/suspicious/noExplicitAny: what is in it is what the test is about
  return { status: response.status, body: (await response.json()) as any };
};

// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the test is about
const read = async (path: string): Promise<any> =>
  (await system.as('phu-ly-officer', 'GET', path)).json();

/** Without a token. */
// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the test is about
const publicly = async (path: string): Promise<any> => (await fetch(system.url + path)).json();

describe('a clock that can be moved', () => {
  it('lets the days pass one by one, each with what falls due on it, and never goes back', async () => {
    const today = (await clock()).body.day;
    const due = addDays(today, 2);
    const held = { from: addDays(today, -3), to: addDays(today, -3) };
    const letter = { number: '1/KN', on: addDays(today, -1) };
    const addressee = `peoples-committee:${UNIT}`;
    const answer = await system.as('phu-ly-officer', 'POST', '/sessions', {
      headers: { 'idempotency-key': 'clock-1' },
      payload: {
        ...{ kind: 'supervision', form: 'delegation', leadBody: `front:${UNIT}` },
        ...{ subject: 'Giám sát thu gom rác', topic: 'land', held },
        findings: [
          {
            ...{ type: 'violation', text: 'Chưa thu gom' },
            recommendations: [{ text: 'Thu gom', addressee, dueOn: due, letter }],
          },
        ],
      },
    });
    expect(answer.status).toBe(201);
    await system.settled();
    expect((await read('/recommendations?overdue=true')).items).toEqual([]);
    const { id } = (await answer.json()) as { id: string };
    const published = await system.as('phu-ly-signer', 'POST', `/sessions/${id}/publish`, {
      headers: { 'idempotency-key': 'clock-2' },
      payload: {
        approval: { number: '2/QĐ', on: today },
        ...{ findings: [`${id}.f1`], recommendations: [`${id}.f1.r1`] },
      },
    });
    expect(published.status).toBe(200);
    await system.settled();
    const before = await publicly(`/public/recommendations/${id}.f1.r1`);
    expect(before).toMatchObject({ state: 'issued', implementationDue: { on: due } });
    expect(before.implementationDue).not.toHaveProperty('overdueOn');

    const moved = await clock(addDays(today, 4));
    expect(moved).toEqual({
      status: 200,
      body: { from: today, to: addDays(today, 4), days: 4 },
    });
    const [overdue] = (await read('/recommendations?overdue=true')).items;
    expect(overdue.implementationDue).toEqual({ on: due, overdueOn: addDays(due, 1) });
    const work = await read('/worklist?list=overdue-implementation');
    expect(work.today).toBe(addDays(today, 4));
    expect(work.lists[0]).toMatchObject({ count: 1, items: [{ daysLeft: -2 }] });

    // The public is told by the same clock, and of the same deadline.
    const after = await publicly(`/public/recommendations/${id}.f1.r1`);
    expect(after.implementationDue).toEqual(overdue.implementationDue);
    const { items } = await publicly(`/public/recommendations?unit=${UNIT}`);
    expect(items).toMatchObject([
      { id: `${id}.f1.r1`, implementationDue: after.implementationDue },
    ]);
    const range = `from=${addDays(today, -9)}&to=${addDays(today, 4)}`;
    const figures = await publicly(`/public/figures/recommendations?unit=${UNIT}&${range}`);
    expect(figures.rows[0].measures).toMatchObject({ recommendations: 1, overdue: 1 });
    const csv = await (await fetch(`${system.url}/public/recommendations?format=csv`)).text();
    expect(csv).toContain(addDays(due, 1));

    expect(await clock(today)).toMatchObject({ status: 422 });
    expect(await clock('gestern')).toMatchObject({ status: 400 });
    expect((await clock()).body.day).toBe(addDays(today, 4));
    expect(system.complaints).toEqual([]);
    expect(system.ungranted()).toEqual([]);
    const sweeps = system
      .calls()
      .filter(({ functionName }) => functionName.endsWith('SweepFunction'));
    expect(sweeps.map(({ action }) => action)).toContain('dynamodb:PartiQLInsert');
  }, 120_000);

  it('is kept with the data', async () => {
    const { day } = (await clock()).body;
    await system.stop();
    system = await startTestSystem({ dataDir });
    expect((await clock()).body.day).toBe(day);
  }, 120_000);
});
