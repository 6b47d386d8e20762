import { Amounts } from '@giam-sat/domain/money';
import {
  BodyRef,
  Description,
  DraftedRecommendation,
  LeadRef,
  RecordedFinding,
} from '@giam-sat/domain/session/events';
import {
  Confirmation,
  Document,
  heldShape,
  Letter,
  noticeShape,
} from '@giam-sat/domain/session/facts';
import { kindRules } from '@giam-sat/domain/session/kinds';
import {
  FINDING_STATES,
  isLegal,
  legalActions,
  RECOMMENDATION_STATES,
  recommendationActions,
  SESSION_STATES,
} from '@giam-sat/domain/session/lifecycle';
import type { Finding, Recommendation, Session } from '@giam-sat/domain/session/session';
import * as z from 'zod';

const RecommendationFields = z.object({
  ...DraftedRecommendation.shape,
  amounts: Amounts.optional(),
  state: z.enum(RECOMMENDATION_STATES),
  draftedOn: z.string(),
  confirmation: Confirmation.optional(),
  letter: Letter.optional(),
  possible: z.array(z.string()),
});

const FindingFields = z.object({
  ...RecordedFinding.shape,
  state: z.enum(FINDING_STATES),
  dismissedFor: z.string().optional(),
  possible: z.array(z.string()),
  recommendations: z.array(RecommendationFields),
});

/** A session with everything in its record, as GET /sessions/{id} answers it. */
export const SessionView = z
  .object({
    id: z.string(),
    version: z.int(),
    state: z.enum(SESSION_STATES),
    /** Actions the table of steps allows now. */
    possible: z.array(z.string()),
    recordedOn: z.string(),
    ...Description.shape,
    lead: LeadRef,
    guidedBy: BodyRef.optional(),
    planned: Document.optional(),
    notice: z.object(noticeShape).optional(),
    held: z.object(heldShape).optional(),
    report: Document.optional(),
    stopped: z.object({ reason: z.string(), document: Document.optional() }).optional(),
    findings: z.array(FindingFields),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

const within = { session: z.string(), version: z.int() };

export const FindingView = z.object({ ...within, ...FindingFields.shape }).meta({ id: 'Finding' });
export type FindingView = z.infer<typeof FindingView>;

export const RecommendationView = z
  .object({ ...within, ...RecommendationFields.shape })
  .meta({ id: 'Recommendation' });
export type RecommendationView = z.infer<typeof RecommendationView>;

/** @param version of the last event in it */
export function sessionView(id: string, version: number, session: Session): SessionView {
  const { description, findings, recommendations: _within, ...facts } = session;
  return {
    id,
    version,
    possible: legalActions('session', session.state),
    ...description,
    ...facts,
    findings: findings.map((finding) => findingFields(session, finding)),
  };
}

function findingFields(session: Session, finding: Finding) {
  const isOpen = isLegal('session', 'judge-findings', session.state);
  return {
    ...finding,
    possible: isOpen ? legalActions('finding', finding.state) : [],
    recommendations: session.recommendations
      .filter((one) => one.finding === finding.id)
      .map((one) => recommendationFields(session, one)),
  };
}

function recommendationFields(session: Session, one: Recommendation) {
  const { state, description, findings } = session;
  const stands = findings.some(({ id, state }) => id === one.finding && state !== 'dismissed');
  const isOpen = stands && isLegal('session', 'send-recommendations', state);
  const { confirmed } = kindRules[description.kind];
  return { ...one, possible: isOpen ? recommendationActions(one.state, confirmed) : [] };
}

export function findingView(
  session: { readonly id: string; readonly version: number; readonly state: Session },
  findingId: string,
): FindingView | undefined {
  const finding = session.state.findings.find((one) => one.id === findingId);
  if (finding === undefined) return undefined;
  const fields = findingFields(session.state, finding);
  return { session: session.id, version: session.version, ...fields };
}

export function recommendationView(
  session: { readonly id: string; readonly version: number; readonly state: Session },
  id: string,
): RecommendationView | undefined {
  const one = session.state.recommendations.find((other) => other.id === id);
  if (one === undefined) return undefined;
  return {
    session: session.id,
    version: session.version,
    ...recommendationFields(session.state, one),
  };
}
