import { insertItem } from '@giam-sat/ledger/insert';
import { verify } from '@giam-sat/ledger/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequence } from '../../functions/sequence/sequence.ts';
import { type TestEngine, testEngine } from '../support/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(() => engine.stop());

const event = {
  type: 'unit.ended',
  schema: 1,
  at: '2024-06-01T05:00:00.000Z',
  on: '2024-06-01',
  actor: { sub: 'a' },
  data: { to: '2024-05-31' },
};

test('an item that is no append waits and is told; what comes behind it gets its place', async () => {
  const stores = await engine.fresh();
  const { ledger } = stores.names;
  await insertItem(engine.client, ledger, { record: 'unit#a', version: 1, events: '{' });
  await insertItem(engine.client, ledger, { record: 'unit#b', version: 1, other: true });
  const request = { key: 'k', hash: 'h' };
  await stores.ledger.insert({ record: 'unit#c', version: 1, events: [event], request });
  const told: unknown[] = [];
  const on = {
    ...stores,
    now: () => new Date('2024-06-01T05:00:00Z'),
    pause: async () => undefined,
    random: Math.random,
    write: (code: string, ids: object) => void told.push({ code, ...ids }),
  };
  await sequence(on, { catchUp: 'all' });
  expect(told).toEqual([
    { code: 'RECORD_BROKEN', record: 'unit#a' },
    { code: 'RECORD_BROKEN', record: 'unit#b' },
    { code: 'SEQUENCED', record: 'unit#c', version: 1, position: 1 },
    { code: 'FOUND_LATE', function: 'sequence', appends: 1 },
  ]);
  const { positions, faults } = await verify(stores, () => undefined);
  expect(positions).toBe(1);
  expect(faults.toSorted()).toEqual(['unit#a@1 has no position', 'unit#b@1 has no position']);
});
