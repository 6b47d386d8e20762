import * as z from 'zod';
import { addDays, Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { ROLES, type Role } from '../policy/roles.ts';
import { Id } from '../text.ts';

/** Who signs in, as the issuer calls them: random, and nothing that could be an e-mail or a name. */
export const Sub = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);

/** A role for a body and a unit, from a day to a day. The administrator's is for neither. */
export const Grant = z.object({
  id: Id,
  role: z.enum(ROLES),
  org: Id.optional(),
  unit: Id.optional(),
  from: Day,
  to: Day.nullable().meta({ description: 'its last day; null: until it is revoked' }),
});
export type Grant = z.infer<typeof Grant>;

export const AccountEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('account.granted'),
    ...envelopeShape,
    data: z.object({ grant: Grant }),
  }),
  z.object({
    type: z.literal('account.revoked'),
    ...envelopeShape,
    data: z.object({
      grant: Id,
      /** The first day without it. */
      from: Day,
    }),
  }),
]);
export type AccountEvent = z.infer<typeof AccountEvent>;

export const KeptGrant = z.object({
  ...Grant.shape,
  revokedFrom: Day.optional().meta({ description: 'the first day without it' }),
});
export type KeptGrant = z.infer<typeof KeptGrant>;

/** What somebody may be, when and for whom: random ids only, who it is stays with the issuer. */
export const Account = z.object({ grants: z.array(KeptGrant) });
export type Account = z.infer<typeof Account>;

export function accountRecord(sub: string): string {
  return `account#${sub}`;
}

export function evolveAccount(account: Account | undefined, event: AccountEvent): Account {
  const grants = account?.grants ?? [];
  switch (event.type) {
    case 'account.granted':
      return { grants: [...grants, event.data.grant] };
    case 'account.revoked': {
      const { grant, from } = event.data;
      return {
        grants: grants.map((one) => (one.id === grant ? { ...one, revokedFrom: from } : one)),
      };
    }
  }
}

/** @param events of one record, in order */
export function foldAccount(events: readonly unknown[]): Account | undefined {
  let account: Account | undefined;
  for (const event of events) account = evolveAccount(account, AccountEvent.parse(event));
  return account;
}

/** The last day of a grant; null when none is foreseen. */
export function lastDay({ to, revokedFrom }: KeptGrant): Day | null {
  if (revokedFrom === undefined) return to;
  const before = addDays(revokedFrom, -1);
  return to !== null && to < before ? to : before;
}

export function holdsOn(grant: KeptGrant, day: Day): boolean {
  const last = lastDay(grant);
  return grant.from <= day && (last === null || day <= last);
}

/** What an account is on a day; its grants of one day are all for one body and unit. */
export interface Standing {
  readonly org?: string;
  readonly unit?: string;
  readonly roles: readonly Role[];
}

/** The last day on which an account is all that it is on a day; null when no end is foreseen. */
export function standsUntil(account: Account, day: Day): Day | null {
  const lasts = account.grants
    .filter((grant) => holdsOn(grant, day))
    .flatMap((grant) => lastDay(grant) ?? []);
  return lasts.toSorted()[0] ?? null;
}

export function standingOn(account: Account, day: Day): Standing {
  const held = account.grants.filter((grant) => holdsOn(grant, day));
  const [first] = held;
  return {
    ...(first?.org !== undefined && { org: first.org }),
    ...(first?.unit !== undefined && { unit: first.unit }),
    roles: ROLES.filter((role) => held.some((grant) => grant.role === role)),
  };
}
