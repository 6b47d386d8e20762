import type { Context } from '../context.ts';
import type { Day } from '../day.ts';
import type { Refusals } from '../refusal.ts';
import { type Body, leadGroupOf } from '../register/body.ts';
import type { BodyRef, LeadRef } from '../register/body-ref.ts';
import { bodySuccessors, unitSuccessors } from '../register/named-successors.ts';
import { inForce } from '../register/unit.ts';

/** A day and where in the payload its problems are reported. */
export interface Lookup {
  readonly context: Context;
  readonly refusals: Refusals;
  /** The session's day; `undefined` while it has none, then validity is not looked at. */
  readonly day: Day | undefined;
}

/** Finds a body in force on the day, or notes why not. */
export function findBody(lookup: Lookup, id: string, pointer: string): Body | undefined {
  const body = lookup.context.bodies.get(id);
  if (body === undefined) {
    lookup.refusals.add('unknown-body', pointer, { id });
    return undefined;
  }
  if (lookup.day !== undefined && !inForce(body, lookup.day)) {
    const successors = bodySuccessors(lookup.context, body);
    const data = { ...validity(id, body, lookup.day), successors };
    lookup.refusals.add('body-not-in-force', pointer, data);
  }
  const unit = lookup.context.units.get(body.unit);
  if (unit !== undefined && lookup.day !== undefined && !inForce(unit, lookup.day)) {
    const data = { ...validity(unit.id, unit, lookup.day), successors: unitSuccessors(unit) };
    lookup.refusals.add('unit-not-in-force', pointer, data);
  }
  return body;
}

export function findPlace(lookup: Lookup, id: string, pointer: string) {
  const unit = lookup.context.units.get(id);
  if (unit === undefined) {
    lookup.refusals.add('unknown-unit', pointer, { id });
    return undefined;
  }
  if (lookup.day !== undefined && !inForce(unit, lookup.day)) {
    const data = { ...validity(id, unit, lookup.day), successors: unitSuccessors(unit) };
    lookup.refusals.add('unit-not-in-force', pointer, data);
  }
  return { id: unit.id, name: unit.name, path: unit.path };
}

export function checkTopic(lookup: Lookup, id: string, pointer: string): void {
  const topic = lookup.context.topics.get(id);
  if (topic === undefined) lookup.refusals.add('unknown-topic', pointer, { id });
  else if (lookup.day !== undefined && !inForce(topic, lookup.day)) {
    lookup.refusals.add('topic-not-in-force', pointer, validity(id, topic, lookup.day));
  }
}

function validity(id: string, entry: { from: Day | null; to: Day | null }, day: Day) {
  return { id, day, from: entry.from ?? '…', to: entry.to ?? '…' };
}

export function leadRef(body: Body): LeadRef {
  const { id, type, name, unit, level, path } = body;
  return { id, type, group: leadGroupOf(type), name, unit, level, path };
}

export function bodyRef(body: Body): BodyRef {
  const { id, type, name, unit } = body;
  return { id, type, name, unit };
}
