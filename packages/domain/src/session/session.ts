import type * as z from 'zod';
import { type Clock, evolveClocks } from '../clock/clock.ts';
import type { Day } from '../day.ts';
import { type Evidence, evolveEvidence, withoutCopies } from '../evidence/evidence.ts';
import type { Publication } from '../publication/events.ts';
import { drafted, type Recommendation } from '../recommendation/recommendation.ts';
import { evolveLinks, type ReplyLink } from '../reply-link/reply-link.ts';
import { isClockEvent, isEvidenceEvent, isFollowEvent, isLinkEvent } from './event-groups.ts';
import type { Description, RecordedFinding, SessionEvent } from './events.ts';
import type { Document, heldShape, noticeShape } from './facts.ts';
import { followed } from './follow-session.ts';
import type { FindingState, SessionState } from './lifecycle.ts';
import { mended } from './mended-parts.ts';

type Shape<Fields extends z.core.$ZodLooseShape> = z.infer<z.ZodObject<Fields>>;

export type Finding = z.infer<typeof RecordedFinding> & {
  readonly state: FindingState;
  readonly dismissedFor?: string;
};

/** One hồ sơ: a session with its findings and recommendations, folded from its events. */
export interface Session {
  readonly state: SessionState;
  readonly recordedOn: string;
  /** Who entered it, as the subject of their token. */
  readonly recordedBy: string;
  readonly description: Description;
  readonly planned?: Document;
  readonly notice?: Shape<typeof noticeShape>;
  readonly held?: Shape<typeof heldShape>;
  readonly report?: Document;
  /** How often it was put off and scheduled again. */
  readonly postponements: number;
  readonly stopped?: { readonly reason: string; readonly document?: Document | undefined };
  /** What of it is public, since when, and when the record was corrected since; nothing is by default. */
  readonly publication?: Publication & { readonly on: Day; readonly correctedOn?: Day };
  /**
   * What the publishing was approved for, with the steps taken since: a correction is public when it is
   * published anew.
   */
  readonly approved?: Approved;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  /** Every run of every clock, of the session's own duties and of its recommendations. */
  readonly clocks: readonly Clock[];
  /** Links given to addressees without an account, used and withdrawn ones too. */
  readonly links: readonly ReplyLink[];
  readonly evidence: readonly Evidence[];
}

type Approved = Pick<Session, 'description' | 'held' | 'report' | 'findings' | 'recommendations'>;
type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** Folds one event; the table of steps was asked before the event was written, not here. */
export function evolveSession(session: Session | undefined, event: SessionEvent): Session {
  const after = evolved(session, event);
  const approved = session?.approved;
  if (session === undefined || approved === undefined) return after;
  const isAsApproved = after.approved === approved && !event.type.endsWith('.corrected');
  if (!isAsApproved) return after;
  const stepped = evolved({ ...session, ...approved }, event);
  return { ...after, approved: { ...approved, ...stepsOf(stepped) } };
}

function evolved(session: Session | undefined, event: SessionEvent): Session {
  if (event.type === 'session.recorded') return opened(event);
  if (session === undefined) throw new Error(`${event.type} before session.recorded`);
  if (isClockEvent(event)) return { ...session, clocks: evolveClocks(session.clocks, event) };
  if (isEvidenceEvent(event)) {
    return { ...session, evidence: evolveEvidence(session.evidence, event) };
  }
  if (isLinkEvent(event)) return { ...session, links: evolveLinks(session, event) };
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
      return published(session, event);
    case 'session.publication-withdrawn': {
      const { publication: _withdrawn, approved: _withIt, ...kept } = session;
      return { ...kept, evidence: withoutCopies(session.evidence) };
    }
    case 'finding.recorded':
      return { ...session, findings: [...session.findings, { ...event.data, state: 'recorded' }] };
    case 'finding.corrected':
    case 'recommendation.corrected':
      return mended(session, event);
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
        recommendations: [...session.recommendations, drafted(event)],
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
    recordedBy: event.actor.sub,
    description: event.data,
    findings: [],
    recommendations: [],
    clocks: [],
    links: [],
    evidence: [],
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

function published(session: Session, event: Of<'session.published'>): Session {
  const { description, held } = session;
  const approved = {
    description,
    ...(held === undefined ? {} : { held }),
    ...stepsOf(session),
  };
  return { ...session, publication: { ...event.data, on: event.on }, approved };
}

/** What comes after the approval and shows at once: the report, and how findings and recommendations stand. */
function stepsOf({ report, findings, recommendations }: Session) {
  return { findings, recommendations, ...(report === undefined ? {} : { report }) };
}

function corrected(session: Session, event: Of<'session.corrected'>): Session {
  const { description, notice, held, report } = event.data;
  const planned = description.plan?.document;
  const { planned: _planned, ...kept } = session;
  const { publication } = session;
  return {
    ...kept,
    description,
    ...(publication === undefined
      ? {}
      : { publication: { ...publication, correctedOn: event.on } }),
    ...(planned === undefined ? {} : { planned }),
    ...(notice === undefined ? {} : { notice }),
    ...(held === undefined ? {} : { held }),
    ...(report === undefined ? {} : { report }),
  };
}

/** Put off or cancelled: no notice is waited for. */
function withoutNotice(session: Session, on: Day): readonly Clock[] {
  return session.clocks.map((clock) =>
    clock.clock === 'notice' && clock.endedOn === undefined
      ? { ...clock, endedOn: session.notice?.on ?? on }
      : clock,
  );
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
