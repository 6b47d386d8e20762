import type { Day } from '../day.ts';
import { checkAfter, checkNotFuture } from '../session/check-days.ts';
import { checkTopic, findBody, type Lookup, leadRef } from '../session/resolve.ts';
import type { RecordActivity } from './commands.ts';
import type { ActivityDescription } from './events.ts';

/** The day an activity counts on: its last day, or that of the decision which recognised a model. */
export function activityDay(activity: RecordActivity | ActivityDescription): Day {
  return activity.kind === 'model' ? activity.recognised.on : activity.held.to;
}

/**
 * Resolves an activity against the registers of its day and looks for contradictions.
 * Everything wrong is noted in `lookup.refusals`; the result is only good when nothing was.
 */
export function describeActivity(
  lookup: Lookup,
  input: RecordActivity,
): ActivityDescription | undefined {
  checkDays(lookup, input);
  checkIssues(lookup, input);
  const body = findBody(lookup, input.leadBody, '/leadBody');
  if (input.topic !== undefined) checkTopic(lookup, input.topic, '/topic');
  if (body === undefined) return undefined;
  const { leadBody: _body, documents = [], ...told } = input;
  return { ...told, lead: leadRef(body), documents };
}

function checkDays({ refusals, context }: Lookup, input: RecordActivity): void {
  if (input.kind === 'model')
    checkNotFuture(refusals, context, input.recognised.on, '/recognised/on');
  else {
    checkNotFuture(refusals, context, input.held.from, '/held/from');
    checkNotFuture(refusals, context, input.held.to, '/held/to');
    checkAfter(refusals, input.held.from, input.held.to, '/held/to');
  }
  input.documents?.forEach(({ on }, at) => {
    if (on !== undefined) checkNotFuture(refusals, context, on, `/documents/${at}/on`);
  });
}

function checkIssues({ refusals }: Lookup, input: RecordActivity): void {
  if (input.kind !== 'dialogue') return;
  const { issuesRaised: raised, issuesAnswered: answered } = input;
  if (raised === undefined || answered === undefined || answered <= raised) return;
  refusals.add('answered-exceed-raised', '/issuesAnswered', { raised, answered });
}

/** A description as it would be typed in, to be checked again. */
export function inputOfActivity(description: ActivityDescription): RecordActivity {
  const { lead, ...told } = description;
  return { ...told, leadBody: lead.id };
}
