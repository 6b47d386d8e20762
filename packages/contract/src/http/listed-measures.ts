import { type Listing, listingOf } from '@giam-sat/domain/figures/listings';
import { MEASURES, type Measure } from '@giam-sat/domain/figures/measures';

/** Lists that stand behind an address: behind `GET /sessions` also their plans and participations. */
export const LISTED_AT = {
  sessions: ['sessions', 'plans', 'participations'],
  findings: ['findings'],
  recommendations: ['recommendations', 'ends', 'reopenings', 'dues'],
  activities: ['activities'],
} as const satisfies Readonly<Record<string, readonly Listing[]>>;

/** The measures whose records an address lists. */
export function measuresAt(address: keyof typeof LISTED_AT): Measure[] {
  const lists: readonly Listing[] = LISTED_AT[address];
  return MEASURES.filter((one) => lists.includes(listingOf[one]));
}
