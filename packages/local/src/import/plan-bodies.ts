import type { Day } from '@giam-sat/domain/day';
import { type Body, type BodyType, bodyId } from '@giam-sat/domain/register/body';
import type { Unit } from '@giam-sat/domain/register/unit';
import { BadFile, type BadRow } from './bad-row.ts';
import type { Kept, KeptRegisters } from './kept-entries.ts';
import type { RegisterChange } from './register-append.ts';

/** A body as a file lists it or a rule makes it, its unit found. */
export interface WantedBody {
  readonly line: number;
  readonly type: BodyType;
  readonly name: string;
  readonly unit: Unit;
  /** A body's id, or a type: the body of that type at the next level up that has one. */
  readonly parent: { readonly id: string } | { readonly type: BodyType } | undefined;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly successors: readonly string[];
}

export interface BodyPlan {
  readonly changes: readonly RegisterChange[];
  readonly stored: number;
  readonly there: number;
  readonly ended: number;
}

/**
 * What an import of bodies changes. The first body of a type in a unit has the plain id; one of another
 * name beside it has its name in the id, so that the same file gives the same ids however often it runs.
 * @throws BadFile
 */
export function planBodies(wanted: readonly WantedBody[], kept: KeptRegisters): BodyPlan {
  const bodies = new Map([...kept.bodies].map(([id, { entry }]) => [id, entry]));
  const bad: BadRow[] = [];
  const placed = wanted.map((one) => {
    const id = idOf(one, bodies);
    const known = bodies.get(id);
    const isNew = known === undefined;
    if (isNew) bodies.set(id, bodyOf(one, id));
    else if (known.name !== one.name) bad.push(taken(one, id, known.name));
    return { one, id, isNew };
  });
  const changes = placed.flatMap(({ one, id, isNew }) => {
    const parent = parentOf(one, bodies, bad);
    for (const heir of one.successors) {
      if (!bodies.has(heir)) bad.push(unknown(one, 'successors', heir));
    }
    return changeOf(one, id, isNew, parent, kept.bodies.get(id)) ?? [];
  });
  if (bad.length > 0) throw new BadFile(bad);
  const stored = placed.filter(({ isNew }) => isNew).length;
  const ended = changes.filter(({ facts }) => facts[0]?.type === 'body.ended').length;
  return { changes, stored, there: placed.length - stored, ended };
}

function idOf({ type, unit, name }: WantedBody, bodies: ReadonlyMap<string, Body>): string {
  const first = bodyId(type, unit.id);
  const there = bodies.get(first);
  return there === undefined || there.name === name ? first : bodyId(type, unit.id, name);
}

function bodyOf({ type, name, unit, from, to }: WantedBody, id: string): Body {
  const { level, path } = unit;
  return { id, type, name, unit: unit.id, level, path, parent: null, from, to };
}

function parentOf(
  one: WantedBody,
  bodies: ReadonlyMap<string, Body>,
  bad: BadRow[],
): string | null {
  const { parent, unit } = one;
  if (parent === undefined) return null;
  if ('id' in parent) {
    if (!bodies.has(parent.id)) bad.push(unknown(one, 'parent', parent.id));
    return parent.id;
  }
  const above = unit.path.slice(0, -1).reverse();
  const ids = above.map((id) => bodyId(parent.type, id));
  return ids.find((id) => bodies.has(id)) ?? null;
}

function changeOf(
  one: WantedBody,
  id: string,
  isNew: boolean,
  parent: string | null,
  kept: Kept<Body> | undefined,
): RegisterChange | undefined {
  const successors = one.successors.length === 0 ? {} : { successors: [...one.successors] };
  if (isNew) {
    const data = { ...bodyOf(one, id), parent, ...successors };
    return { id, version: 1, facts: [{ type: 'body.registered', data }] };
  }
  if (kept === undefined || one.to === null || kept.entry.to !== null) return undefined;
  const data = { to: one.to, ...successors };
  return { id, version: kept.next, facts: [{ type: 'body.ended', data }] };
}

function taken({ line }: WantedBody, id: string, name: string): BadRow {
  const vi = `${id} đã là "${name}"`;
  return { line, column: 'name', vi, en: `${id} is "${name}" already` };
}

function unknown({ line }: WantedBody, column: string, id: string): BadRow {
  return { line, column, vi: `không có cơ quan ${id}`, en: `there is no body ${id}` };
}
