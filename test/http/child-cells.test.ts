import { readerOf } from '@giam-sat/domain/policy/reader';
import type { FiguresQuery } from '@giam-sat/views/figures-query';
import { readFigures } from '@giam-sat/views/read-figures';
import { readStocks } from '@giam-sat/views/read-stocks';
import type { Views } from '@giam-sat/views/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { postMany } from '../support/many-sessions.ts';
import { bodies, units } from '../support/registers.ts';

let engine: TestEngine;
let stores: Stores;

beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
  const gs = await api(stores);
  await postMany(gs, 60);
  await gs.settle();
});
afterAll(() => engine.stop());

const province = units.find(({ id }) => id === '35@0');
if (province === undefined) throw new Error('no 35@0');
const of = (org: string, ...roles: ('recorder' | 'auditor')[]) =>
  readerOf(
    { sub: 'x', roles },
    bodies.find(({ id }) => id === org),
    province,
  );
const readers = [
  ['an auditor', of('front:35@0', 'auditor')],
  ['the Front', of('front:35@0', 'recorder')],
  ['the Council', of('peoples-council:35@0', 'recorder')],
] as const;
const ranges = [
  ['2021-01-01', '2024-12-31'],
  ['2021-12-15', '2022-12-14'],
  ['2022-02-28', '2022-03-01'],
] as const;
const groupings: FiguresQuery['by'][] = [
  { keys: [], unit: true, time: undefined },
  { keys: ['kind', 'lead'], unit: true, time: 'month' },
  { keys: ['topic'], unit: true, time: 'year' },
];

/** Figures and stocks, and the partitions that were read for them. */
async function told(query: FiguresQuery) {
  const partitions = new Set<string>();
  const views: Views = {
    ...stores.views,
    page(pk, range) {
      partitions.add(pk.split('#')[1] ?? '');
      return stores.views.page(pk, range);
    },
  };
  const figures = await readFigures(views, 'g1', query);
  return { figures, stocks: await readStocks(views, 'g1', query), partitions };
}

const change = (expression: string) =>
  stores.views.update(
    { pk: 'cursor#project', sk: 'g1' },
    {
      UpdateExpression: expression,
      ...(expression.includes(':') ? { ExpressionAttributeValues: { ':true': true } } : {}),
    },
  );

describe.each(readers)('the children of a province for %s', (_name, reader) => {
  it.each(ranges)('are the same from their cells as from the lists, %s to %s', async (from, to) => {
    for (const by of groupings) {
      const query = { unit: province, from, to, by, sight: { reader, subtrees: [province.path] } };
      const fromCells = await told(query);
      // Views made before there were such cells are read as before, until they are made again.
      await change('REMOVE hasChildCells');
      const fromLists = await told(query);
      await change('SET hasChildCells = :true');
      expect(fromCells.figures).toEqual(fromLists.figures);
      expect(fromCells.stocks).toEqual(fromLists.stocks);
      expect([...fromCells.partitions].sort()).toEqual(['cells', 'stocks']);
      expect([...fromLists.partitions]).toContain('sessions');
    }
  });
});

it('there are figures to compare, of several children', async () => {
  const [from, to] = ranges[0];
  const reader = readers[0][1];
  const sight = { reader, subtrees: [province.path] };
  const { figures, stocks } = await told({
    ...{ unit: province, from, to, sight },
    by: { keys: [], unit: true, time: undefined },
  });
  expect(figures.rows.length).toBeGreaterThan(1);
  expect(stocks.length).toBeGreaterThan(0);
});
