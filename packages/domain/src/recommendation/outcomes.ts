import type { Outcomes } from './events.ts';
import type { Recommendation } from './recommendation.ts';

/** What the addressee states as decided counts; what it says was recovered waits for a monitor. */
export function withDecided(one: Recommendation, outcomes: Outcomes | undefined): Recommendation {
  return merged(one, outcomes, ['decided']);
}

export function withVerified(one: Recommendation, outcomes: Outcomes | undefined): Recommendation {
  const stated = merged(one, outcomes, ['decided', 'actual']);
  const { peopleDisciplined, casesTransferred, legalGaps } = outcomes ?? {};
  return {
    ...stated,
    ...(peopleDisciplined === undefined ? {} : { peopleDisciplined }),
    ...(casesTransferred === undefined ? {} : { casesTransferred }),
    ...(legalGaps === undefined ? {} : { legalGaps }),
  };
}

const KINDS = [
  'moneyRecovered',
  'settlementReduction',
  'otherMoney',
  'landRecovered',
  'otherLand',
] as const;

function merged(
  one: Recommendation,
  outcomes: Outcomes | undefined,
  stages: readonly ('decided' | 'actual')[],
): Recommendation {
  if (outcomes?.amounts === undefined) return one;
  const amounts = { ...one.amounts };
  for (const kind of KINDS) {
    const stated = outcomes.amounts[kind];
    if (stated === undefined) continue;
    const known = { ...amounts[kind] };
    for (const stage of stages) if (stated[stage] !== undefined) known[stage] = stated[stage];
    amounts[kind] = known;
  }
  return { ...one, amounts };
}
