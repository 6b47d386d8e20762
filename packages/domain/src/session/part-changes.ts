import * as z from 'zod';
import { prose } from '../text.ts';
import { FindingInput, RecommendationInput } from './commands.ts';

const { recommendations: _with, ...found } = FindingInput.shape;
/** What a correction of a finding may change: all that was recorded; `null` takes away. */
export const FindingChanges = z
  .strictObject({
    ...found,
    severity: found.severity.nullable(),
    evidence: found.evidence.nullable(),
    clause: found.clause.nullable(),
    repeatOf: found.repeatOf.nullable(),
    argument: found.argument.nullable(),
    proposal: found.proposal.nullable(),
    amounts: found.amounts.nullable(),
  })
  .partial()
  .meta({ id: 'FindingChanges' });
export type FindingChanges = z.infer<typeof FindingChanges>;

const { confirmation: _confirmed, letter: _sent, ...asked } = RecommendationInput.shape;
/** Of a recommendation: all that was drafted, and once it went out what its letter says of it. */
export const RecommendationChanges = z
  .strictObject({
    ...asked,
    product: asked.product.nullable(),
    complex: asked.complex.nullable(),
    amounts: asked.amounts.nullable(),
    peopleDisciplined: asked.peopleDisciplined.nullable(),
    casesTransferred: asked.casesTransferred.nullable(),
    legalGaps: asked.legalGaps.nullable(),
  })
  .partial()
  .meta({ id: 'RecommendationChanges' });
export type RecommendationChanges = z.infer<typeof RecommendationChanges>;

export const CorrectFinding = z
  .strictObject({ reason: prose(2000), changes: FindingChanges })
  .meta({ id: 'CorrectFinding' });
export type CorrectFinding = z.infer<typeof CorrectFinding>;

export const CorrectRecommendation = z
  .strictObject({ reason: prose(2000), changes: RecommendationChanges })
  .meta({ id: 'CorrectRecommendation' });
export type CorrectRecommendation = z.infer<typeof CorrectRecommendation>;
