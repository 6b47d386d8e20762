import { type Context, happened } from '../context.ts';
import { neverPublicFile } from '../publication/never-public.ts';
import { isFilePublic, publishedOf } from '../publication/public-records.ts';
import { Refusals, refuse } from '../refusal.ts';
import { checkNotFuture } from '../session/check-days.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Session } from '../session/session.ts';
import type { Evidence } from './evidence.ts';
import { isCleanable, MOST_FILES } from './evidence-types.ts';
import type { AnnounceEvidence, PublishEvidence, WithdrawEvidence } from './inputs.ts';

/** @throws Refused `unknown-evidence` */
export function requireEvidence(session: Session, id: string, pointer = ''): Evidence {
  const found = session.evidence.find((one) => one.id === id);
  return found ?? refuse('unknown-evidence', pointer, { id });
}

/** Decides POST /sessions/{id}/evidence. @throws Refused */
export function announceEvidence(
  context: Context,
  id: string,
  session: Session,
  input: AnnounceEvidence,
): SessionEvent[] {
  const { evidence, findings, recommendations } = session;
  const refusals = new Refusals();
  const { about, replaces } = input;
  const parts = [...findings, ...recommendations].map((one) => one.id);
  if (about !== undefined && !parts.includes(about)) {
    refusals.add('unknown-part', '/about', { id: about });
  }
  if (replaces !== undefined && !evidence.some((one) => one.id === replaces)) {
    refusals.add('unknown-evidence', '/replaces', { id: replaces });
  }
  if (evidence.length >= MOST_FILES) refusals.add('too-many-files', '', { most: MOST_FILES });
  refusals.throwIfAny();
  const data = { id: `${id}.e${evidence.length + 1}`, ...input };
  return [happened(context, 'evidence.announced', context.today, data)];
}

/** Once its bytes were looked at. Saying it twice says nothing new, and is refused. */
export function storeEvidence(context: Context, session: Session, id: string): SessionEvent[] {
  if (requireEvidence(session, id).state === 'stored') refuse('evidence-stored', '', { id });
  return [happened(context, 'evidence.stored', context.today, { id })];
}

/** What must be so before a public copy is made. @throws Refused */
export function checkPublishable(
  context: Context,
  session: Session,
  id: string,
  { approval }: PublishEvidence,
): Evidence {
  const one = requireEvidence(session, id);
  if (one.state !== 'stored') refuse('evidence-not-uploaded', '', { id });
  if (one.published !== undefined) refuse('evidence-published', '', { id });
  if (one.visibility === 'restricted') refuse('evidence-restricted', '', { id });
  const never = neverPublicFile(one);
  if (never !== undefined) refuse(never, '', { id });
  if (publishedOf(session) === undefined) refuse('session-not-published', '', { id });
  if (!isFilePublic(session, one))
    refuse('evidence-part-not-public', '', { id, about: one.about ?? '' });
  if (!isCleanable(one.type)) refuse('evidence-not-cleanable', '', { id, type: one.type });
  const refusals = new Refusals();
  checkNotFuture(refusals, context, approval.on, '/approval/on');
  refusals.throwIfAny();
  return one;
}

/** Decides POST /evidence/{id}/publish, with the copy that was made. @throws Refused */
export function publishEvidence(
  context: Context,
  session: Session,
  id: string,
  input: PublishEvidence,
  copy: { readonly sha256: string; readonly size: number },
): SessionEvent[] {
  checkPublishable(context, session, id, input);
  return [happened(context, 'evidence.published', context.today, { id, ...input, ...copy })];
}

/** Decides POST /evidence/{id}/withdraw-publication. @throws Refused */
export function withdrawEvidence(
  context: Context,
  session: Session,
  id: string,
  { reason }: WithdrawEvidence,
): SessionEvent[] {
  if (requireEvidence(session, id).published === undefined) {
    refuse('evidence-not-published', '', { id });
  }
  return [happened(context, 'evidence.publication-withdrawn', context.today, { id, reason })];
}
