import { LISTED_AT } from '@giam-sat/contract/http/listed-measures';
import type { ListFilters } from '@giam-sat/contract/http/query';
import { FIRST_DAY, LAST_DAY } from '@giam-sat/domain/day';
import { type Listing, listingOf } from '@giam-sat/domain/figures/listings';
import { DISTINCTS, type Distinct, type Measure } from '@giam-sat/domain/figures/measures';
import { checkOrder } from '@giam-sat/edge/check-order';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { nextAddress, placeOf, slice } from '@giam-sat/edge/page-cursor';
import { resolveUnit, wholeCountry } from '@giam-sat/edge/resolve-unit';
import type { Reading } from '@giam-sat/views/as-of';
import { readAsOf } from '@giam-sat/views/as-of';
import type { ListedRecord } from '@giam-sat/views/listed';
import { type ListQuery, readList, readWholeList } from '@giam-sat/views/read-list';
import { isWithin } from '@giam-sat/views/scope-range';
import { type Sight, scopesFor, seesEntry } from '@giam-sat/views/sight';
import type { Views } from '@giam-sat/views/views';
import { isMeant, matches } from './match-record.ts';
import { restrictedIf } from './restricted-if.ts';
import { askedBy, cardFor, isSentTo } from './seen-records.ts';

export type Listed = {
  items: Readonly<Record<string, unknown>>[];
  next: string | null;
  restricted?: true;
};

/** The list a route shows when no measure is asked for. */
export type Shown = 'sessions' | 'findings' | 'recommendations' | 'activities';

/** Who asks for which address, on which day. */
export interface Asking {
  readonly sight: Sight;
  readonly requested: string;
  readonly today: string;
}

export async function listRecords(
  views: Views,
  shown: Shown,
  asked: ListFilters,
  asking: Asking,
): Promise<Reading<Listed>> {
  const { sight, requested } = asking;
  const filters = askedBy(sight, shown, asked);
  const listing = listingFor(shown, filters.measure);
  return readAsOf(views, async (generation) => {
    const { query, isWhole } = await queryFor(views, generation, listing, filters, asking);
    const distinct = DISTINCTS.find((one) => one === filters.measure);
    if (distinct !== undefined) {
      const { records, leavesOut } = await readWholeList(views, generation, query);
      const things = slice(distinctThings(records, distinct), requested, filters);
      return { ...things, ...restrictedIf(!isWhole || leavesOut) };
    }
    const page = await readList(views, generation, query, filters.limit, placeOf(filters.cursor));
    const items = page.records.map((record) => cardFor(sight, record));
    const next = nextAddress(requested, page.next);
    return { items, next, ...restrictedIf(!isWhole || page.leavesOut) };
  });
}

function listingFor(shown: Shown, measure: Measure | undefined): Listing {
  if (measure === undefined) return shown;
  const listing = listingOf[measure];
  const listed: readonly Listing[] = LISTED_AT[shown];
  if (listed.includes(listing)) return listing;
  throw new EdgeRefusal('invalid-query', [
    {
      parameter: 'measure',
      code: 'measure-elsewhere',
      vi: `Chỉ tiêu ${measure} không liệt kê ở đây; xem /${listing}`,
      en: `${measure} is not listed here; see /${listing}`,
    },
  ]);
}

async function queryFor(
  views: Views,
  generation: string,
  listing: Listing,
  filters: ListFilters,
  { sight, today }: Asking,
): Promise<{ query: ListQuery; isWhole: boolean }> {
  const { unit, from = FIRST_DAY, to = LAST_DAY } = filters;
  checkOrder(from, to);
  const day = filters.to === undefined || filters.to > today ? today : filters.to;
  const found = unit === undefined ? undefined : await resolveUnit(views, generation, unit, day);
  const asked = { path: found?.path ?? wholeCountry, own: filters.own === 'true' };
  const { scopes, isWhole } = scopesFor(sight, asked);
  // By addressee there is one list, wherever the sender is; other lists are by place only.
  const addressee = listing === 'recommendations' ? filters.addressee : undefined;
  const query = {
    listing,
    scopes: addressee === undefined ? scopes : [asked],
    from,
    to,
    addressee,
    matches: (record: ListedRecord) => matches(record, filters),
    isSeen: (record: ListedRecord) =>
      addressee === undefined || scopes.some((scope) => isWithin(scope, record.count.path))
        ? seesEntry(sight, listing, record)
        : isSentTo(sight, record, filters),
    isMeant: (record: ListedRecord) => isMeant(record, filters),
  };
  return { query, isWhole };
}

/** Different things with how many records name each: as many entries as the figure says. */
function distinctThings(records: readonly ListedRecord[], measure: Distinct) {
  const things = new Map<string, { id: string; records: number; first: unknown }>();
  for (const { card, count } of records) {
    for (const id of count.distincts[measure] ?? []) {
      const known = things.get(id);
      if (known === undefined) things.set(id, { id, records: 1, first: card.id });
      else known.records += 1;
    }
  }
  return [...things.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
