import { yearOf } from '@giam-sat/domain/day';
import type { Listing } from '@giam-sat/domain/figures/listings';
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

/** Lists of what is public: partitions of their own, so that the public's function reads no others. */
export const PUBLIC_LISTINGS = [
  'public-sessions',
  'public-findings',
  'public-recommendations',
] as const;
export type PublicListing = (typeof PUBLIC_LISTINGS)[number];

/** What is public of one session, each by its id. */
export function publicPartition(session: string): string {
  return `public#${session}`;
}

/** The key is the list: province and year in the partition, the rest of the unit path, day and id below. */
export function listKey(
  listing: Listing | PublicListing,
  path: readonly string[],
  day: string,
  id: string,
) {
  return {
    partition: listPartition(listing, provinceOf(path), yearOf(day)),
    sort: `${below(path)}#${day}#${id}`,
  };
}

export function listPartition(
  listing: Listing | PublicListing,
  province: string,
  year: string,
): string {
  return `${listing}#${province}#${year}`;
}

export function addresseePartition(body: string): string {
  return `recommendations-to#${body}`;
}

/** Units of a level by their path: a subtree is a prefix. */
export function unitTreePartition(level: string): string {
  return `unit-tree#${level}`;
}

/** Units by the words of their names, without accents. */
export function unitWordsPartition(word: string): string {
  return `unit-words#${word.slice(0, 1)}`;
}

export function bodiesPartition(province: string): string {
  return `bodies#${province}`;
}

/** Spread over some partitions: a midnight with a hundred thousand due days is not one hot key. */
export const DUE_SHARDS = 16;

export function duePartition(shard: number): string {
  return `due#${String(shard).padStart(2, '0')}`;
}

/** The shard of a record, by its id alone. */
export function dueShard(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % DUE_SHARDS;
}

export function workPartition(province: string): string {
  return `work#${province}`;
}

export function addressedWorkPartition(body: string): string {
  return `work-to#${body}`;
}

/** One item per list partition and per province with cells, so that a country-wide read finds them. */
export const PARTITIONS = 'partitions';
export const UNITS = 'units';
/** Bodies by their id; lists of them are by province. */
export const BODIES = 'bodies-by-id';
export const TOPICS = 'topics';
/** Accounts by their random ids. */
export const ACCOUNTS = 'accounts';
export const PUBLISHED = 'published';
export const BROKEN = 'broken';
