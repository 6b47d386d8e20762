import { evolveUnit, type Unit, UnitEvent } from '@giam-sat/domain/register/unit';
import { readEvent } from '@giam-sat/domain/upcast';
import type { Ledger } from './ledger.ts';

/** A unit as it is registered now; nothing when no unit has the id. */
export async function readUnit(
  ledger: Pick<Ledger, 'read'>,
  id: string,
): Promise<Unit | undefined> {
  let unit: Unit | undefined;
  for (const append of await ledger.read(`unit#${id}`)) {
    for (const event of append.events) unit = evolveUnit(unit, readEvent(UnitEvent, event));
  }
  return unit;
}
