import type { Account, KeptGrant } from '@giam-sat/domain/account/account';
import type { Asking } from '@giam-sat/domain/policy/asking';
import { may } from '@giam-sat/domain/policy/require-may';
import { COUNTRY } from '@giam-sat/domain/register/unit';
import { readBodiesById } from '@giam-sat/views/read-registers';
import { readUnitsById } from '@giam-sat/views/read-units';
import type { Views } from '@giam-sat/views/views';

/**
 * Of accounts what is shown to who asks: everything to who grants roles, to an auditor what is granted
 * within its area. An account of which nothing is left is not among them.
 */
export async function seenAccounts<One extends Account>(
  { views, generation }: { readonly views: Views; readonly generation: string },
  asking: Asking,
  accounts: readonly One[],
): Promise<One[]> {
  const everywhere = { id: COUNTRY, path: [COUNTRY] };
  if (may(asking, 'account.read', { place: everywhere })) return [...accounts];
  const grants = accounts.flatMap((one) => one.grants);
  const named = (ids: readonly (string | undefined)[]) => ids.filter((id) => id !== undefined);
  // An agency answers for itself and not for a unit: it lies where it is registered.
  const placeless = grants.filter(({ unit }) => unit === undefined).map(({ org }) => org);
  const bodies = await readBodiesById(views, generation, named(placeless));
  const homes = new Map(bodies.map(({ id, unit }) => [id, unit]));
  const unitOf = ({ unit, org }: KeptGrant) => unit ?? homes.get(org ?? '');
  const units = await readUnitsById(views, generation, named(grants.map(unitOf)));
  const places = new Map(units.map((unit) => [unit.id, unit]));
  const isSeen = (grant: KeptGrant) =>
    may(asking, 'account.read', { place: places.get(unitOf(grant) ?? '') });
  return accounts
    .map((one) => ({ ...one, grants: one.grants.filter(isSeen) }))
    .filter((one) => one.grants.length > 0);
}
