import * as z from 'zod';
import { type Context, happened } from '../context.ts';
import { Day } from '../day.ts';
import { requireMay } from '../policy/require-may.ts';
import { ROLES, type Role } from '../policy/roles.ts';
import { Refusals } from '../refusal.ts';
import { findBody, findPlace } from '../session/resolve.ts';
import { Id } from '../text.ts';
import { type Account, type AccountEvent, type KeptGrant, lastDay } from './account.ts';

export const GrantRole = z
  .strictObject({
    role: z.enum(ROLES),
    org: Id.optional().meta({
      description: 'the body; every role but the administrator needs one',
    }),
    unit: Id.optional().meta({
      description: "the unit its holder works for: the body's, or one below; not for a responder",
    }),
    from: Day,
    to: Day.nullable().default(null).meta({ description: 'its last day' }),
  })
  .meta({ id: 'GrantRole' });
export type GrantRole = z.output<typeof GrantRole>;

/** Roles without a unit: an administrator has no place, a responder answers for the body alone. */
const PLACELESS: readonly Role[] = ['administrator', 'responder'];

/**
 * Decides POST /accounts/{sub}/grants. Nobody grants to themselves, and an account works for one body
 * and unit at a time: whoever holds two posts has two accounts, so that each act says in which post.
 * @throws Refused
 */
export function grantRole(
  context: Context,
  sub: string,
  account: Account | undefined,
  command: GrantRole,
  id: string,
): AccountEvent[] {
  requireMay(context, 'account.grant', {});
  const refusals = new Refusals();
  const { from, to } = command;
  if (context.actor.sub === sub) refusals.add('own-account', '');
  if (to !== null && to < from) refusals.add('days-reversed', '/to', { first: from, last: to });
  checkBody(context, refusals, command);
  for (const held of account?.grants ?? []) checkOverlap(refusals, held, command);
  refusals.throwIfAny();
  return [happened(context, 'account.granted', context.today, { grant: { id, ...command } })];
}

function checkBody(context: Context, refusals: Refusals, command: GrantRole): void {
  const { role, org, unit, from } = command;
  const isAdministrator = role === 'administrator';
  if (isAdministrator !== (org === undefined)) refusals.add('grant-org-wrong', '/org', { role });
  const isPlaceless = PLACELESS.includes(role);
  if (isPlaceless !== (unit === undefined)) refusals.add('grant-unit-wrong', '/unit', { role });
  const lookup = { context, refusals, day: from };
  const body = org === undefined ? undefined : findBody(lookup, org, '/org');
  const place = unit === undefined ? undefined : findPlace(lookup, unit, '/unit');
  // A unit above the body's would give more than the body has.
  if (body !== undefined && place !== undefined && !place.path.includes(body.unit)) {
    refusals.add('grant-unit-outside', '/unit', { unit: place.id, body: body.id, of: body.unit });
  }
}

function checkOverlap(refusals: Refusals, held: KeptGrant, wanted: GrantRole): void {
  const last = lastDay(held);
  const ends = last !== null && (last < wanted.from || last < held.from);
  if (ends || (wanted.to !== null && wanted.to < held.from)) return;
  const isSame = held.org === wanted.org && held.unit === wanted.unit;
  if (isSame && held.role !== wanted.role) return;
  const data = { role: held.role, grant: held.id, from: held.from, to: last ?? '…' };
  refusals.add(isSame ? 'already-granted' : 'account-elsewhere', '/from', data);
}
