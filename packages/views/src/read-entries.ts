import { yearOf } from '@giam-sat/domain/day';
import type { Listing } from '@giam-sat/domain/figures/listings';
import type { Count } from '@giam-sat/domain/figures/measures';
import { inLanes } from '@giam-sat/platform/in-lanes';
import { inGeneration } from './keys.ts';
import { countIn, type ListedRecord, listedOf } from './listed.ts';
import { partitionsWith } from './partitions.ts';
import { provinceIn, type Scope, scopeRange } from './scope-range.ts';
import { all, type Item, type Views } from './views.ts';

interface Subtree {
  readonly path: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Every entry of a subtree and a range, both days included. */
export async function readEntries(
  views: Views,
  generation: string,
  listing: Listing,
  { path, from, to }: Subtree,
): Promise<ListedRecord[]> {
  const items = await readItems(views, generation, listing, { path, from, to });
  return items.map(listedOf).filter(({ count: { day } }) => from <= day && day <= to);
}

/** Years at once of each list. */
const LANES = 4;
const COUNT_ONLY = ['pk', 'sk', 'count'];

/** What the entries of a subtree count, for readers who are never given what they show. */
export async function readCounts(
  views: Views,
  generation: string,
  listing: Listing,
  { path, from, to }: Subtree,
): Promise<Count[]> {
  const items = await readItems(views, generation, listing, { path, from, to }, COUNT_ONLY);
  return items.map(countIn).filter(({ day }) => from <= day && day <= to);
}

async function readItems(
  views: Views,
  generation: string,
  listing: Listing,
  { path, from, to }: Subtree,
  attributes?: readonly string[],
): Promise<Item[]> {
  const scope: Scope = { path, own: false };
  const range = scopeRange(scope, from, to);
  const asked = attributes === undefined ? range : { ...range, attributes };
  const partitions = await partitionsIn(views, generation, listing, scope, from, to);
  const read = (partition: string) => all(views, inGeneration(generation, partition), asked);
  return (await inLanes(partitions, LANES, read)).flat();
}

/** Only years that there are: a stock is asked for from the first day there ever was. */
async function partitionsIn(
  views: Views,
  generation: string,
  listing: Listing,
  scope: Scope,
  from: string,
  to: string,
): Promise<string[]> {
  const province = provinceIn(scope);
  const prefix = province === undefined ? `${listing}#` : `${listing}#${province}#`;
  const found = await partitionsWith(views, generation, prefix);
  return found.filter((name) => yearOf(from) <= name.slice(-4) && name.slice(-4) <= yearOf(to));
}
