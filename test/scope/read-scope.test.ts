import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { checkWorld } from './check-world.ts';
import { makeWorld } from './make-world.ts';
import { ALWAYS, anyReader } from './readers.ts';

const SEED = 20_261_124;
const READERS = 5;

let engine: TestEngine;
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(() => engine.stop());

/**
 * Members of view items that hold words, and not an id, a day or a code: nobody gets one more into a view
 * without saying here that it is no person's.
 */
const TEXTS_IN_VIEWS = [
  ...['addresseeName', 'bodyName', 'coChairName', 'delegationNo', 'delegations', 'leadName'],
  ...['letters', 'name', 'names', 'number', 'owner', 'projectName', 'projectsSupervised', 'search'],
  // Who signed a letter, in the office.
  ...['signedBy', 'subject', 'text', 'unitName'],
];

async function textsInViews(table: string): Promise<string[]> {
  const names = new Set<string>();
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string' && /\s|[^\x20-\x7e]/.test(value)) names.add(name);
    if (Array.isArray(value)) for (const one of value) walk(one, name);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      for (const [member, one] of Object.entries(value)) walk(one, member);
    }
  };
  let from: Record<string, unknown> | undefined;
  do {
    const start = from === undefined ? {} : { ExclusiveStartKey: from };
    const page = await engine.client.send(new ScanCommand({ TableName: table, ...start }));
    for (const item of page.Items ?? []) walk(item, '');
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return [...names].toSorted();
}

/** A longer run: `npm run scope -- --worlds 20 --seed 7`. */
it('whoever reads: each number is its list, and nothing outside is listed, opened, counted or told', async () => {
  const readers = fc.array(anyReader, { minLength: READERS, maxLength: READERS });
  const property = fc.asyncProperty(fc.nat(), readers, async (seed, some) => {
    const world = await makeWorld(await engine.fresh(), { seed, commands: 130 });
    const effort = { lists: 12, figures: 3, records: 12 };
    const { wrong, records, numbers, persons } = await checkWorld(
      world,
      [...ALWAYS, ...some],
      seed,
      effort,
    );
    expect(wrong.slice(0, 12)).toEqual([]);
    expect(await textsInViews(world.stores.names.views)).toEqual(TEXTS_IN_VIEWS);
    expect(records).toBeGreaterThan(20);
    expect(numbers).toBeGreaterThan(40);
    expect(persons).toBeGreaterThan(5);
  });
  // A smaller world would be no shorter to read about: the seed says it all.
  await fc.assert(property, { seed: SEED, numRuns: 1, endOnFailure: true });
}, 240_000);
