import {
  accountRecord,
  foldAccount,
  Sub,
  standingOn,
  standsUntil,
} from '@giam-sat/domain/account/account';
import { dayAt } from '@giam-sat/domain/day';
import type { Ledger } from '@giam-sat/ledger/ledger';
import * as z from 'zod';

export interface Dependencies {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly now: () => Date;
}

const TokenEvent = z.looseObject({
  request: z.looseObject({ userAttributes: z.looseObject({ sub: z.string() }) }),
});

const claimsToSuppress = ['custom:org', 'custom:unit', 'custom:roles'];

/**
 * Cognito asks before it makes a token (pre token generation, version 2). What the account is today
 * goes into both tokens; without an account they carry no organisation and no role. What stands in
 * the pool's own attributes is suppressed: an account is the only way of a person to a role. Where one of
 * the roles has a last day the token names it (`roles_to`), and is good for nothing after it.
 */
export async function putClaims(on: Dependencies, event: unknown): Promise<unknown> {
  const asked = TokenEvent.parse(event);
  const claimsToAddOrOverride = await claimsOf(on, asked.request.userAttributes.sub);
  const token = { claimsToAddOrOverride, claimsToSuppress };
  const claimsAndScopeOverrideDetails = { idTokenGeneration: token, accessTokenGeneration: token };
  return { ...asked, response: { claimsAndScopeOverrideDetails } };
}

async function claimsOf({ ledger, now }: Dependencies, sub: string) {
  // An id that no account can have: an issuer of another kind, and nobody here.
  if (!Sub.safeParse(sub).success) return {};
  const appends = await ledger.read(accountRecord(sub));
  const account = foldAccount(appends.flatMap(({ events }) => events));
  if (account === undefined) return {};
  const today = dayAt(now());
  const to = standsUntil(account, today);
  return { ...standingOn(account, today), ...(to !== null && { roles_to: to }) };
}
