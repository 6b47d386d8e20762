import type { Clock } from '@giam-sat/domain/clock/clock';
import { stopOf } from '@giam-sat/domain/clock/stop';
import { endsOf } from '@giam-sat/domain/recommendation/counting';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import type { Session } from '@giam-sat/domain/session/session';
import { excerpt } from './excerpt.ts';
import type { ViewItem } from './view-item.ts';

/** A recommendation as it stands in lists: its state, both clocks, and what came of it. */
export function recommendationCard(
  about: ViewItem['card'],
  session: Session,
  one: Recommendation,
): ViewItem['card'] {
  return {
    id: one.id,
    finding: one.finding,
    state: one.state,
    text: excerpt(one.text),
    addressee: one.addressee.id,
    addresseeName: one.addressee.name,
    addresseeGroup: one.addressee.group,
    dueOn: one.dueOn,
    letter: one.letter,
    amounts: one.amounts,
    peopleDisciplined: one.peopleDisciplined,
    casesTransferred: one.casesTransferred,
    legalGaps: one.legalGaps,
    replyDue: dueOf(session, one, 'reply'),
    implementationDue: dueOf(session, one, 'implementation'),
    ended: one.ended?.on,
    spans: spansOf(one),
    ...about,
  };
}

/** The present run of a clock: when it is due, and whether it is still waited for. */
export function dueOf(session: Session, { id }: Recommendation, name: Clock['clock']) {
  const clock = session.clocks.findLast((one) => one.id === id && one.clock === name);
  if (clock === undefined) return undefined;
  const { deadline, overdue } = clock;
  const stopped = stopOf(session, clock);
  return {
    on: deadline.dueOn,
    ...(deadline.firstDueOn === undefined ? {} : { first: deadline.firstDueOn }),
    ...(overdue === undefined || overdue.lifted ? {} : { overdueOn: overdue.on }),
    ...(stopped === undefined ? {} : { stopped }),
  };
}

/** From when to when it was open: a reopened one has several spans; the last day is that it ended. */
function spansOf(one: Recommendation) {
  const { letter, reopenings } = one;
  if (letter === undefined) return [];
  const ends = endsOf(one);
  return [letter.on, ...reopenings.map(({ on }) => on)].map((from, at) => ({ from, to: ends[at] }));
}
