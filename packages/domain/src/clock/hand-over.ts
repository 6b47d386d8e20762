import { type Context, happened } from '../context.ts';
import { addDays } from '../day.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { isOut } from '../recommendation/states.ts';
import { addresseeGroupOf, type Body } from '../register/body.ts';
import type { AddresseeRef } from '../register/body-ref.ts';
import { inForce } from '../register/unit.ts';
import type { SessionEvent } from '../session/events.ts';
import { bodyRef } from '../session/resolve.ts';

/**
 * A recommendation whose addressee ended passes to its one registered successor; its clocks go on
 * with the first dates. With none or several, the issuing body has to choose.
 */
export function handOver(context: Context, one: Recommendation): SessionEvent[] {
  if (!isOut(one.state) || one.successorWanted !== undefined) return [];
  const events: SessionEvent[] = [];
  const passed = new Set([one.addressee.id]);
  let from = one.addressee;
  for (;;) {
    const body = context.bodies.get(from.id);
    if (body === undefined || body.to === null || body.to >= context.today) return events;
    const on = addDays(body.to, 1);
    const successors = (body.successors ?? []).flatMap((id) => context.bodies.get(id) ?? []);
    const [only, ...others] = successors.filter((next) => inForce(next, on));
    if (only === undefined || others.length > 0 || passed.has(only.id)) {
      const candidates = successors.map(({ id }) => id);
      const data = { id: one.id, body: body.id, to: body.to, candidates };
      return [...events, happened(context, 'recommendation.addressee-ended', on, data)];
    }
    const to = addresseeRef(only);
    events.push(happened(context, 'recommendation.succeeded', on, { id: one.id, from, to }));
    passed.add(only.id);
    from = to;
  }
}

export function addresseeRef(body: Body): AddresseeRef {
  return { ...bodyRef(body), group: addresseeGroupOf(body.type) };
}
