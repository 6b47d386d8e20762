import {
  type AccountEvent,
  accountRecord,
  foldAccount,
  standingOn,
} from '@giam-sat/domain/account/account';
import { dayAt } from '@giam-sat/domain/day';
import type { Role } from '@giam-sat/domain/policy/roles';
import { nextVersion } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { Stopped } from '../say.ts';

/** What an account is to be: roles for one body and unit, or of none. */
export interface WantedStanding {
  readonly org?: string;
  readonly unit?: string;
  readonly roles: readonly Role[];
}

/** Who granted, in the events: not a person but whoever may deploy the stage. */
const actor = { sub: 'deployment' } as const;

/**
 * Grants an account its roles without an administrator: for the first of them, and for the smoke
 * test. It needs the right to insert in the Ledger, which is that of who deploys; what it does is an
 * event as every other grant, in the feed and for ever.
 * @returns the roles that were missing, and were granted
 * @throws Stopped when the account works for another body or unit, or somebody else grants to it now
 */
export async function grantFromOutside(
  ledger: Pick<Ledger, 'read' | 'insert'>,
  sub: string,
  { roles, ...place }: WantedStanding,
  now: Date,
): Promise<readonly Role[]> {
  const record = accountRecord(sub);
  const appends = await ledger.read(record);
  const account = foldAccount(appends.flatMap(({ events }) => events));
  const on = dayAt(now);
  const held = account === undefined ? { roles: [] } : standingOn(account, on);
  const isElsewhere = held.org !== place.org || held.unit !== place.unit;
  if (held.roles.length > 0 && isElsewhere) {
    throw new Stopped(
      `tài khoản ${sub} đang có vai trò khác / account ${sub} holds other roles: ${held.roles.join(', ')} ${held.org ?? ''}`,
      3,
    );
  }
  const missing = roles.filter((role) => !held.roles.includes(role));
  if (missing.length === 0) return [];
  const at = now.toISOString();
  const events = missing.map((role): AccountEvent => {
    const id = sha256(canonical([sub, role, at])).slice(0, 16);
    const grant = { id, role, ...place, from: on, to: null };
    return { type: 'account.granted', schema: 1, at, on, actor, data: { grant } };
  });
  // No caller's key has a space in it, so none is ever taken for this one.
  const request = { key: `granted from outside ${at}`, hash: '' };
  const inserted = await ledger.insert({ record, version: nextVersion(appends), events, request });
  if (inserted === 'taken')
    throw new Stopped(`${sub}: thử lại / somebody else grants now: try again`);
  return missing;
}
