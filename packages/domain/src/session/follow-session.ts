import { type Clock, standsAgain, stepTaken, stoppedWhenGone } from '../clock/clock.ts';
import { stopOf } from '../clock/stop.ts';
import type { Day } from '../day.ts';
import type { FollowEvent } from '../recommendation/events.ts';
import { evolveRecommendation } from '../recommendation/evolve-recommendation.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { hasEnded } from '../recommendation/states.ts';
import { withUse } from '../reply-link/reply-link.ts';
import type { Session } from './session.ts';

/** What happened to a recommendation, and what that does to its clocks and to a closed session. */
export function followed(session: Session, event: FollowEvent): Session {
  const { id } = event.data;
  const recommendations = session.recommendations.map((one) =>
    one.id === id ? evolveRecommendation(one, event) : one,
  );
  const before = session.recommendations.find((other) => other.id === id);
  const clocks = session.clocks.map((clock) =>
    clock.id === id ? touched(clock, event, before) : clock,
  );
  const isReopened = event.type === 'recommendation.reopened' && session.state === 'closed';
  const state = isReopened ? 'reported' : session.state;
  const links = withUse(session.links, event);
  const after = { ...session, state, recommendations, clocks, links };
  const one = recommendations.find((other) => other.id === id);
  return one !== undefined && hasEnded(one.state) ? withClocksEnded(after, id, event.on) : after;
}

/** What is over is judged once: a later run of the clock does not change it. */
function withClocksEnded(session: Session, id: string, on: Day): Session {
  const clocks = session.clocks.map((clock) =>
    clock.id === id && clock.endedOn === undefined
      ? { ...clock, endedOn: stopOf(session, clock) ?? on }
      : clock,
  );
  return { ...session, clocks };
}

/** Only what is about a clock changes it: no other touch resets anything, nor a run that is over. */
function touched(clock: Clock, event: FollowEvent, before: Recommendation | undefined): Clock {
  if (clock.endedOn !== undefined) return clock;
  switch (event.type) {
    case 'recommendation.urged':
    case 'recommendation.escalated':
      return event.data.clock === clock.clock ? stepTaken(clock, event.data.next) : clock;
    case 'recommendation.transferred':
      return stoppedWhenGone(clock, before?.cycle ?? 0, before?.successorWanted?.since);
    case 'recommendation.rejected':
      return clock.clock === 'implementation' ? standsAgain(clock) : clock;
    case 'recommendation.verified':
      return clock.clock === 'implementation' && event.data.result === 'partly'
        ? standsAgain(clock)
        : clock;
    default:
      return clock;
  }
}
