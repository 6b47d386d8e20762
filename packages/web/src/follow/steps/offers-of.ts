import type { RecommendationOf } from '../recommendation-facts.tsx';
import type { OfferedStep } from './step-bar.tsx';

/** What a step of a recommendation offers to choose from before anything is typed. */
export function offersOf(one: Pick<RecommendationOf, 'successorWanted'>) {
  return (action: string): Pick<OfferedStep, 'offers' | 'isRare'> => {
    const candidates = one.successorWanted?.candidates ?? [];
    if (action !== 'succeed' || candidates.length === 0) return {};
    return { isRare: false, offers: { '/to': candidates.map((id) => ({ id, name: id })) } };
  };
}
