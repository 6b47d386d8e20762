import type { FindingInput, RecommendationInput } from '@giam-sat/domain/session/commands';
import type { Doing } from './authorise.ts';

/** What a payload does beside recording: a letter told with it is issued, a confirmation confirmed. */
export function toldWithFindings(findings: readonly FindingInput[], base: string): Doing[] {
  return findings.flatMap(({ recommendations = [] }, at) =>
    toldWithDrafts(recommendations, `${base}/${at}/recommendations`),
  );
}

export function toldWithDrafts(
  recommendations: readonly RecommendationInput[],
  base: string,
): Doing[] {
  return recommendations.flatMap(({ letter, confirmation }, at): Doing[] => [
    ...(confirmation === undefined
      ? []
      : [{ action: 'recommendation.confirm' as const, pointer: `${base}/${at}/confirmation` }]),
    ...(letter === undefined
      ? []
      : [{ action: 'recommendation.issue' as const, pointer: `${base}/${at}/letter` }]),
  ]);
}
