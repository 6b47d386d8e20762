import type { ClockView } from '@giam-sat/contract/http/clock-view';
import type { RecommendationView } from '@giam-sat/contract/http/session-view';
import type { RecommendationAction } from '@giam-sat/domain/recommendation/steps';

/** What of a recommendation tells whose turn it is. */
type Standing = Pick<RecommendationView, 'state' | 'successorWanted'>;
type Running = Pick<ClockView, 'state' | 'proposed'>;

/**
 * The steps that a recommendation waits for, the likeliest first: whoever may take one of them has it
 * as the next thing to do. None while it is somebody else's turn and their time runs.
 * @param clocks of this recommendation
 * @param isAddressee whether the reader answers for the body it was sent to
 */
export function expectedSteps(
  { state, successorWanted }: Standing,
  clocks: readonly Running[],
  isAddressee: boolean,
): readonly RecommendationAction[] {
  if (successorWanted !== undefined) return ['succeed'];
  if (isAddressee) return addresseeSteps[state] ?? [];
  const own = leadSteps[state] ?? [];
  const late = clocks.find((clock) => clock.state === 'overdue');
  if (late === undefined) return own;
  return [...own, ...pressing(late)];
}

/** What the ladder proposes; before it proposed anything, to urge. */
function pressing({ proposed }: Running): readonly RecommendationAction[] {
  const isUrging = proposed === undefined || proposed.step.includes('.urge');
  return isUrging ? ['urge'] : ['escalate', 'urge'];
}

const leadSteps: Readonly<
  Partial<Record<RecommendationView['state'], readonly RecommendationAction[]>>
> = {
  drafted: ['confirm', 'issue'],
  confirmed: ['issue'],
  'reported-done': ['verify'],
  refused: ['accept-explanation', 'compare'],
  'no-answer': ['compare'],
  // Of opinions on a draft: the others are not compared with an act.
  accepted: ['compare'],
  'partly-accepted': ['compare'],
};

const addresseeSteps: typeof leadSteps = {
  issued: ['reply'],
  received: ['reply'],
  reopened: ['reply'],
  accepted: ['report-done'],
  'partly-accepted': ['report-done'],
  implementing: ['report-done'],
  'not-satisfactory': ['report-done'],
  'verified-partly': ['report-done'],
};
