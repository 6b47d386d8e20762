import * as z from 'zod';
import { type Context, happened } from '../context.ts';
import { addDays, Day } from '../day.ts';
import { Refusals, refuse } from '../refusal.ts';
import { Id, line } from '../text.ts';
import { Body, type BodyEvent, BodyType } from './body.ts';
import { bodySuccessors } from './named-successors.ts';
import { inForce } from './unit.ts';
import { unitValidity } from './unit-validity.ts';

export const RegisterBody = z
  .strictObject({
    type: BodyType,
    name: line(300),
    unit: Id,
    parent: Id.nullable().default(null),
    from: Day.nullable().default(null).meta({ description: 'null: the first day is not known' }),
    to: Day.nullable().default(null),
  })
  .meta({ id: 'RegisterBody' });
export type RegisterBody = z.output<typeof RegisterBody>;

export const EndBody = z
  .strictObject({
    to: Day.meta({ description: 'its last day' }),
    successors: z.array(Id).max(200).default([]),
  })
  .meta({ id: 'EndBody' });
export type EndBody = z.output<typeof EndBody>;

/** What a body is shown as after a write. */
export const RegisteredBody = Body.meta({ id: 'RegisteredBody' });

/** Decides POST /registers/bodies. @throws Refused */
export function registerBody(
  context: Context,
  id: string,
  body: Body | undefined,
  command: RegisterBody,
): BodyEvent[] {
  if (body !== undefined) return refuse('already-registered', '/name', { id, name: body.name });
  const unit = context.units.get(command.unit);
  if (unit === undefined) return refuse('unknown-unit', '/unit', { id: command.unit });
  const refusals = new Refusals();
  const { type, name, from, to, parent } = command;
  if (from !== null && to !== null && to < from) {
    refusals.add('days-reversed', '/to', { first: from, last: to });
  }
  // A body does not outlive its unit, nor was it there before.
  const day = [from, to].find((one) => one !== null && !inForce(unit, one)) ?? null;
  if (day !== null) refusals.add('unit-not-in-force', '/unit', unitValidity(unit, day));
  if (parent !== null) checkBodies(context, refusals, [parent], from, () => '/parent');
  refusals.throwIfAny();
  const { level, path } = unit;
  const data = { id, type, name, unit: unit.id, level, path, parent, from, to };
  return [happened(context, 'body.registered', context.today, data)];
}

/** Decides POST /registers/bodies/{id}/end. @throws Refused */
export function endBody(context: Context, body: Body, command: EndBody): BodyEvent[] {
  if (body.to !== null) return refuse('already-ended', '', { id: body.id, to: body.to });
  const refusals = new Refusals();
  const { to, successors } = command;
  if (body.from !== null && to < body.from) {
    refusals.add('days-reversed', '/to', { first: body.from, last: to });
  }
  const twice = successors.filter((id, at) => successors.indexOf(id) !== at || id === body.id);
  if (twice.length > 0) refusals.add('duplicate-entry', '/successors', { ids: twice });
  const place = (at: number) => `/successors/${at}`;
  checkBodies(context, refusals, successors, addDays(to, 1), place);
  refusals.throwIfAny();
  return [happened(context, 'body.ended', context.today, { to, successors })];
}

function checkBodies(
  context: Context,
  refusals: Refusals,
  ids: readonly string[],
  day: Day | null,
  place: (at: number) => string,
): void {
  for (const [at, id] of ids.entries()) {
    const body = context.bodies.get(id);
    if (body === undefined) refusals.add('unknown-body', place(at), { id });
    else if (day !== null && !inForce(body, day)) {
      const { from, to } = body;
      const successors = bodySuccessors(context, body);
      const data = { id, day, from: from ?? '…', to: to ?? '…', successors };
      refusals.add('body-not-in-force', place(at), data);
    }
  }
}
