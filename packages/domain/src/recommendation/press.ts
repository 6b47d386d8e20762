import type { Clock } from '../clock/clock.ts';
import { nextStep, stepOf } from '../clock/ladder.ts';
import { stopOf } from '../clock/stop.ts';
import { happened } from '../context.ts';
import type { BodyRef } from '../register/body-ref.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Document } from '../session/facts.ts';
import { bodyRef, findBody } from '../session/resolve.ts';
import type { Following, InputOf } from './following.ts';

/** Decides urging: always by a signed letter. It answers a proposal to urge, if there is one. */
export function urged(on: Following, input: InputOf<'urge'>): SessionEvent {
  const { context, one } = on;
  checkLetter(on, input.document);
  const data = { id: one.id, ...input, ...ladderOf(on, 'urge', input.document) };
  return happened(context, 'recommendation.urged', input.document.on, data);
}

/** Decides escalation: to whom the ladder says, or to whom the signer names. */
export function escalated(on: Following, input: InputOf<'escalate'>): SessionEvent {
  const { context, refusals, one } = on;
  const { document, signedBy, copies = [] } = input;
  checkLetter(on, document);
  const lookup = { context, refusals, day: document.on };
  const named = input.to === undefined ? undefined : findBody(lookup, input.to, '/to');
  const proposed = proposalFor(on, 'escalate', document)?.proposed?.to ?? undefined;
  if (input.to === undefined && proposed === undefined) refusals.add('superior-missing', '/to');
  const fallback: BodyRef = one.addressee;
  const to = named === undefined ? (proposed ?? fallback) : bodyRef(named);
  const withCopies = copies.flatMap((id, at) => {
    const body = findBody(lookup, id, `/copies/${at}`);
    return body === undefined ? [] : [bodyRef(body)];
  });
  return happened(context, 'recommendation.escalated', document.on, {
    id: one.id,
    document,
    signedBy,
    to: { id: to.id, type: to.type, name: to.name, unit: to.unit },
    copies: withCopies,
    ...ladderOf(on, 'escalate', document),
  });
}

function checkLetter({ context, refusals, one }: Following, document: Document): void {
  checkNotFuture(refusals, context, document.on, '/document/on');
  checkAfter(refusals, one.since, document.on, '/document/on');
}

/**
 * The clock whose proposal the letter answers; each step of the ladder has its own clock. A letter
 * dated before the time ran out answers none.
 */
function proposalFor(
  { session, one }: Following,
  action: 'urge' | 'escalate',
  document: Document,
): Clock | undefined {
  return session.clocks.find(
    (clock) =>
      clock.id === one.id &&
      clock.proposed !== undefined &&
      stepOf(clock.proposed.step).action === action &&
      clock.deadline.dueOn < document.on &&
      stopOf(session, clock) === undefined,
  );
}

function ladderOf(on: Following, action: 'urge' | 'escalate', document: Document) {
  const clock = proposalFor(on, action, document);
  if (clock?.proposed === undefined) return {};
  const { step } = clock.proposed;
  const next = nextStep(on.context, on.session, step, document.on);
  return { clock: clock.clock, step, ...(next === undefined ? {} : { next }) };
}
