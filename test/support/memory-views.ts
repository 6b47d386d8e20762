import type { ViewItem } from '@giam-sat/views/view-item';
import type { Item, Views } from '@giam-sat/views/views';

/** Views that can only be read, over items at hand: for what is too much to write for a test. */
export function memoryViews(
  items: Iterable<ViewItem>,
  generation: string,
): Views & { reads: number } {
  const partitions = new Map<string, Map<string, Item>>();
  for (const { partition, sort, card } of items) {
    const pk = `${generation}#${partition}`;
    const found = partitions.get(pk) ?? new Map<string, Item>();
    partitions.set(pk, found);
    found.set(sort, { pk, sk: sort, card: JSON.parse(JSON.stringify(card)) });
  }
  const sorted = new Map([...partitions].map(([pk, found]) => [pk, [...found.keys()].sort()]));
  const refuse = async () => {
    throw new Error('these views are only read');
  };
  const itemsAt = (pk: string, keys: readonly string[]): Item[] =>
    keys.flatMap((sk): Item[] => {
      const item = partitions.get(pk)?.get(sk);
      return item === undefined ? [] : [item];
    });
  const views = {
    table: 'memory',
    /** Items that were read. */
    reads: 0,
    async get(pk: string, sk: string) {
      views.reads += 1;
      return partitions.get(pk)?.get(sk);
    },
    async getMany(keys: readonly { pk: string; sk: string }[]) {
      views.reads += keys.length;
      return keys.flatMap(({ pk, sk }) => itemsAt(pk, [sk]));
    },
    async page(pk: string, { from, to, limit = 100_000, after }: Parameters<Views['page']>[1]) {
      const keys = sorted.get(pk) ?? [];
      const begin = lowerBound(keys, after === undefined || after < from ? from : `${after}\u0000`);
      const end = lowerBound(keys, `${to}\u0000`);
      const some = keys.slice(begin, Math.min(end, begin + limit));
      views.reads += some.length;
      const last = end > begin + limit ? some.at(-1) : undefined;
      return { items: itemsAt(pk, some), last };
    },
    transact: refuse,
    update: refuse,
    scan: () => ({ [Symbol.asyncIterator]: () => ({ next: refuse }) }),
  };
  return views;
}

/** The first place whose key is not before another. */
function lowerBound(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
