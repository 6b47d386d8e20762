import type { Unit } from '../register/unit.ts';
import type { Lookup } from '../session/resolve.ts';
import type { Project } from './project.ts';
import type { ProjectRef } from './project-ref.ts';

/**
 * Finds the project a board or a visit of a unit is about, or notes why not: it must be carried out on
 * that day, in the unit, above or below it, or in one the unit was formed from.
 */
export function findProject(
  { context, refusals, day }: Lookup,
  id: string,
  unitId: string | undefined,
  pointer: string,
): ProjectRef | undefined {
  const project = context.projects.get(id);
  if (project === undefined) {
    refusals.add('unknown-project', pointer, { id });
    return undefined;
  }
  const { description, completedOn } = project;
  const { announcedOn, name, code } = description;
  const isOver = day !== undefined && completedOn !== undefined && day > completedOn;
  if (day !== undefined && (day < announcedOn || isOver)) {
    const to = completedOn ?? '…';
    refusals.add('project-not-in-force', pointer, { id, day, from: announcedOn, to });
  }
  const unit = unitId === undefined ? undefined : context.units.get(unitId);
  if (unit !== undefined && !liesIn(project, unit)) {
    const units = description.units.map((place) => place.id);
    refusals.add('project-elsewhere', pointer, { id, unit: unit.id, units });
  }
  return { id, name, ...(code === undefined ? {} : { code }) };
}

function liesIn({ description }: Project, unit: Unit): boolean {
  return description.units.some(
    (place) =>
      unit.path.includes(place.id) ||
      [unit.id, ...unit.predecessors].some((id) => place.path.includes(id)),
  );
}
