import * as z from 'zod';
import { type Context, happened } from '../context.ts';
import { addDays, Day } from '../day.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals, refuse } from '../refusal.ts';
import { Id, line, prose } from '../text.ts';
import { inForce, LEVELS, Unit, type UnitEvent, unitId } from './unit.ts';
import { unitValidity } from './unit-validity.ts';

const Relative = z.strictObject({
  unit: Id,
  inPart: z.boolean().default(false).meta({ description: 'only part of it' }),
});
const relatives = z.array(Relative).max(200).default([]);

export const RegisterUnit = z
  .strictObject({
    code: z.string().regex(/^[0-9]{1,10}$/),
    level: z.enum(['province', 'district', 'commune']),
    name: line(200),
    parent: Id,
    from: Day,
    to: Day.nullable().default(null),
    predecessors: relatives,
    formedFrom: prose(5000).optional().meta({ description: 'as the document prints it' }),
  })
  .meta({ id: 'RegisterUnit' });
export type RegisterUnit = z.output<typeof RegisterUnit>;

export const EndUnit = z
  .strictObject({
    to: Day.meta({ description: 'its last day' }),
    successors: relatives,
  })
  .meta({ id: 'EndUnit' });
export type EndUnit = z.output<typeof EndUnit>;

/** What a unit is shown as after a write. */
export const RegisteredUnit = Unit.meta({ id: 'RegisteredUnit' });

/** Decides POST /registers/units. @throws Refused */
export function registerUnit(
  context: Context,
  unit: Unit | undefined,
  command: RegisterUnit,
): UnitEvent[] {
  const id = unitId(command.code, command.from);
  if (unit !== undefined) return refuse('already-registered', '/code', { id, name: unit.name });
  const parent = context.units.get(command.parent);
  if (parent === undefined) return refuse('unknown-unit', '/parent', { id: command.parent });
  const refusals = new Refusals();
  checkParent(refusals, parent, command);
  if (command.to !== null && command.to < command.from) {
    refusals.add('days-reversed', '/to', { first: command.from, last: command.to });
  }
  const dayBefore = addDays(command.from, -1);
  const origins = findUnits(context, refusals, command.predecessors, dayBefore, '/predecessors');
  for (const [at, origin] of origins.entries()) {
    // Who writes for a unit writes for those it was formed from as well, so nobody gives that away.
    requireMay(context, 'unit.register', { place: origin }, `/predecessors/${at}/unit`);
  }
  refusals.throwIfAny();
  const { code, level, name, from, to, predecessors, formedFrom } = command;
  const data: Unit = {
    ...{ id, code, level, name, parent: parent.id, path: [...parent.path, id], from, to },
    predecessors: predecessors.map((one) => one.unit),
    inPart: predecessors.filter((one) => one.inPart).map((one) => one.unit),
    ...(formedFrom === undefined ? {} : { formedFrom }),
  };
  return [happened(context, 'unit.registered', context.today, data)];
}

function checkParent(refusals: Refusals, parent: Unit, { level, from }: RegisterUnit): void {
  const isAbove = LEVELS.indexOf(parent.level) < LEVELS.indexOf(level);
  const isRoot = parent.level === 'country';
  if (!isAbove || isRoot !== (level === 'province')) {
    refusals.add('level-wrong', '/parent', { parent: parent.id, above: parent.level, level });
  }
  if (!inForce(parent, from))
    refusals.add('unit-not-in-force', '/parent', unitValidity(parent, from));
}

/** Decides POST /registers/units/{id}/end. @throws Refused */
export function endUnit(context: Context, unit: Unit, command: EndUnit): UnitEvent[] {
  if (unit.level === 'country') return refuse('level-wrong', '', levelOf(unit));
  if (unit.to !== null) return refuse('already-ended', '', { id: unit.id, to: unit.to });
  const refusals = new Refusals();
  const { to, successors } = command;
  if (unit.from !== null && to < unit.from) {
    refusals.add('days-reversed', '/to', { first: unit.from, last: to });
  }
  if (successors.some((one) => one.unit === unit.id)) {
    refusals.add('duplicate-entry', '/successors', { ids: [unit.id] });
  }
  const found = findUnits(context, refusals, successors, addDays(to, 1), '/successors');
  refusals.throwIfAny();
  const named = found.map(({ id, name }, at) => {
    return { unit: id, name, inPart: successors[at]?.inPart ?? false };
  });
  return [happened(context, 'unit.ended', context.today, { to, successors: named })];
}

function levelOf({ id, level }: Unit) {
  return { parent: id, above: level, level };
}

/** Units that are in force on a day, in the order named; what is not is refused. */
function findUnits(
  context: Context,
  refusals: Refusals,
  wanted: readonly { readonly unit: string }[],
  day: Day,
  pointer: string,
): Unit[] {
  const ids = wanted.map((one) => one.unit);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) refusals.add('duplicate-entry', pointer, { ids: twice });
  return ids.flatMap((id, at) => {
    const unit = context.units.get(id);
    const place = `${pointer}/${at}/unit`;
    if (unit === undefined) refusals.add('unknown-unit', place, { id });
    else if (!inForce(unit, day)) refusals.add('unit-not-in-force', place, unitValidity(unit, day));
    return unit ?? [];
  });
}
