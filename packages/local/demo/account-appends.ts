import { type AccountEvent, accountRecord } from '@giam-sat/domain/account/account';
import { dayAt } from '@giam-sat/domain/day';
import { isRole } from '@giam-sat/domain/policy/roles';
import type { Append } from '@giam-sat/ledger/append';
import type { Persona } from '../src/personas.ts';
import { REGISTERED_AT } from './first-registers.ts';

/** The account of a made-up person: each of its roles, granted before the first session. */
export function accountAppend({ claims: { sub, org, unit, roles } }: Persona): Append {
  const on = dayAt(new Date(REGISTERED_AT));
  const events = roles.filter(isRole).map((role): AccountEvent => {
    const place = { ...(org !== undefined && { org }), ...(unit !== undefined && { unit }) };
    return {
      type: 'account.granted',
      schema: 1,
      at: REGISTERED_AT,
      on,
      actor: { sub: 'demonstration' },
      data: { grant: { id: `${sub}-${role}`, role, ...place, from: on, to: null } },
    };
  });
  // No caller's key has a space in it, so none is ever taken for this one.
  const request = { key: 'account of a persona', hash: '' };
  return { record: accountRecord(sub), version: 1, events, request };
}
