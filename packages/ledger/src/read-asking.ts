import type { Day } from '@giam-sat/domain/day';
import type { Asking } from '@giam-sat/domain/policy/asking';
import { isRole } from '@giam-sat/domain/policy/roles';
import { bodiesAround } from './bodies-around.ts';
import type { Ledger } from './ledger.ts';
import { readBody } from './read-body.ts';
import { readOwnUnit } from './read-own-unit.ts';
import type { Claims } from './read-reader.ts';

/** Who asks, with the register entries that the policy judges by: what they may do to a lead body's records. */
export async function readAsking(
  ledger: Pick<Ledger, 'read'>,
  { sub, org, unit, roles }: Claims,
  lead: string,
  today: Day,
): Promise<Asking> {
  const [bodies, actorOrg, actorUnit] = await Promise.all([
    bodiesAround((id) => readBody(ledger, id), [lead]),
    org === undefined ? undefined : readBody(ledger, org),
    unit === undefined ? undefined : readOwnUnit(ledger, unit),
  ]);
  const actor = org === undefined ? { sub } : { sub, org };
  return { actor, actorOrg, actorUnit, roles: roles.filter(isRole), bodies, today };
}
