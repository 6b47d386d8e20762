import type * as z from 'zod';
import type {
  Description,
  DraftedRecommendation,
  RecordedFinding,
  SessionEvent,
} from './events.ts';
import type { Confirmation, Document, heldShape, Letter, noticeShape } from './facts.ts';
import type { FindingState, RecommendationState, SessionState } from './lifecycle.ts';

type Shape<Fields extends z.core.$ZodLooseShape> = z.infer<z.ZodObject<Fields>>;

export type Finding = z.infer<typeof RecordedFinding> & {
  readonly state: FindingState;
  readonly dismissedFor?: string;
};

export type Recommendation = z.infer<typeof DraftedRecommendation> & {
  readonly state: RecommendationState;
  readonly draftedOn: string;
  readonly confirmation?: Confirmation;
  readonly letter?: Letter;
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
  readonly stopped?: { readonly reason: string; readonly document?: Document | undefined };
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
}

type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** Folds one event; the table of steps was asked before the event was written, not here. */
export function evolveSession(session: Session | undefined, event: SessionEvent): Session {
  if (event.type === 'session.recorded') return opened(event);
  if (session === undefined) throw new Error(`${event.type} before session.recorded`);
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
      return { ...session, state: 'postponed', stopped: event.data };
    case 'session.cancelled':
      return { ...session, state: 'cancelled', stopped: event.data };
    case 'session.rescheduled':
      return rescheduled(session, event);
    case 'session.corrected':
      return corrected(session, event);
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
      return drafted(session, event);
    case 'recommendation.confirmed':
      return withRecommendation(session, event.data.id, {
        state: 'confirmed',
        confirmation: event.data.confirmation,
      });
    case 'recommendation.issued':
      return withRecommendation(session, event.data.id, {
        state: 'issued',
        letter: event.data.letter,
      });
  }
}

function opened(event: Of<'session.recorded'>): Session {
  return {
    state: 'planned',
    recordedOn: event.on,
    description: event.data,
    findings: [],
    recommendations: [],
  };
}

function rescheduled(session: Session, event: Of<'session.rescheduled'>): Session {
  const { stopped: _stopped, notice: _notice, ...kept } = session;
  return {
    ...kept,
    state: 'planned',
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

function drafted(session: Session, event: Of<'recommendation.drafted'>): Session {
  const recommendation = { ...event.data, state: 'drafted' as const, draftedOn: event.on };
  return { ...session, recommendations: [...session.recommendations, recommendation] };
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
