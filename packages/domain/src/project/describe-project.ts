import type { Refusals } from '../refusal.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import { bodyRef, findBody, findPlace, type Lookup } from '../session/resolve.ts';
import type { ProjectInput } from './commands.ts';
import type { PlaceRef, ProjectDescription } from './events.ts';

/**
 * Resolves a project against the registers of the day it was announced and looks for contradictions.
 * Everything wrong is noted in `lookup.refusals`; the result is only good when nothing was.
 */
export function describeProject(lookup: Lookup, input: ProjectInput): ProjectDescription {
  const { ownerBody, units, ...plain } = input;
  checkProjectDays(lookup, input);
  const twice = units.filter((id, at) => units.indexOf(id) !== at);
  if (twice.length > 0) lookup.refusals.add('duplicate-entry', '/units', { ids: twice });
  if (plain.owner !== undefined && ownerBody !== undefined) {
    lookup.refusals.add('owner-twice', '/owner');
  }
  const owner = ownerBody === undefined ? undefined : findBody(lookup, ownerBody, '/ownerBody');
  return {
    ...plain,
    units: units.flatMap((id, at) => placeOf(lookup, id, `/units/${at}`) ?? []),
    ...(owner === undefined ? {} : { ownerBody: bodyRef(owner) }),
  };
}

function placeOf(lookup: Lookup, id: string, pointer: string): PlaceRef | undefined {
  const place = findPlace(lookup, id, pointer);
  const unit = lookup.context.units.get(id);
  if (place === undefined || unit === undefined) return undefined;
  return { id, name: place.name, level: unit.level, path: [...place.path] };
}

/** Facts do not lie in the future, and a first day not behind the last one; what is planned may. */
function checkProjectDays({ context, refusals }: Lookup, input: ProjectInput): void {
  const notFuture = (day: string | undefined, pointer: string) => {
    if (day !== undefined) checkNotFuture(refusals, context, day, pointer);
  };
  notFuture(input.announcedOn, '/announcedOn');
  notFuture(input.decision?.on, '/decision/on');
  notFuture(input.actual?.start, '/actual/start');
  notFuture(input.actual?.finish, '/actual/finish');
  notFuture(input.acceptance?.on, '/acceptance/on');
  notFuture(input.settlement?.on, '/settlement/on');
  input.qualityChecks?.forEach(({ on }, at) => {
    notFuture(on, `/qualityChecks/${at}/on`);
  });
  input.publicity?.forEach(({ on }, at) => {
    notFuture(on, `/publicity/${at}/on`);
  });
  checkWorks(refusals, input.planned, '/planned/finish');
  checkWorks(refusals, input.actual, '/actual/finish');
}

function checkWorks(refusals: Refusals, works: ProjectInput['actual'], pointer: string): void {
  if (works?.finish !== undefined) checkAfter(refusals, works.start, works.finish, pointer);
}

/** A description as it would be typed in, to be changed and checked again. */
export function projectInputOf({ ownerBody, units, ...plain }: ProjectDescription): ProjectInput {
  const ids = units.map(({ id }) => id);
  return { ...plain, units: ids, ...(ownerBody === undefined ? {} : { ownerBody: ownerBody.id }) };
}
