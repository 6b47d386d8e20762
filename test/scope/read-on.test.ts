import { inGeneration, listKey, PARTITIONS } from '@giam-sat/views/keys';
import { type ListQuery, type Place, readList } from '@giam-sat/views/read-list';
import type { Views } from '@giam-sat/views/views';
import { expect, it } from 'vitest';
import { memoryViews } from '../support/memory-views.ts';

it('a page that stopped among thousands that are not for the reader names none of them', async () => {
  const path = ['VN', '35@0', '13285@0'];
  const keys = { kind: null, form: null, lead: null, leadType: null };
  const others = { level: null, topic: null, addresseeGroup: null };
  const entry = (at: number) => {
    const id = `${String(at).padStart(6, '0')}${'abcdef0123456789'.slice(at % 9)}`;
    const day = `2024-05-${String(1 + (at % 3)).padStart(2, '0')}`;
    const count = { path, day, keys: { ...keys, ...others }, sums: {}, distincts: {} };
    const card = { id, isSeen: at % 2_600 === 2_599 };
    return { ...listKey('sessions', path, day, id), card: { card, count }, id };
  };
  const entries = Array.from({ length: 7_900 }, (_, at) => entry(at));
  const [first] = entries;
  if (first === undefined) throw new Error('nothing to read');
  const registered = { partition: PARTITIONS, sort: first.partition, card: {} };
  const counted = { counted: false, registered: false };
  const stored = memoryViews(
    [...entries, registered].map((one) => ({ ...one, ...counted })),
    'g1',
  );
  const views: Views = {
    ...stored,
    async page(pk, range) {
      const { items, last } = await stored.page(pk, range);
      if (pk === inGeneration('g1', PARTITIONS)) return { items, last };
      return { items: items.map(({ card, ...key }) => ({ ...Object(card), ...key })), last };
    },
  };
  const query: ListQuery = {
    listing: 'sessions',
    scopes: [{ path, own: false }],
    ...{ from: '2024-01-01', to: '2024-12-31' },
    matches: () => true,
    isSeen: ({ card }) => card.isSeen === true,
    isMeant: () => true,
  };
  const found: unknown[] = [];
  const places: Place[] = [];
  for (let after: Place | undefined; ; after = places.at(-1)) {
    const { records, next } = await readList(views, 'g1', query, 1, after);
    found.push(...records.map(({ card }) => card.id));
    if (next === undefined) break;
    places.push(next);
  }
  const shown = entries.filter(({ card }) => card.card.isSeen).map(({ id }) => id);
  expect([...found].sort()).toEqual(shown.sort());
  const hidden = entries.filter(({ card }) => !card.card.isSeen);
  const told = places.filter(({ sort }) => hidden.some(({ id }) => sort.includes(id)));
  expect(places.length).toBeGreaterThan(2);
  expect(told).toEqual([]);
});
