import type * as z from 'zod';
import {
  type Clock,
  type ClockEvent,
  clockEventOptions,
  evolveClocks,
  standsAgain,
  stepTaken,
  stoppedWhenGone,
} from '../clock/clock.ts';
import { stopOf } from '../clock/stop.ts';
import type { Day } from '../day.ts';
import type { Publication } from '../publication/events.ts';
import { type FollowEvent, followEventOptions } from '../recommendation/events.ts';
import {
  drafted,
  evolveRecommendation,
  type Recommendation,
} from '../recommendation/recommendation.ts';
import { hasEnded } from '../recommendation/steps.ts';
import type { Description, RecordedFinding, SessionEvent } from './events.ts';
import type { Document, heldShape, noticeShape } from './facts.ts';
import type { FindingState, SessionState } from './lifecycle.ts';

type Shape<Fields extends z.core.$ZodLooseShape> = z.infer<z.ZodObject<Fields>>;

export type Finding = z.infer<typeof RecordedFinding> & {
  readonly state: FindingState;
  readonly dismissedFor?: string;
};

/** One hồ sơ: a session with its findings and recommendations, folded from its events. */
export interface Session {
  readonly state: SessionState;
  readonly recordedOn: string;
  readonly description: Description;
  readonly planned?: Document;
  readonly notice?: Shape<typeof noticeShape>;
  readonly held?: Shape<typeof heldShape>;
  readonly report?: Document;
  /** How often it was put off and scheduled again. */
  readonly postponements: number;
  readonly stopped?: { readonly reason: string; readonly document?: Document | undefined };
  /** What of it is public, since when; nothing is by default. */
  readonly publication?: Publication & { readonly on: Day };
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  /** Every run of every clock, of the session's own duties and of its recommendations. */
  readonly clocks: readonly Clock[];
}

type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** Folds one event; the table of steps was asked before the event was written, not here. */
export function evolveSession(session: Session | undefined, event: SessionEvent): Session {
  if (event.type === 'session.recorded') return opened(event);
  if (session === undefined) throw new Error(`${event.type} before session.recorded`);
  if (isClockEvent(event)) return { ...session, clocks: evolveClocks(session.clocks, event) };
  if (isFollowEvent(event)) return followed(session, event);
  switch (event.type) {
    case 'session.planned':
      return { ...session, planned: event.data };
    case 'session.notified':
      return { ...session, state: 'notified', notice: event.data };
    case 'session.held':
      return { ...session, state: 'held', held: event.data };
    case 'session.reported':
      return { ...session, state: 'reported', report: event.data };
    case 'session.closed':
      return { ...session, state: 'closed' };
    case 'session.postponed':
      return { ...session, ...stopped(session, event), state: 'postponed' };
    case 'session.cancelled':
      return { ...session, ...stopped(session, event), state: 'cancelled' };
    case 'session.rescheduled':
      return rescheduled(session, event);
    case 'session.corrected':
      return corrected(session, event);
    case 'session.published':
      return { ...session, publication: { ...event.data, on: event.on } };
    case 'session.publication-withdrawn': {
      const { publication: _withdrawn, ...kept } = session;
      return kept;
    }
    case 'finding.recorded':
      return { ...session, findings: [...session.findings, { ...event.data, state: 'recorded' }] };
    case 'finding.confirmed':
      return withFinding(session, event.data.id, { state: 'confirmed' });
    case 'finding.dismissed':
      return withFinding(session, event.data.id, {
        state: 'dismissed',
        dismissedFor: event.data.reason,
      });
    case 'recommendation.drafted':
      return {
        ...session,
        recommendations: [...session.recommendations, drafted(event.data, event.on)],
      };
    case 'recommendation.confirmed':
      return withRecommendation(session, event.data.id, {
        state: 'confirmed',
        confirmation: event.data.confirmation,
      });
    case 'recommendation.issued':
      return withRecommendation(session, event.data.id, {
        state: 'issued',
        letter: event.data.letter,
        since: event.data.letter.on,
      });
  }
}

function stopped(session: Session, event: Of<'session.postponed' | 'session.cancelled'>) {
  return { stopped: event.data, clocks: withoutNotice(session, event.on) };
}

function opened(event: Of<'session.recorded'>): Session {
  return {
    state: 'planned',
    recordedOn: event.on,
    description: event.data,
    findings: [],
    recommendations: [],
    clocks: [],
    postponements: 0,
  };
}

function rescheduled(session: Session, event: Of<'session.rescheduled'>): Session {
  const { stopped: _stopped, notice: _notice, ...kept } = session;
  return {
    ...kept,
    state: 'planned',
    postponements: session.postponements + 1,
    description: { ...session.description, scheduled: event.data.scheduled },
  };
}

function corrected(session: Session, event: Of<'session.corrected'>): Session {
  const { description, notice, held, report } = event.data;
  const planned = description.plan?.document;
  const { planned: _planned, ...kept } = session;
  return {
    ...kept,
    description,
    ...(planned === undefined ? {} : { planned }),
    ...(notice === undefined ? {} : { notice }),
    ...(held === undefined ? {} : { held }),
    ...(report === undefined ? {} : { report }),
  };
}

const clockTypes = new Set<string>(clockEventOptions.map(({ shape }) => shape.type.value));
const followTypes = new Set<string>(followEventOptions.map(({ shape }) => shape.type.value));

function isClockEvent(event: SessionEvent): event is ClockEvent {
  return clockTypes.has(event.type);
}

function isFollowEvent(event: SessionEvent): event is FollowEvent {
  return followTypes.has(event.type);
}

/** What happened to a recommendation, and what that does to its clocks and to a closed session. */
function followed(session: Session, event: FollowEvent): Session {
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
  const after = { ...session, state, recommendations, clocks };
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

/** Put off or cancelled: no notice is waited for. */
function withoutNotice(session: Session, on: Day): readonly Clock[] {
  return session.clocks.map((clock) =>
    clock.clock === 'notice' && clock.endedOn === undefined
      ? { ...clock, endedOn: session.notice?.on ?? on }
      : clock,
  );
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

function withFinding(session: Session, id: string, change: Partial<Finding>): Session {
  const findings = session.findings.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...session, findings };
}

function withRecommendation(
  session: Session,
  id: string,
  change: Partial<Recommendation>,
): Session {
  const recommendations = session.recommendations.map((one) =>
    one.id === id ? { ...one, ...change } : one,
  );
  return { ...session, recommendations };
}
