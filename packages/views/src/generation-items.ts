import { inGeneration } from './keys.ts';
import type { Item, Views } from './views.ts';

/** Every item of a generation, page by page, in no order. */
export function itemsOf(views: Views, generation: string): AsyncIterable<Item[]> {
  return views.scan(inGeneration(generation, ''));
}

/** Removes what an earlier or interrupted rebuild left of a generation. */
export async function clearGeneration(
  views: Views,
  generation: string,
  progress: (removed: number) => void,
): Promise<void> {
  let removed = 0;
  for await (const page of itemsOf(views, generation)) {
    const keys = page.map((item) => ({ pk: String(item.pk), sk: String(item.sk) }));
    for (let at = 0; at < keys.length; at += TRANSACTION) {
      const some = keys.slice(at, at + TRANSACTION);
      await views.transact(some.map((Key) => ({ Delete: { TableName: views.table, Key } })));
    }
    removed += page.length;
    progress(removed);
  }
  const Key = { pk: 'cursor#project', sk: generation };
  await views.transact([{ Delete: { TableName: views.table, Key } }]);
}

const TRANSACTION = 100;
