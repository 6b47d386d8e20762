import { Amounts } from '@giam-sat/domain/money';
import { Publication } from '@giam-sat/domain/publication/events';
import { possibleSteps } from '@giam-sat/domain/recommendation/possible-steps';
import type { Recommendation } from '@giam-sat/domain/recommendation/recommendation';
import { RECOMMENDATION_STATES } from '@giam-sat/domain/recommendation/states';
import { BodyRef, LeadRef } from '@giam-sat/domain/register/body-ref';
import { enteredForOthers } from '@giam-sat/domain/session/entered-for-others';
import {
  Description,
  DraftedRecommendation,
  RecordedFinding,
} from '@giam-sat/domain/session/events';
import {
  Document,
  heldShape,
  Letter,
  noticeShape,
  StoredConfirmation,
} from '@giam-sat/domain/session/facts';
import {
  FINDING_STATES,
  isLegal,
  legalActions,
  SESSION_STATES,
} from '@giam-sat/domain/session/lifecycle';
import type { Finding, Session } from '@giam-sat/domain/session/session';
import { sessionWarnings } from '@giam-sat/domain/session/session-warnings';
import type { Warning } from '@giam-sat/domain/warning';
import * as z from 'zod';
import { WarningView, warningView } from '../problems/warning-texts.ts';
import { EvidenceView, evidenceView } from './evidence-view.ts';
import { Clocks, clocksOf, followShape } from './follow-view.ts';
import { ReplyLinkView, replyLinkView } from './reply-link-view.ts';

const RecommendationFields = z.object({
  ...DraftedRecommendation.shape,
  amounts: Amounts.optional(),
  state: z.enum(RECOMMENDATION_STATES),
  draftedOn: z.string(),
  confirmation: StoredConfirmation.optional(),
  letter: Letter.optional(),
  ...followShape,
  clocks: Clocks,
  replyLinks: z.array(ReplyLinkView),
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
    onBehalfOf: z
      .string()
      .optional()
      .meta({ description: 'the lead body, where `enteredBy` entered for it' }),
    lead: LeadRef,
    guidedBy: BodyRef.optional(),
    planned: Document.optional(),
    notice: z.object(noticeShape).optional(),
    held: z.object(heldShape).optional(),
    report: Document.optional(),
    stopped: z.object({ reason: z.string(), document: Document.optional() }).optional(),
    postponements: z.int(),
    publication: z
      .object({
        ...Publication.shape,
        on: z.string(),
        correctedOn: z.string().optional().meta({
          description:
            'the last correction since: the public sees the record as it was approved, until it is published anew',
        }),
      })
      .optional()
      .meta({ description: 'what of it is public, and since when' }),
    clocks: Clocks.meta({
      description: "clocks of the session's own duties; those of recommendations stand with them",
    }),
    evidence: z.array(EvidenceView).meta({
      description: 'files, but for those restricted to the lead body',
    }),
    findings: z.array(FindingFields),
    warnings: z.array(WarningView).meta({
      description: 'worth a second look, but stored all the same: computed, never stored',
    }),
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

/**
 * @param version of the last event in it
 * @param more warnings that do not follow from the session alone
 */
export function sessionView(
  id: string,
  version: number,
  session: Session,
  more: readonly Warning[] = [],
): SessionView {
  const { description, findings, recommendations: _within, approved: _same, ...others } = session;
  const { clocks: _clocks, links: _links, recordedBy: _by, evidence, ...facts } = others;
  return {
    id,
    version,
    possible: legalActions('session', session.state),
    ...description,
    ...(enteredForOthers(description) ? { onBehalfOf: description.lead.id } : {}),
    ...facts,
    clocks: clocksOf(session, id),
    evidence: evidence.filter((one) => one.visibility === 'internal').map(evidenceView),
    findings: findings.map((finding) => findingFields(session, finding)),
    warnings: [...sessionWarnings(session), ...more].map(warningView),
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
  const { draftedBy: _by, correctedBy: _also, ...told } = one;
  const links = session.links.filter((link) => link.recommendation === one.id);
  return {
    ...told,
    clocks: clocksOf(session, one.id),
    replyLinks: links.map(replyLinkView),
    possible: possibleSteps(session, one),
  };
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
