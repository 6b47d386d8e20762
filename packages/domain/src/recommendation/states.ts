/** How one that stands ends; only what was sent out does. */
export const ENDED_OUT = [
  'verified',
  'explanation-accepted',
  'not-feasible',
  'not-implemented',
  'compared',
] as const;

/** How a recommendation ends. */
export const RECOMMENDATION_ENDS = [
  'verified',
  'explanation-accepted',
  'withdrawn',
  'not-feasible',
  'not-implemented',
  'compared',
] as const;

/** Open states of a recommendation that was sent out. */
export const OUT = [
  'issued',
  'received',
  'accepted',
  'partly-accepted',
  'refused',
  'no-answer',
  'implementing',
  'reported-done',
  'verified-partly',
  'not-satisfactory',
  'reopened',
] as const;

export const RECOMMENDATION_STATES = [
  'drafted',
  'confirmed',
  ...OUT,
  ...RECOMMENDATION_ENDS,
] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

export function isRecommendationState(name: string): name is RecommendationState {
  return RECOMMENDATION_STATES.some((state) => state === name);
}

export function hasEnded(state: RecommendationState): boolean {
  return RECOMMENDATION_ENDS.some((end) => end === state);
}

/** Sent out and not at its end: somebody owes something. */
export function isOut(state: RecommendationState): boolean {
  return OUT.some((open) => open === state);
}
