import * as z from 'zod';
import { type Context, happened } from '../context.ts';
import { Day } from '../day.ts';
import { requireMay } from '../policy/require-may.ts';
import { Refusals, refuse } from '../refusal.ts';
import { Id } from '../text.ts';
import { type Account, type AccountEvent, type KeptGrant, lastDay } from './account.ts';

export const RevokeRole = z
  .strictObject({
    grant: Id.meta({ description: 'the id of the grant, from GET /accounts/{sub}' }),
    from: Day.optional().meta({ description: 'the first day without it; today when left out' }),
  })
  .meta({ id: 'RevokeRole' });
export type RevokeRole = z.output<typeof RevokeRole>;

/**
 * Decides POST /accounts/{sub}/revocations.
 * @param others every other account there is: somebody has to be left who can grant
 * @throws Refused
 */
export function revokeRole(
  context: Context,
  account: Account,
  command: RevokeRole,
  others: readonly Account[],
): AccountEvent[] {
  requireMay(context, 'account.grant', {});
  const { today } = context;
  const from = command.from ?? today;
  const grant = account.grants.find((one) => one.id === command.grant);
  if (grant === undefined) return refuse('unknown-grant', '/grant', { id: command.grant });
  const refusals = new Refusals();
  const last = lastDay(grant);
  if (from < today) refusals.add('days-reversed', '/from', { first: today, last: from });
  else if (last !== null && last < from) {
    refusals.add('grant-ended', '/grant', { id: grant.id, to: last });
  }
  const remaining = others.flatMap((other) => other.grants);
  if (administers(grant) && !remaining.some((one) => administers(one) && one.from <= from)) {
    refusals.add('last-administrator', '/grant');
  }
  refusals.throwIfAny();
  return [happened(context, 'account.revoked', today, { grant: grant.id, from })];
}

/** Whether somebody can grant by it for as long as it is not revoked. */
export function administers(grant: KeptGrant): boolean {
  return grant.role === 'administrator' && lastDay(grant) === null;
}
