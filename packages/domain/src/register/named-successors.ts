import type { Context } from '../context.ts';
import type { Body } from './body.ts';
import type { Unit } from './unit.ts';

/** A district became up to some twenty communes: a message names the first ones and how many more. */
const NAMED = 10;

/** Names and ids of what became of a unit, as a message says them. */
export function unitSuccessors({ successors = [] }: Unit): string[] {
  return named(successors.map(({ unit, name }) => `${name} (${unit})`));
}

/** What took a body's place; where that is not told, what became of its unit. */
export function bodySuccessors(context: Context, body: Body): string[] {
  const { successors = [] } = body;
  if (successors.length > 0) {
    return named(
      successors.map((id) => {
        const name = context.bodies.get(id)?.name;
        return name === undefined ? id : `${name} (${id})`;
      }),
    );
  }
  const unit = context.units.get(body.unit);
  return unit === undefined ? [] : unitSuccessors(unit);
}

function named(all: readonly string[]): string[] {
  if (all.length <= NAMED) return [...all];
  return [...all.slice(0, NAMED), `… +${all.length - NAMED}`];
}
