import type { Listing } from '@giam-sat/domain/figures/listings';
import { addresseePartition, inGeneration, LAST, type PublicListing } from './keys.ts';
import { type ListedRecord, listedOf } from './listed.ts';
import { partitionsWith } from './partitions.ts';
import { isWithin, provinceIn, type Scope, scopeRange } from './scope-range.ts';
import type { Views } from './views.ts';

export interface ListQuery {
  readonly listing: Listing | PublicListing;
  /** Subtrees that are read, none within another. */
  readonly scopes: readonly Scope[];
  readonly from: string;
  readonly to: string;
  /** Reads by addressee instead of by unit (recommendations only). */
  readonly addressee?: string | undefined;
  readonly matches: (record: ListedRecord) => boolean;
  /** Whether the reader is shown it. */
  readonly isSeen: (record: ListedRecord) => boolean;
  /** Whether the list, without its filters, is about it: then its absence is told. */
  readonly isMeant: (record: ListedRecord) => boolean;
}

/** Where a page stopped. */
export interface Place {
  readonly partition: string;
  readonly sort: string;
}

export interface Page {
  readonly records: ListedRecord[];
  readonly next: Place | undefined;
  /** Whether something that was looked at is not for the reader. */
  readonly leavesOut: boolean;
}

/** A page stops after this many entries were looked at, found or not. */
const READ_BUDGET = 2000;
const READ_AT_ONCE = 500;

/** Keys that are read in one go; a list is some of these, in the order of partition and key. */
interface Stretch {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
}

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
  let leavesOut = false;
  let shown: Place | undefined;
  const stopped = (next: Place | undefined): Page => ({ records, next, leavesOut });
  for (const stretch of await stretchesOf(views, generation, query)) {
    const { partition } = stretch;
    let start = startIn(stretch, after);
    while (start !== undefined) {
      if (budget <= 0) return stopped({ partition, sort: start });
      const read: Some = await readSome(views, generation, stretch, start);
      for (const { sort, record } of read.found) {
        budget -= 1;
        if (!isInRange(query, record)) continue;
        if (!query.isSeen(record)) {
          leavesOut ||= query.isMeant(record);
          continue;
        }
        if (!query.matches(record)) continue;
        if (records.length === limit) return stopped(shown);
        records.push(record);
        shown = { partition, sort };
      }
      start = goesOn(read, start, shown);
    }
  }
  return { records, next: undefined, leavesOut };
}

/**
 * Where to begin in a stretch; nowhere when it was read to its end. A cursor, whoever's it is, only
 * moves the beginning: what is read are the stretches of this query.
 */
function startIn({ partition, from, to }: Stretch, after: Place | undefined): string | undefined {
  if (after === undefined || partition > after.partition) return from;
  if (partition < after.partition || after.sort >= to) return undefined;
  return after.sort > from ? after.sort : from;
}

interface Some {
  readonly found: { sort: string; record: ListedRecord }[];
  readonly last: string | undefined;
}

/**
 * Where to read on. Whoever has a cursor can read it, and the last entry may be of something that is not for
 * them: unless it was shown, what leads on is no more of its key than sets it apart from the one before.
 */
function goesOn(
  { found, last }: Some,
  start: string,
  shown: Place | undefined,
): string | undefined {
  if (last === undefined || shown?.sort === last) return last;
  const before = found.at(-2)?.sort ?? start;
  const beginnings = Array.from(last, (_, at) => last.slice(0, at + 1));
  return beginnings.find((one) => one > before) ?? last;
}

/** No entry has the first key of a stretch itself, so reading behind it leaves nothing out. */
async function readSome(
  views: Views,
  generation: string,
  { partition, from, to }: Stretch,
  start: string,
): Promise<Some> {
  const range = { from, to, limit: READ_AT_ONCE, after: start };
  const page = await views.page(inGeneration(generation, partition), range);
  const found = page.items.map((item) => ({ sort: String(item.sk), record: listedOf(item) }));
  return { found, last: page.last };
}

function isInRange({ from, to, scopes }: ListQuery, { count: { day, path } }: ListedRecord) {
  return from <= day && day <= to && scopes.some((scope) => isWithin(scope, path));
}

async function stretchesOf(
  views: Views,
  generation: string,
  { listing, scopes, from, to, addressee }: ListQuery,
): Promise<Stretch[]> {
  if (addressee !== undefined) {
    return [{ partition: addresseePartition(addressee), from, to: `${to}#${LAST}` }];
  }
  const stretches: Stretch[] = [];
  for (const scope of scopes) {
    const province = provinceIn(scope);
    const prefix = province === undefined ? `${listing}#` : `${listing}#${province}#`;
    for (const partition of await partitionsWith(views, generation, prefix)) {
      const year = partition.slice(-4);
      if (from.slice(0, 4) > year || year > to.slice(0, 4)) continue;
      stretches.push({ partition, ...scopeRange(scope, from, to) });
    }
  }
  return stretches.toSorted(inKeyOrder);
}

function inKeyOrder(one: Stretch, other: Stretch): number {
  if (one.partition !== other.partition) return one.partition < other.partition ? -1 : 1;
  return one.from < other.from ? -1 : 1;
}

/** Every record of a list, however many pages it takes. */
export async function readWholeList(
  views: Views,
  generation: string,
  query: ListQuery,
): Promise<Omit<Page, 'next'>> {
  const records: ListedRecord[] = [];
  let leavesOut = false;
  let after: Place | undefined;
  do {
    const page: Page = await readList(views, generation, query, Number.POSITIVE_INFINITY, after);
    records.push(...page.records);
    leavesOut ||= page.leavesOut;
    after = page.next;
  } while (after !== undefined);
  return { records, leavesOut };
}
