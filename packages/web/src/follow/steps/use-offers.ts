import useSWR from 'swr';
import { findBodiesById } from '../../search/found.ts';
import type { RecommendationOf } from '../recommendation-facts.tsx';
import type { OfferedStep } from './step-bar.tsx';

export type Offers = (action: string) => Pick<OfferedStep, 'offers'>;

/**
 * What a step of a recommendation offers before anything is typed: of an addressee that is no more the
 * bodies registered as its successors, by their names.
 */
export function useOffers({ successorWanted }: Pick<RecommendationOf, 'successorWanted'>): Offers {
  const ids = successorWanted?.candidates ?? [];
  const { data = [] } = useSWR(ids.length === 0 ? null : ['bodies', ...ids], () =>
    findBodiesById(ids),
  );
  return (action) => {
    if (action !== 'succeed' || successorWanted === undefined) return {};
    return { offers: { '/to': data } };
  };
}
