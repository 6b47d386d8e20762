import { type ListFilters, WITHOUT } from '@giam-sat/contract/http/query';
import { FIRST_DAY, LAST_DAY } from '@giam-sat/domain/day';
import {
  DISTINCTS,
  type Distinct,
  KEYS,
  type Key,
  type Listing,
  listingOf,
  type Measure,
  type Sum,
} from '@giam-sat/domain/figures/measures';
import { checkOrder } from '@giam-sat/edge/check-order';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { nextAddress, placeOf, slice } from '@giam-sat/edge/page-cursor';
import { resolveUnit, wholeCountry } from '@giam-sat/edge/resolve-unit';
import type { Reading } from '@giam-sat/views/as-of';
import { readAsOf } from '@giam-sat/views/as-of';
import type { ListedRecord } from '@giam-sat/views/listed';
import { type ListQuery, readList, readWholeList } from '@giam-sat/views/read-list';
import type { Views } from '@giam-sat/views/views';
import * as z from 'zod';

type Listed = { items: Readonly<Record<string, unknown>>[]; next: string | null };

/** The list a route shows when no measure is asked for. */
export type Shown = 'sessions' | 'findings' | 'recommendations' | 'activities';

/** Lists that stand behind `GET /sessions`: besides the sessions, their plans and participations. */
const reachable: Readonly<Record<Shown, readonly Listing[]>> = {
  sessions: ['sessions', 'plans', 'participations'],
  findings: ['findings'],
  recommendations: ['recommendations', 'ends', 'reopenings', 'dues'],
  activities: ['activities'],
};

export async function listRecords(
  views: Views,
  shown: Shown,
  filters: ListFilters,
  requested: string,
  today: string,
): Promise<Reading<Listed>> {
  const listing = listingFor(shown, filters.measure);
  return readAsOf(views, async (generation) => {
    const query = await queryFor(views, generation, listing, filters, today);
    const distinct = DISTINCTS.find((one) => one === filters.measure);
    if (distinct !== undefined) {
      const things = distinctThings(await readWholeList(views, generation, query), distinct);
      return slice(things, requested, filters);
    }
    const page = await readList(views, generation, query, filters.limit, placeOf(filters.cursor));
    const items = page.records.map((record) => record.card);
    return { items, next: nextAddress(requested, page.next) };
  });
}

function listingFor(shown: Shown, measure: Measure | undefined): Listing {
  if (measure === undefined) return shown;
  const listing = listingOf[measure];
  if (reachable[shown].includes(listing)) return listing;
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
  today: string,
): Promise<ListQuery> {
  const { unit, from = FIRST_DAY, to = LAST_DAY } = filters;
  checkOrder(from, to);
  const day = filters.to === undefined || filters.to > today ? today : filters.to;
  const found = unit === undefined ? undefined : await resolveUnit(views, generation, unit, day);
  return {
    listing,
    scope: { path: found?.path ?? wholeCountry, own: filters.own === 'true' },
    from,
    to,
    addressee: filters.addressee,
    matches: (record) => matches(record, filters),
  };
}

function matches({ card, count }: ListedRecord, filters: ListFilters): boolean {
  const { measure, body } = filters;
  if (measure !== undefined && !measures(count, measure)) return false;
  for (const key of KEYS) {
    const wanted = filters[key];
    if (wanted === undefined || count.keys[key] === (wanted === WITHOUT ? null : wanted)) continue;
    // Behind a measure only the form and topic that count are meant; a search finds further ones too.
    if (measure !== undefined || !includes(furtherOf(key, card), wanted)) return false;
  }
  for (const name of ['state', 'type', 'severity', 'addressee', 'projectId'] as const) {
    const wanted = filters[name];
    if (wanted !== undefined && card[name] !== wanted) return false;
  }
  if (filters.enteredForOthers !== undefined && card.enteredBy === undefined) return false;
  if (!followed(card, count, filters)) return false;
  return body === undefined || includes([card.leadBody, card.addressee, card.bodies].flat(), body);
}

/** Open on a day, overdue now, or among what was due, verified in full by a day. */
function followed(
  card: ListedRecord['card'],
  count: ListedRecord['count'],
  { openOn, verifiedBy, overdue }: ListFilters,
): boolean {
  if (openOn !== undefined && !isOpenOn(card, openOn)) return false;
  if (overdue !== undefined && (count.sums.overdue ?? 0) === 0) return false;
  if (verifiedBy === undefined) return true;
  return (count.distincts.verifiedOn ?? []).some((day) => day <= verifiedBy);
}

const Spans = z.array(z.object({ from: z.string(), to: z.string().optional() }));

/** The day of its letter it is open, the day it ends it is not. */
function isOpenOn({ spans }: ListedRecord['card'], day: string): boolean {
  return Spans.parse(spans ?? []).some(
    ({ from, to }) => from <= day && (to === undefined || day < to),
  );
}

function furtherOf(key: Key, card: ListedRecord['card']): unknown {
  if (key === 'form') return card.forms;
  return key === 'topic' ? card.topics : undefined;
}

function includes(list: unknown, wanted: string): boolean {
  return Array.isArray(list) && list.includes(wanted);
}

function measures(count: ListedRecord['count'], measure: Measure): boolean {
  const distinct = DISTINCTS.find((one) => one === measure);
  if (distinct !== undefined) return (count.distincts[distinct] ?? []).length > 0;
  const sums: Readonly<Partial<Record<string, number>>> = count.sums satisfies Partial<
    Record<Sum, number>
  >;
  return (sums[measure] ?? 0) !== 0;
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
