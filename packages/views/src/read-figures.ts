import { LISTINGS, listingOf } from '@giam-sat/domain/figures/listings';
import { MEASURES, type Measure } from '@giam-sat/domain/figures/measures';
import { addUp } from './add-up.ts';
import { type Family, type FiguresQuery, flows } from './figures-query.ts';
import { Grouped, type Row } from './grouped.ts';
import type { Views } from './views.ts';

interface Figured {
  readonly rows: Row[];
  /** Whether something of the measures wanted is not for the reader. */
  readonly leavesOut: boolean;
}

/** Foreseen sessions are all that a figure may leave out: nothing else counts before it is held. */
const OF_SIDES: Measure = 'planned';

/** What happened in the range, of the measures wanted. */
export async function readFigures(
  views: Views,
  generation: string,
  query: FiguresQuery,
  isWanted: (measure: Measure) => boolean = () => true,
): Promise<Figured> {
  const wantedListings = new Set(MEASURES.filter(isWanted).map((measure) => listingOf[measure]));
  const listings = LISTINGS.filter((listing) => wantedListings.has(listing));
  const grouped = await readGrouped(views, generation, { ...flows, listings }, query);
  const rows = grouped.rows().flatMap(({ keys, measures }) => {
    const wanted: Partial<Record<Measure, number>> = {};
    for (const measure of MEASURES) {
      const value = measures[measure];
      if (value !== undefined && isWanted(measure)) wanted[measure] = value;
    }
    return Object.keys(wanted).length === 0 ? [] : [{ keys, measures: wanted }];
  });
  return { rows, leavesOut: grouped.leavesOut && isWanted(OF_SIDES) };
}

/** Everything under each combination of the keys asked for. */
export async function readGrouped(
  views: Views,
  generation: string,
  family: Family,
  query: FiguresQuery,
): Promise<Grouped> {
  const grouped = new Grouped(query.by);
  await addUp(views, generation, family, query, [{ to: query.to, grouped }]);
  return grouped;
}
