import { type Context, happened } from '../context.ts';
import type { Activity } from './activity.ts';
import type { WithdrawActivity } from './commands.ts';
import type { ActivityEvent } from './events.ts';
import { requireActivityStep } from './lifecycle.ts';

/** Decides POST /activities/{id}/withdraw. @throws Refused `illegal-step` */
export function withdrawActivity(
  context: Context,
  activity: Activity,
  { reason }: WithdrawActivity,
): ActivityEvent[] {
  requireActivityStep('withdraw', activity.state);
  return [happened(context, 'activity.withdrawn', context.today, { reason })];
}
