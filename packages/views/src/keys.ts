import { yearOf } from '@giam-sat/domain/day';
import type { Listing } from '@giam-sat/domain/figures/measures';
import { provinceOf } from '@giam-sat/domain/register/unit';

/** The end of every key that starts with a prefix: U+FFFF sorts after all characters keys are made of. */
export const LAST = '\uFFFF';

/** A generation's own part of the table: a rebuild grows beside the live one. */
export function inGeneration(generation: string, partition: string): string {
  return `${generation}#${partition}`;
}

/** Where a unit lies below its province, e.g. `347@0/13285@0`; empty for the province itself. */
export function below(path: readonly string[]): string {
  return path.slice(2).join('/');
}

/** The key is the list: province and year in the partition, the rest of the unit path, day and id below. */
export function listKey(listing: Listing, path: readonly string[], day: string, id: string) {
  return {
    partition: listPartition(listing, provinceOf(path), yearOf(day)),
    sort: `${below(path)}#${day}#${id}`,
  };
}

export function listPartition(listing: Listing, province: string, year: string): string {
  return `${listing}#${province}#${year}`;
}

export function addresseePartition(body: string): string {
  return `recommendations-to#${body}`;
}

export function bodiesPartition(province: string): string {
  return `bodies#${province}`;
}

/** One item per list partition and per province with cells, so that a country-wide read finds them. */
export const PARTITIONS = 'partitions';
export const UNITS = 'units';
export const TOPICS = 'topics';
export const PUBLISHED = 'published';
export const BROKEN = 'broken';
