import { type Context, happened } from '../context.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals, refuse } from '../refusal.ts';
import { leadRef } from '../session/resolve.ts';
import type { Activity } from './activity.ts';
import { type CorrectActivity, membersOf, RecordActivity } from './commands.ts';
import { activityDay, describeActivity, inputOfActivity } from './describe-activity.ts';
import type { ActivityEvent } from './events.ts';
import { requireActivityStep } from './lifecycle.ts';

/**
 * Decides PATCH /activities/{id}: the whole is checked again as on the first day, because a correction
 * may not make a record that could not have been recorded.
 * @throws Refused
 */
export function correctActivity(
  context: Context,
  activity: Activity,
  { reason, changes }: CorrectActivity,
): ActivityEvent[] {
  requireActivityStep('correct', activity.state);
  const changed = Object.keys(changes).sort();
  if (changed.length === 0) refuse('nothing-to-change', '/changes');
  checkMembers(activity, changed);
  const input = changedInput(activity, changes);
  const lead = context.bodies.get(input.leadBody);
  if (lead !== undefined) {
    requireMay(context, 'activity.correct', { lead: leadRef(lead) }, '/changes/leadBody');
  }
  const refusals = new Refusals();
  const lookup = { context, refusals, day: activityDay(input) };
  const description = describeActivity(lookup, input);
  refusals.at((pointer) => `/changes${pointer}`).throwIfAny();
  if (description === undefined) throw new Error('no description and no refusal');
  const data = { reason, changed, description };
  return [happened(context, 'activity.corrected', context.today, data)];
}

/** A training has no leader and a model no days: such members are another kind's. */
function checkMembers({ description: { kind } }: Activity, changed: readonly string[]): void {
  const refusals = new Refusals();
  const allowed = membersOf(kind);
  for (const member of changed) {
    if (allowed.includes(member)) continue;
    refusals.add('not-of-kind', `/changes/${member}`, { kind, member, allowed });
  }
  refusals.throwIfAny();
}

/** `null` takes a member away, what is not named stays. */
function changedInput(activity: Activity, changes: CorrectActivity['changes']): RecordActivity {
  const before = inputOfActivity(activity.description);
  const members = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null);
  return RecordActivity.parse(Object.fromEntries(members));
}
