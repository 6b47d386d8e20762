import { inGeneration, LAST, PARTITIONS } from './keys.ts';
import { all, type Views } from './views.ts';

/** Registered partitions whose name begins with a prefix, in order. */
export async function partitionsWith(
  views: Views,
  generation: string,
  prefix: string,
): Promise<string[]> {
  const range = { from: prefix, to: `${prefix}${LAST}` };
  const items = await all(views, inGeneration(generation, PARTITIONS), range);
  return items.map((item) => String(item.sk));
}
