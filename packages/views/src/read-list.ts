import type { Listing } from '@giam-sat/domain/figures/measures';
import { addresseePartition, inGeneration, LAST, type PublicListing } from './keys.ts';
import { type ListedRecord, listedOf } from './listed.ts';
import { partitionsWith } from './partitions.ts';
import { isWithin, provinceIn, type Scope, scopeRange } from './scope-range.ts';
import type { Views } from './views.ts';

export interface ListQuery {
  readonly listing: Listing | PublicListing;
  readonly scope: Scope;
  readonly from: string;
  readonly to: string;
  /** Reads by addressee instead of by unit (recommendations only). */
  readonly addressee?: string | undefined;
  readonly matches: (record: ListedRecord) => boolean;
}

/** Where a page stopped. */
export interface Place {
  readonly partition: string;
  readonly sort: string;
}

export interface Page {
  readonly records: ListedRecord[];
  readonly next: Place | undefined;
}

/** A page stops after this many entries were looked at, found or not. */
const READ_BUDGET = 2000;
const READ_AT_ONCE = 500;

/** One page of a list in key order, beginning behind `after`. */
export async function readList(
  views: Views,
  generation: string,
  query: ListQuery,
  limit: number,
  after: Place | undefined,
): Promise<Page> {
  const records: ListedRecord[] = [];
  let budget = READ_BUDGET;
  const partitions = await partitionsOf(views, generation, query);
  const todo = partitions.filter((name) => after === undefined || name >= after.partition);
  for (const partition of todo) {
    let start = partition === after?.partition ? after.sort : undefined;
    do {
      if (budget <= 0) return { records, next: { partition, sort: start ?? ' ' } };
      const read = await readSome(views, generation, query, partition, start);
      for (const { sort, record } of read.found) {
        budget -= 1;
        if (!isListed(query, record)) continue;
        if (records.length === limit) return { records, next: placeBefore(partition, read, sort) };
        records.push(record);
      }
      start = read.last;
    } while (start !== undefined);
  }
  return { records, next: undefined };
}

interface Some {
  readonly found: { sort: string; record: ListedRecord }[];
  readonly last: string | undefined;
  readonly start: string | undefined;
}

/** The next page begins behind the entry before this one. */
function placeBefore(partition: string, read: Some, sort: string): Place {
  const at = read.found.findIndex((one) => one.sort === sort);
  return { partition, sort: read.found[at - 1]?.sort ?? read.start ?? ' ' };
}

async function readSome(
  views: Views,
  generation: string,
  query: ListQuery,
  partition: string,
  start: string | undefined,
): Promise<Some> {
  const range =
    query.addressee === undefined
      ? scopeRange(query.scope, query.from, query.to)
      : { from: query.from, to: `${query.to}#${LAST}` };
  // A cursor of another query: DynamoDB refuses to read on from a key outside of the range.
  if (start !== undefined && start > range.to) return { found: [], last: undefined, start };
  const isBehind = start !== undefined && start >= range.from;
  const page = await views.page(inGeneration(generation, partition), {
    ...range,
    limit: READ_AT_ONCE,
    ...(isBehind ? { after: start } : {}),
  });
  const found = page.items.map((item) => ({ sort: String(item.sk), record: listedOf(item) }));
  return { found, last: page.last, start };
}

function isListed({ from, to, scope, matches }: ListQuery, record: ListedRecord): boolean {
  const { day, path } = record.count;
  return from <= day && day <= to && isWithin(scope, path) && matches(record);
}

async function partitionsOf(
  views: Views,
  generation: string,
  { listing, scope, from, to, addressee }: ListQuery,
): Promise<string[]> {
  if (addressee !== undefined) return [addresseePartition(addressee)];
  const province = provinceIn(scope);
  const prefix = province === undefined ? `${listing}#` : `${listing}#${province}#`;
  const found = await partitionsWith(views, generation, prefix);
  return found.filter((name) => {
    const year = name.slice(-4);
    return from.slice(0, 4) <= year && year <= to.slice(0, 4);
  });
}

/** Every record of a list, however many pages it takes. */
export async function readWholeList(
  views: Views,
  generation: string,
  query: ListQuery,
): Promise<ListedRecord[]> {
  const records: ListedRecord[] = [];
  let after: Place | undefined;
  do {
    const page: Page = await readList(views, generation, query, Number.POSITIVE_INFINITY, after);
    records.push(...page.records);
    after = page.next;
  } while (after !== undefined);
  return records;
}
