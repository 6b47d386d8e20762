import { addresseeRef } from '../clock/hand-over.ts';
import { happened } from '../context.ts';
import { refuse } from '../refusal.ts';
import { checkNotFuture } from '../session/check-days.ts';
import type { SessionEvent } from '../session/events.ts';
import { findBody } from '../session/resolve.ts';
import { checkPaper } from './check-papers.ts';
import type { Following, InputOf } from './following.ts';

/** Decides a transfer: the addressee passes it on to the agency whose matter it is. */
export function transferred(on: Following, input: InputOf<'transfer'>): SessionEvent {
  const { context, refusals, one } = on;
  checkPaper(on, input);
  const body = findBody({ context, refusals, day: input.document.on }, input.to, '/to');
  if (input.to === one.addressee.id) refusals.add('same-addressee', '/to', { id: input.to });
  const { id, addressee: from } = one;
  const to = body === undefined ? from : addresseeRef(body);
  return happened(context, 'recommendation.transferred', input.receivedOn, {
    ...input,
    id,
    from,
    to,
  });
}

/** Only of a body that has ended: an addressee that exists is changed by its own transfer. */
export function succeeded(on: Following, input: InputOf<'succeed'>): SessionEvent {
  const { context, refusals, one } = on;
  const before = context.bodies.get(one.addressee.id);
  if (before === undefined || before.to === null || before.to >= context.today) {
    refuse('addressee-in-force', '', { id: one.addressee.id });
  }
  const body = findBody({ context, refusals, day: context.today }, input.to, '/to');
  if (input.to === one.addressee.id) refusals.add('same-addressee', '/to', { id: input.to });
  const { id, addressee: from } = one;
  const to = body === undefined ? from : addresseeRef(body);
  const { document, reason } = input;
  if (document !== undefined) checkNotFuture(refusals, context, document.on, '/document/on');
  return happened(context, 'recommendation.succeeded', context.today, {
    id,
    from,
    to,
    document,
    reason,
  });
}
