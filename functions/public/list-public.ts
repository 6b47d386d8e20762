import type { PublicFilters } from '@giam-sat/contract/http/public-query';
import { dayAt, earlierDay, FIRST_DAY, LAST_DAY } from '@giam-sat/domain/day';
import { searchText } from '@giam-sat/domain/register/search-text';
import { checkOrder } from '@giam-sat/edge/check-order';
import { nextAddress, placeOf } from '@giam-sat/edge/page-cursor';
import { resolveUnit, wholeCountry } from '@giam-sat/edge/resolve-unit';
import { type Reading, readAsOf } from '@giam-sat/views/as-of';
import type { PublicListing } from '@giam-sat/views/keys';
import type { ListedRecord } from '@giam-sat/views/listed';
import { readList } from '@giam-sat/views/read-list';
import * as z from 'zod';
import type { Dependencies } from './dependencies.ts';

type Listed = { readonly items: ListedRecord['card'][]; readonly next: string | null };

/** One page of what is published, in a unit's subtree and a range of days. */
export async function listPublic(
  { views, now }: Dependencies,
  listing: PublicListing,
  filters: PublicFilters,
  requested: string,
): Promise<Reading<Listed>> {
  const { unit, from = FIRST_DAY, to = LAST_DAY, limit, cursor } = filters;
  checkOrder(from, to);
  const today = dayAt(now());
  const matches = matchesOf(filters);
  return readAsOf(views, async (generation) => {
    const day = earlierDay(to, today);
    const found = unit === undefined ? undefined : await resolveUnit(views, generation, unit, day);
    const scopes = [{ path: found?.path ?? wholeCountry, own: false }];
    // Whatever lies in these partitions is for everybody.
    const query = { listing, scopes, from, to, matches, isSeen: () => true, isMeant: () => true };
    const page = await readList(views, generation, query, limit, placeOf(cursor));
    const items = page.records.map((record) => record.card);
    return { items, next: nextAddress(requested, page.next) };
  });
}

/** What is searched for words: everything a reader would remember it by. */
const Texts = z.object({
  subject: z.string(),
  text: z.string().optional(),
  lead: z.object({ name: z.string() }),
  addressee: z.object({ name: z.string() }).optional(),
});

function matchesOf({ kind, topic, state, q }: PublicFilters) {
  const words = q === undefined ? [] : searchText(q).split(' ').filter(Boolean);
  // Nothing but signs was typed: that finds nothing, and not everything.
  const isEmpty = q !== undefined && words.length === 0;
  return ({ card }: ListedRecord): boolean => {
    if (isEmpty) return false;
    if (kind !== undefined && card.kind !== kind) return false;
    if (topic !== undefined && card.topic !== topic) return false;
    if (state !== undefined && card.state !== state) return false;
    if (words.length === 0) return true;
    const { subject, text = '', lead, addressee } = Texts.parse(card);
    const written = searchText([subject, text, lead.name, addressee?.name ?? ''].join(' '));
    return words.every((word) => ` ${written}`.includes(` ${word}`));
  };
}
