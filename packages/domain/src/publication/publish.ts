import { type Context, happened } from '../context.ts';
import { type Refusals, refuse } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import type { SessionEvent } from '../session/events.ts';
import { kindRules } from '../session/kind-rules.ts';
import type { Session } from '../session/session.ts';
import type { PublishSession, WithdrawPublication } from './commands.ts';
import {
  needsPublishedDraft,
  neverPublicFinding,
  neverPublicRecommendation,
  neverPublicSession,
} from './never-public.ts';

/** Decides POST /sessions/{id}/publish; everything that may never be public is told together. */
export function publish(
  context: Context,
  refusals: Refusals,
  session: Session,
  input: PublishSession,
): SessionEvent {
  const { approval, draftPublishedOn, findings, recommendations } = input;
  checkNotFuture(refusals, context, approval.on, '/approval/on');
  checkAfter(refusals, session.held?.to, approval.on, '/approval/on');
  checkDraft(context, refusals, session, draftPublishedOn);
  const never = neverPublicSession(session.description, draftPublishedOn);
  if (never !== undefined) {
    refusals.add(never, never === 'draft-not-published' ? '/draftPublishedOn' : '');
  }
  checkFindings(refusals, session, findings);
  checkRecommendations(refusals, session, recommendations);
  return happened(context, 'session.published', context.today, {
    approval,
    findings,
    recommendations,
    draftPublishedOn,
  });
}

/** A draft that is to be published tomorrow is not public today. */
function checkDraft(
  context: Context,
  refusals: Refusals,
  { description }: Session,
  on: string | undefined,
): void {
  if (on === undefined) return;
  const { kind } = description;
  if (!needsPublishedDraft(description)) {
    const allowed = Object.entries(kindRules).flatMap(([name, { drafts }]) => (drafts ? name : []));
    refusals.add('not-of-kind', '/draftPublishedOn', { member: 'draftPublishedOn', kind, allowed });
  } else if (on > context.today) {
    refusals.add('draft-not-published', '/draftPublishedOn');
  }
}

function checkFindings(refusals: Refusals, session: Session, ids: readonly string[]): void {
  noneTwice(refusals, '/findings', ids);
  ids.forEach((id, at) => {
    const finding = session.findings.find((one) => one.id === id);
    const code = finding === undefined ? 'unknown-finding' : neverPublicFinding(finding);
    if (code !== undefined) refusals.add(code, `/findings/${at}`, { id });
  });
}

function checkRecommendations(refusals: Refusals, session: Session, ids: readonly string[]): void {
  noneTwice(refusals, '/recommendations', ids);
  ids.forEach((id, at) => {
    const one = session.recommendations.find((other) => other.id === id);
    const finding = session.findings.find((other) => other.id === one?.finding);
    const code =
      one === undefined ? 'unknown-recommendation' : neverPublicRecommendation(one, finding);
    if (code !== undefined) refusals.add(code, `/recommendations/${at}`, { id });
  });
}

function noneTwice(refusals: Refusals, pointer: string, ids: readonly string[]): void {
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) refusals.add('duplicate-entry', pointer, { ids: twice });
}

/** Decides POST /sessions/{id}/withdraw-publication. @throws Refused when nothing of it is public */
export function withdrawPublication(
  context: Context,
  session: Session,
  input: WithdrawPublication,
): SessionEvent {
  if (session.publication === undefined) refuse('nothing-published');
  return happened(context, 'session.publication-withdrawn', context.today, input);
}
