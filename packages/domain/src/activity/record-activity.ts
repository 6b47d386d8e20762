import { type Context, happened } from '../context.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals } from '../refusal.ts';
import { leadRef } from '../session/resolve.ts';
import type { RecordActivity } from './commands.ts';
import { activityDay, describeActivity } from './describe-activity.ts';
import type { ActivityEvent } from './events.ts';

/** Decides POST /activities. @throws Refused with everything that is wrong */
export function recordActivity(context: Context, command: RecordActivity): ActivityEvent[] {
  const lead = context.bodies.get(command.leadBody);
  if (lead !== undefined) {
    requireMay(context, 'activity.record', { lead: leadRef(lead) }, '/leadBody');
  }
  const refusals = new Refusals();
  const day = activityDay(command);
  const description = describeActivity({ context, refusals, day }, command);
  refusals.throwIfAny();
  if (description === undefined) throw new Error('no description and no refusal');
  return [happened(context, 'activity.recorded', day, description)];
}
