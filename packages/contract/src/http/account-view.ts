import { type Account, KeptGrant, standingOn } from '@giam-sat/domain/account/account';
import type { Day } from '@giam-sat/domain/day';
import { ROLES } from '@giam-sat/domain/policy/roles';
import * as z from 'zod';

/** An account: a random id of the issuer's, and its roles. Who it is is not known here. */
export const ListedAccount = z
  .object({
    sub: z.string(),
    org: z.string().optional().meta({ description: 'the body it works for today' }),
    unit: z.string().optional().meta({ description: 'the unit it works for today' }),
    roles: z.array(z.enum(ROLES)).meta({ description: 'what it may be today' }),
    grants: z.array(KeptGrant),
  })
  .meta({ id: 'ListedAccount' });
export type ListedAccount = z.infer<typeof ListedAccount>;

export const AccountView = z
  .object({
    ...ListedAccount.shape,
    version: z
      .int()
      .optional()
      .meta({ description: 'not where some of its grants are not shown: it would count them' }),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof AccountView>;

export function listedAccount(sub: string, account: Account, today: Day): ListedAccount {
  const { roles, ...place } = standingOn(account, today);
  return { sub, ...place, roles: [...roles], grants: account.grants };
}
