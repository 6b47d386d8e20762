import { yearOf } from '@giam-sat/domain/day';
import type { Listing } from '@giam-sat/domain/figures/measures';
import { inGeneration, listPartition } from './keys.ts';
import { type ListedRecord, listedOf } from './listed.ts';
import { partitionsWith } from './partitions.ts';
import { provinceIn, type Scope, scopeRange } from './scope-range.ts';
import { all, type Views } from './views.ts';

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
  const scope: Scope = { path, own: false };
  const range = scopeRange(scope, from, to);
  const entries: ListedRecord[] = [];
  for (const partition of await partitionsIn(views, generation, listing, scope, from, to)) {
    const items = await all(views, inGeneration(generation, partition), range);
    entries.push(...items.map(listedOf));
  }
  return entries.filter(({ count: { day } }) => from <= day && day <= to);
}

/** A list of a province has a partition for every year; those of the country are looked up. */
async function partitionsIn(
  views: Views,
  generation: string,
  listing: Listing,
  scope: Scope,
  from: string,
  to: string,
): Promise<string[]> {
  const province = provinceIn(scope);
  if (province === undefined) {
    const found = await partitionsWith(views, generation, `${listing}#`);
    return found.filter((name) => yearOf(from) <= name.slice(-4) && name.slice(-4) <= yearOf(to));
  }
  const partitions: string[] = [];
  for (let year = Number(yearOf(from)); year <= Number(yearOf(to)); year += 1) {
    partitions.push(listPartition(listing, province, String(year)));
  }
  return partitions;
}
