import type { Clock } from '../clock/clock.ts';
import { stepOf } from '../clock/ladder.ts';
import { isOrphaned } from '../clock/ring.ts';
import { stopOf } from '../clock/stop.ts';
import { addDays, type Day } from '../day.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { hasEnded, isOut } from '../recommendation/states.ts';
import { kindRules } from '../session/kind-rules.ts';
import type { Session } from '../session/session.ts';

/** What waits for somebody, as kept: which list it is on depends on the day it is looked at. */
export const WAITING = [
  'to-confirm',
  'to-issue',
  'reply',
  'implementation',
  'duty',
  'to-verify',
  'proposed',
  'superior-missing',
  'successor',
  'no-deadline',
  'ready-to-close',
] as const;
export type Waiting = (typeof WAITING)[number];

/** The lists of `GET /worklist`, in the order they are shown. */
export const WORKLISTS = [
  'overdue-reply',
  'overdue-implementation',
  'overdue-duty',
  'proposed',
  'superior-missing',
  'successor',
  'to-verify',
  'to-confirm',
  'to-issue',
  'due-soon',
  'ready-to-close',
  'no-deadline',
] as const;
export type Worklist = (typeof WORKLISTS)[number];

export interface Work {
  readonly waiting: Waiting;
  /** The recommendation, or the session for what is its own. */
  readonly about: string;
  /** The due day of a clock, the day of a proposal, or since when it waits. */
  readonly on: Day;
  readonly clock?: Clock['clock'];
  readonly step?: string;
  /** Whom a proposed step goes to. */
  readonly to?: string;
  /** Among whom the successor is to be chosen. */
  readonly candidates?: readonly string[];
}

/** Everything in a session that waits for somebody. */
export function workOf(id: string, session: Session): Work[] {
  const own = session.clocks
    .filter((clock) => clock.id === id && stopOf(session, clock) === undefined)
    .map(({ clock, deadline }) => ({
      waiting: 'duty' as const,
      about: id,
      on: deadline.dueOn,
      clock,
    }));
  return [
    ...own,
    ...readyToClose(id, session),
    ...session.recommendations.flatMap((one) => [
      ...beforeItWentOut(session, one),
      ...(isOut(one.state) ? outWork(session, one) : []),
    ]),
  ];
}

function readyToClose(id: string, session: Session): Work[] {
  const { recommendations, report, state } = session;
  const sent = recommendations.filter((one) => one.letter !== undefined);
  const isReady =
    state === 'reported' &&
    sent.length > 0 &&
    recommendations.every((one) => hasEnded(one.state) || isMoot(session, one));
  if (!isReady || report === undefined) return [];
  return [{ waiting: 'ready-to-close', about: id, on: report.on }];
}

/** A draft resting on a dismissed finding goes nowhere any more. */
function isMoot({ findings }: Session, one: Recommendation): boolean {
  const finding = findings.find(({ id }) => id === one.finding);
  return one.letter === undefined && finding?.state === 'dismissed';
}

function beforeItWentOut(session: Session, one: Recommendation): Work[] {
  if (one.letter !== undefined || hasEnded(one.state) || isMoot(session, one)) return [];
  const { confirmed } = kindRules[session.description.kind];
  const waiting = confirmed && one.state === 'drafted' ? 'to-confirm' : 'to-issue';
  return [{ waiting, about: one.id, on: one.confirmation?.on ?? one.draftedOn }];
}

function outWork(session: Session, one: Recommendation): Work[] {
  const { id: about, state, successorWanted } = one;
  const clocks = session.clocks.filter(
    (clock) => clock.id === about && stopOf(session, clock) === undefined,
  );
  const waits = clocks.flatMap((clock): Work[] => {
    if (clock.clock !== 'reply' && clock.clock !== 'implementation') return [];
    // Nobody is late who no longer exists: it waits for its successor.
    if (isOrphaned(session, clock)) return [];
    return [{ waiting: clock.clock, about, on: clock.deadline.dueOn, clock: clock.clock }];
  });
  const since = one.reports.at(-1)?.receivedOn ?? one.since ?? one.draftedOn;
  return [
    ...waits,
    ...clocks.flatMap((clock) => proposal(about, clock)),
    ...(state === 'reported-done' ? [{ waiting: 'to-verify' as const, about, on: since }] : []),
    ...(successorWanted === undefined
      ? []
      : [{ waiting: 'successor' as const, about, on: successorWanted.since, ...successorWanted }]),
    // Also when its clocks have run: what nobody waits for by a day would be lost.
    ...(clocks.length === 0 && state !== 'reported-done' && successorWanted === undefined
      ? [{ waiting: 'no-deadline' as const, about, on: since }]
      : []),
  ];
}

function proposal(about: string, { clock, proposed }: Clock): Work[] {
  if (proposed === undefined) return [];
  const { step, on, to } = proposed;
  const isNamed = to !== null || stepOf(step).action === 'urge';
  const waiting = isNamed ? ('proposed' as const) : ('superior-missing' as const);
  return [{ waiting, about, on, clock, step, ...(to === null ? {} : { to: to.id }) }];
}

/** The list a piece of work is on, on a day; none while it is not yet time. */
export function listOn(
  work: Pick<Work, 'waiting' | 'on'>,
  today: Day,
  soon: number,
): Worklist | undefined {
  const { waiting, on } = work;
  switch (waiting) {
    case 'reply':
    case 'implementation':
    case 'duty':
      if (on < today) return `overdue-${waiting}`;
      return on <= addDays(today, soon) ? 'due-soon' : undefined;
    default:
      return waiting;
  }
}

/** Whose eyes a list is for, and how far they see: what their own body leads, or their whole subtree. */
export const worklistRoles: Readonly<
  Record<Worklist, Readonly<Partial<Record<string, 'own' | 'subtree' | 'addressed'>>>>
> = {
  'overdue-reply': { signer: 'own', recorder: 'own', monitor: 'subtree', responder: 'addressed' },
  'overdue-implementation': {
    signer: 'own',
    recorder: 'own',
    monitor: 'subtree',
    responder: 'addressed',
  },
  'overdue-duty': { signer: 'own', recorder: 'own', monitor: 'subtree' },
  'due-soon': { signer: 'own', recorder: 'own', monitor: 'subtree', responder: 'addressed' },
  proposed: { signer: 'own', monitor: 'subtree' },
  'superior-missing': { signer: 'own', monitor: 'subtree', registrar: 'subtree' },
  successor: { signer: 'own', monitor: 'subtree', registrar: 'subtree' },
  'to-verify': { monitor: 'subtree' },
  'to-confirm': { confirmer: 'subtree', monitor: 'subtree' },
  'to-issue': { signer: 'own', recorder: 'own' },
  'ready-to-close': { signer: 'own', recorder: 'own', monitor: 'subtree' },
  'no-deadline': { signer: 'own', monitor: 'subtree' },
};
