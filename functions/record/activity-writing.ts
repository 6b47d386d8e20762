import { activityRecord } from '@giam-sat/contract/http/ids';
import { type Activity, foldActivity } from '@giam-sat/domain/activity/activity';
import { activityCount } from '@giam-sat/domain/activity/counting';
import type { Context as DecisionContext } from '@giam-sat/domain/context';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { PolicyAction } from '@giam-sat/domain/policy/policy';
import { mayOpenActivity } from '@giam-sat/domain/policy/readable';
import { requireMay, requireRole } from '@giam-sat/domain/policy/require-may';
import { leadRef } from '@giam-sat/domain/session/resolve';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { readerIn } from '@giam-sat/writing/authorise';
import { decisionContext, type WriteRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { type Written, writeRecord } from '@giam-sat/writing/write-record';

/** What an activity names in the registers. */
export interface ActivityNames {
  readonly leadBody: string;
  readonly topic?: string | null | undefined;
}

/** An activity that does not exist before. @throws EdgeRefusal, Refused */
export async function writeNewActivity(
  on: Dependencies,
  id: string,
  request: WriteRequest,
  names: ActivityNames,
  decide: (context: DecisionContext) => StoredEvent[],
): Promise<Written<Activity>> {
  const context = await contextFor(on, request, [names]);
  return writeRecord(on, {
    record: activityRecord(id),
    request,
    fold: foldActivity,
    authorise: async () => {
      const lead = context.bodies.get(names.leadBody);
      requireRole(context, 'activity.record', '/leadBody');
      if (lead === undefined) return;
      requireMay(context, 'activity.record', { lead: leadRef(lead) }, '/leadBody');
    },
    decide: async () => decide(context),
    rehearse: activityCount,
    needsMatch: false,
  });
}

/** One command to an activity that exists. */
export interface ActivityCommand {
  readonly id: string;
  readonly request: WriteRequest;
  readonly action: PolicyAction;
  readonly needsMatch: boolean;
  /** What the command names beside the activity itself. */
  readonly names: Partial<ActivityNames>;
  readonly decide: (context: DecisionContext, activity: Activity) => StoredEvent[];
}

/** @throws EdgeRefusal `not-found`, Refused */
export async function writeActivity(
  on: Dependencies,
  { id, request, action, needsMatch, names, decide }: ActivityCommand,
): Promise<Written<Activity>> {
  return writeRecord(on, {
    record: activityRecord(id),
    request,
    fold: foldActivity,
    authorise: async (activity) => {
      if (activity === undefined) throw new EdgeRefusal('not-found');
      const { lead } = activity.description;
      const context = await contextFor(on, request, [{ leadBody: lead.id }]);
      if (!mayOpenActivity(readerIn(context), activity)) throw new EdgeRefusal('not-found');
      requireMay(context, action, { lead });
    },
    decide: async (activity) => {
      if (activity === undefined) throw new EdgeRefusal('not-found');
      const { lead, topic } = activity.description;
      const known = { leadBody: lead.id, topic };
      return decide(await contextFor(on, request, [known, names]), activity);
    },
    rehearse: activityCount,
    needsMatch,
  });
}

function contextFor(
  { ledger, now }: Dependencies,
  { caller }: WriteRequest,
  names: readonly Partial<ActivityNames>[],
): Promise<DecisionContext> {
  const bodies = names.flatMap(({ leadBody }) => leadBody ?? []);
  const topics = names.flatMap(({ topic }) => topic ?? []);
  return decisionContext(ledger, now, caller, { bodies, units: [], topics });
}
