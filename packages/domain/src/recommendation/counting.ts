import type { Clock } from '../clock/clock.ts';
import { stopOf } from '../clock/stop.ts';
import { type Day, daysBetween } from '../day.ts';
import { isOnTime } from '../deadline/notices.ts';
import type { Sum } from '../figures/measures.ts';
import { landAt, moneyAt } from '../money.ts';
import { type Counted, keysOf, listedOn } from '../session/counted.ts';
import type { Session } from '../session/session.ts';
import type { Recommendation, Reply } from './recommendation.ts';
import { hasEnded, type RecommendationState } from './states.ts';

/**
 * What a recommendation adds to the figures. Itself and all that came of it count on the day of its
 * letter (its cohort); ends and reopenings also on their own day, so that opening + new + reopened −
 * ended = closing; and what was due, on its due day.
 */
export function recommendationCounts(session: Session, one: Recommendation): Counted[] {
  const { lead } = session.description;
  const { letter, id } = one;
  const base = { path: lead.path, keys: keysOf(session, lead, one.addressee.group) };
  if (letter === undefined) {
    const count = { ...base, day: listedOn(session), sums: {}, distincts: {} };
    return [{ listing: 'recommendations', id, count }];
  }
  const reply = firstReply(one);
  const end = endDay(one);
  const distincts = {
    letters: [`${lead.id} ${letter.number} ${letter.on}`],
    ...(reply === undefined
      ? {}
      : { replyDays: [String(daysBetween(letter.on, reply.document.on))] }),
    ...(end === undefined ? {} : { endDays: [String(daysBetween(letter.on, end))] }),
  };
  const sums = {
    recommendations: 1,
    ...confirmedBy(one),
    ...followed(session, one, reply),
    ...outcomes(one),
  };
  const on = (listing: Counted['listing'], day: Day, sum: Sum, at: string): Counted => ({
    listing,
    id: at,
    count: { ...base, day, sums: { [sum]: 1 }, distincts: {} },
  });
  return [
    { listing: 'recommendations', id, count: { ...base, day: letter.on, sums, distincts } },
    ...endsOf(one).map((day, at) => on('ends', day, 'ended', `${id}:${at + 1}`)),
    ...one.reopenings.map((again, at) => on('reopenings', again.on, 'reopened', `${id}:${at + 1}`)),
    ...moves(one).map(([sum, day], at) =>
      asStock(on('recommendation-moves', day, sum, `${id}:${at + 1}`)),
    ),
    ...dueCount(session, one, base),
  ];
}

function asStock(counted: Counted): Counted {
  return { ...counted, count: { ...counted.count, stock: true } };
}

function endDay({ state, ended }: Recommendation): Day | undefined {
  return hasEnded(state) ? ended?.on : undefined;
}

/** Every day it ended, also before it was reopened. */
export function endsOf(one: Recommendation): Day[] {
  const last = endDay(one);
  const earlier = one.reopenings.flatMap(({ endedOn }) => endedOn ?? []);
  return last === undefined ? earlier : [...earlier, last];
}

function moves(one: Recommendation): [Sum, Day][] {
  const opened = [one.letter?.on, ...one.reopenings.map(({ on }) => on)].flatMap((on) => on ?? []);
  return [
    ...opened.map((day): [Sum, Day] => ['recommendationsOpened', day]),
    ...endsOf(one).map((day): [Sum, Day] => ['recommendationsEnded', day]),
  ];
}

/** Passing it on is an answer to the first clock, but no answer to the recommendation. */
function firstReply({ replies }: Recommendation): Reply | undefined {
  return replies.find(({ outcome }) => outcome !== 'transferred');
}

/** Confirmations that were not by another person of the commune's own Front (`four-eyes.ts`). */
function confirmedBy({ confirmation }: Recommendation): Partial<Record<Sum, number>> {
  return {
    ...(confirmation?.samePerson === true ? { confirmedBySamePerson: 1 } : {}),
    ...(confirmation?.byHigherFront === true ? { confirmedByHigherFront: 1 } : {}),
  };
}

const counters: Readonly<Partial<Record<RecommendationState, Sum>>> = {
  verified: 'verified',
  'verified-partly': 'verifiedPartly',
  'not-satisfactory': 'notSatisfactory',
  'explanation-accepted': 'explanationsAccepted',
  'not-implemented': 'notImplemented',
  'not-feasible': 'notFeasible',
  withdrawn: 'withdrawn',
  compared: 'compared',
};
const outcomeCounters = {
  accepted: 'accepted',
  partly: 'partlyAccepted',
  refused: 'refused',
} as const;

function followed(
  session: Session,
  one: Recommendation,
  reply: Reply | undefined,
): Partial<Record<Sum, number>> {
  const sums: Partial<Record<Sum, number>> = {};
  const add = (sum: Sum | undefined, when = true) => {
    if (sum !== undefined && when) sums[sum] = 1;
  };
  const clocks = session.clocks.filter((clock) => clock.id === one.id);
  const asked = clocks.find(({ clock, cycle }) => clock === 'reply' && cycle === reply?.cycle);
  add('replied', reply !== undefined);
  if (reply !== undefined && asked !== undefined) {
    const paper = { documentDay: reply.document.on, receivedDay: reply.receivedOn };
    add(isOnTime(asked.deadline, paper) ? 'repliedOnTime' : 'repliedLate');
  }
  add('notReplied', reply === undefined && clocks.some((clock) => isBehind(clock, 'reply')));
  const last = one.replies.findLast(({ outcome }) => outcome !== 'transferred');
  if (last !== undefined && last.outcome !== 'transferred') add(outcomeCounters[last.outcome]);
  add(
    'transferred',
    one.replies.length > 0 && one.replies.some((r) => r.outcome === 'transferred'),
  );
  add('reportedDone', one.reports.length > 0);
  add(counters[one.state]);
  add(
    'overdue',
    clocks.some((clock) => isOverdue(session, clock)),
  );
  add('escalated', one.escalations.length > 0);
  return sums;
}

function isBehind({ clock, overdue }: Clock, name: Clock['clock']): boolean {
  return clock === name && overdue !== undefined && !overdue.lifted;
}

/** Noticed as overdue, and still waited for. */
export function isOverdue(session: Session, clock: Clock): boolean {
  return isBehind(clock, clock.clock) && stopOf(session, clock) === undefined;
}

/**
 * The rate of `domain.md` 4.2: what was due in a time, without continuous, multi-year and not
 * feasible (and without what was withdrawn); by the day each was verified in full, a rate can be
 * worked out for the end of any period.
 */
function dueCount(
  session: Session,
  one: Recommendation,
  base: Pick<Counted['count'], 'path' | 'keys'>,
): Counted[] {
  const clock = session.clocks.findLast((c) => c.id === one.id && c.clock === 'implementation');
  if (clock === undefined || one.state === 'not-feasible' || one.state === 'withdrawn') return [];
  const verifiedOn = one.state === 'verified' ? [one.ended?.on ?? clock.deadline.dueOn] : [];
  const distincts = verifiedOn.length === 0 ? {} : { verifiedOn };
  const count = { ...base, day: clock.deadline.dueOn, sums: { due: 1 }, distincts };
  return [{ listing: 'dues', id: one.id, count }];
}

/** Proposed, decided and recovered are never mixed; all of them count with the letter (its cohort). */
function outcomes(one: Recommendation): Partial<Record<Sum, number>> {
  const { amounts, peopleDisciplined = 0, casesTransferred = 0, legalGaps = 0 } = one;
  const all: Partial<Record<Sum, number>> = {
    proposedMoney: moneyAt(amounts, 'proposed'),
    decidedMoney: moneyAt(amounts, 'decided'),
    recoveredMoney: moneyAt(amounts, 'actual'),
    proposedLand: landAt(amounts, 'proposed'),
    decidedLand: landAt(amounts, 'decided'),
    recoveredLand: landAt(amounts, 'actual'),
    peopleDisciplined,
    casesTransferred,
    legalGaps,
  };
  return Object.fromEntries(Object.entries(all).filter(([, amount]) => amount > 0));
}
