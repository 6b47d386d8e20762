import { laterDay, monthOf, yearOf } from '@giam-sat/domain/day';
import type { Listing } from '@giam-sat/domain/figures/listings';
import type { Count } from '@giam-sat/domain/figures/measures';
import { type Tally, tally } from '@giam-sat/domain/figures/tally';
import type { Family, Part, Sum } from './figures-query.ts';
import { readCounts, readEntries } from './read-entries.ts';
import { seesEntry, seesEveryEntry } from './sight.ts';
import type { Views } from './views.ts';

/** Counts list entry by list entry what lies in the ranges; each is read once. */
export async function addListed(
  views: Views,
  generation: string,
  { listings }: Family,
  query: Part,
  sums: readonly Sum[],
): Promise<void> {
  const { unit, by, sight, isAbout, path, from } = query;
  const depth = unit.path.length;
  const to = sums.map((one) => one.to).reduce(laterDay, from);
  const within = { path, from, to };
  const sumsOf = ({ day }: Count) => sums.filter((one) => day <= one.to);
  const add = (count: Count) => {
    const period = by.time === 'month' ? monthOf(count.day) : yearOf(count.day);
    for (const { grouped } of sumsOf(count)) {
      const rows: Tally = {};
      tally(rows, count, 1);
      grouped.add(count.path[depth] ?? unit.id, period, rows);
    }
  };
  const addEntries = async (listing: Listing) => {
    if (isAbout === undefined && seesEveryEntry(sight, listing)) {
      for (const count of await readCounts(views, generation, listing, within)) add(count);
      return;
    }
    for (const entry of await readEntries(views, generation, listing, within)) {
      const { count } = entry;
      if (isAbout?.(entry) === false) continue;
      if (seesEntry(sight, listing, entry)) add(count);
      else if (Object.keys(count.sums).length > 0) {
        for (const { grouped } of sumsOf(count)) grouped.leavesOut = true;
      }
    }
  };
  await Promise.all(listings.map(addEntries));
}
