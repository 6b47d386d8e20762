import type { Day } from '../day.ts';
import { judgedDay } from '../deadline/notices.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { hasEnded } from '../recommendation/states.ts';
import type { Session } from '../session/session.ts';
import type { Clock } from './clock.ts';

/** What a clock was waiting for: the day it is judged by. None while it still runs. */
export function stopOf(session: Session, clock: Clock): Day | undefined {
  if (clock.endedOn !== undefined) return clock.endedOn;
  if (clock.clock === 'notice') return noticeStop(session);
  if (clock.clock === 'report') return session.report?.on;
  const one = session.recommendations.find(({ id }) => id === clock.id);
  if (one === undefined) throw new Error(`a clock of ${clock.id}, which is not in the session`);
  return clock.clock === 'reply' ? replyStop(one, clock) : implementationStop(one, clock);
}

/** Held without a notice: nothing more is waited for. */
function noticeStop({ notice, held }: Session): Day | undefined {
  return notice?.on ?? held?.from;
}

function replyStop(one: Recommendation, { cycle, deadline }: Clock): Day | undefined {
  const reply = one.replies.find((other) => other.cycle === cycle);
  return reply === undefined ? endOf(one) : judged(deadline, reply);
}

/** A report of done stops it until a monitor finds that it was not. */
function implementationStop(one: Recommendation, { deadline }: Clock): Day | undefined {
  const report = one.reports.findLast((other) => other.cycle === one.cycle);
  const isReported = one.state === 'reported-done' || one.state === 'verified';
  if (isReported && report !== undefined) return judged(deadline, report);
  return endOf(one);
}

function endOf({ state, ended }: Recommendation): Day | undefined {
  return hasEnded(state) ? ended?.on : undefined;
}

function judged(
  deadline: Clock['deadline'],
  paper: { readonly document: { readonly on: Day }; readonly receivedOn: Day },
): Day {
  return judgedDay(deadline, { documentDay: paper.document.on, receivedDay: paper.receivedOn });
}
