import { type Context, happened } from '../context.ts';
import { Refusals, refuse } from '../refusal.ts';
import { inScope } from '../scope.ts';
import type { AnnounceProject } from './commands.ts';
import { describeProject } from './describe-project.ts';
import type { ProjectEvent } from './events.ts';

/**
 * Decides POST /projects. A project that is a State secret leaves nothing behind.
 * @throws Refused with everything that is wrong, nothing is written then
 */
export function announceProject(context: Context, command: AnnounceProject): ProjectEvent[] {
  const { secret, ...input } = command;
  if (secret === true) refuse('secret-project', '/secret');
  requireProjectScope(context, input.units, '/units');
  const refusals = new Refusals();
  const lookup = { context, refusals, day: input.announcedOn };
  const description = describeProject(lookup, input);
  refusals.throwIfAny();
  return [happened(context, 'project.announced', input.announcedOn, description)];
}

/** The unit it counts in must lie in the actor's scope; a project may cross into others. */
export function requireProjectScope(
  context: Context,
  [first]: readonly string[],
  pointer: string,
): void {
  const unit = first === undefined ? undefined : context.units.get(first);
  if (unit !== undefined && !inScope(context, unit.path)) {
    refuse('out-of-scope', `${pointer}/0`, { unit: unit.id });
  }
}
