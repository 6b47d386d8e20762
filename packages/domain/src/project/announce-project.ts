import { type Context, happened } from '../context.ts';
import type { PolicyAction } from '../policy/policy.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals, refuse } from '../refusal.ts';
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
  requireProjectScope(context, 'project.announce', input.units, '/units');
  const refusals = new Refusals();
  const lookup = { context, refusals, day: input.announcedOn };
  const description = describeProject(lookup, input);
  refusals.throwIfAny();
  return [happened(context, 'project.announced', input.announcedOn, description)];
}

/** The unit it counts in must lie in the actor's scope; a project may cross into others. */
export function requireProjectScope(
  context: Context,
  action: PolicyAction,
  [first]: readonly string[],
  pointer: string,
): void {
  const unit = first === undefined ? undefined : context.units.get(first);
  if (unit !== undefined) requireMay(context, action, { place: unit }, `${pointer}/0`);
}
