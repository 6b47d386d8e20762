import { type Context, happened } from '../context.ts';
import { Refusals, refuse } from '../refusal.ts';
import { inScope } from '../scope.ts';
import type { RecordActivity } from './commands.ts';
import { activityDay, describeActivity } from './describe-activity.ts';
import type { ActivityEvent } from './events.ts';

/** Decides POST /activities. @throws Refused with everything that is wrong */
export function recordActivity(context: Context, command: RecordActivity): ActivityEvent[] {
  const lead = context.bodies.get(command.leadBody);
  if (lead !== undefined && !inScope(context, lead.path)) {
    refuse('out-of-scope', '/leadBody', { unit: lead.unit });
  }
  const refusals = new Refusals();
  const day = activityDay(command);
  const description = describeActivity({ context, refusals, day }, command);
  refusals.throwIfAny();
  if (description === undefined) throw new Error('no description and no refusal');
  return [happened(context, 'activity.recorded', day, description)];
}
