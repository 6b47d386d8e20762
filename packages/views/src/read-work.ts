import { COUNTRY, provinceOf } from '@giam-sat/domain/register/unit';
import { WAITING } from '@giam-sat/domain/worklist/worklist';
import * as z from 'zod';
import { addressedWorkPartition, below, inGeneration, LAST, workPartition } from './keys.ts';
import { partitionsWith } from './partitions.ts';
import { all, type Item, type Views } from './views.ts';

const Found = z.object({
  card: z.looseObject({
    waiting: z.enum(WAITING),
    about: z.string(),
    on: z.string(),
    path: z.array(z.string()),
    leadBody: z.string(),
  }),
});

/** What waits for somebody, as it is kept. */
export type KeptWork = z.infer<typeof Found>['card'];

function workOf(item: Item): KeptWork {
  return Found.parse(item).card;
}

/** What waits under a unit, with its whole subtree; the country province by province. */
export async function readWorkUnder(
  views: Views,
  generation: string,
  path: readonly string[],
): Promise<KeptWork[]> {
  const isCountry = path.at(-1) === COUNTRY;
  const partitions = isCountry
    ? await partitionsWith(views, generation, workPartition(''))
    : [workPartition(provinceOf(path))];
  const prefix = below(path);
  const range =
    prefix === '' ? { from: '#', to: LAST } : { from: `${prefix}#`, to: `${prefix}/${LAST}` };
  const work: KeptWork[] = [];
  for (const partition of partitions) {
    const items = await all(views, inGeneration(generation, partition), range);
    work.push(...items.map(workOf));
  }
  return work;
}

/** What waits for a body that was addressed. */
export async function readWorkFor(
  views: Views,
  generation: string,
  body: string,
): Promise<KeptWork[]> {
  const pk = inGeneration(generation, addressedWorkPartition(body));
  return (await all(views, pk, { from: ' ', to: LAST })).map(workOf);
}
