import type { Unit } from '@giam-sat/domain/register/unit';
import type { Ledger } from './ledger.ts';
import { readUnit } from './read-unit.ts';

export interface OwnUnit extends Unit {
  /** The units in `predecessors`, each with where it stood. */
  readonly before: readonly Unit[];
}

/**
 * The unit somebody works for, with all it stands in for: every unit it was formed from, and what those
 * were formed from in turn, that was no more when it began. One that gave a part away and lived on keeps
 * its records, and what came before it, to itself, also when its own end is told or has come.
 */
export async function readOwnUnit(
  ledger: Pick<Ledger, 'read'>,
  id: string,
): Promise<OwnUnit | undefined> {
  const own = await readUnit(ledger, id);
  if (own === undefined) return undefined;
  const before = new Map<string, Unit>();
  for (let formed: Unit[] = [own]; formed.length > 0; ) {
    const named = formed.flatMap((one) => one.predecessors.map((origin) => ({ one, origin })));
    const found = await Promise.all(
      named
        .filter(({ origin }) => origin !== id && !before.has(origin))
        .map(async ({ one, origin }) => ({ one, unit: await readUnit(ledger, origin) })),
    );
    formed = found.flatMap(({ one, unit }) =>
      unit !== undefined && gaveWay(unit, one) ? unit : [],
    );
    for (const one of formed) before.set(one.id, one);
  }
  return { ...own, predecessors: [...before.keys()], before: [...before.values()] };
}

/** Whether a unit was no more on the first day of one that was formed from it. */
function gaveWay({ to }: Unit, { from }: Unit): boolean {
  return to !== null && (from === null || to < from);
}
