import type { Unit } from '@giam-sat/domain/register/unit';
import type { Ledger } from './ledger.ts';
import { readUnit } from './read-unit.ts';

export interface OwnUnit extends Unit {
  /** The units in `predecessors`, each with where it stood. */
  readonly before: readonly Unit[];
}

/**
 * The unit somebody works for, with all it stands in for: every unit it was formed from, and what those
 * were formed from in turn, that is no more. One that gave a part away and lives on keeps its records,
 * and what came before it, to itself.
 */
export async function readOwnUnit(
  ledger: Pick<Ledger, 'read'>,
  id: string,
): Promise<OwnUnit | undefined> {
  const own = await readUnit(ledger, id);
  if (own === undefined) return undefined;
  const before = new Map<string, Unit>();
  const asked = new Set([id]);
  for (let wanted = own.predecessors; wanted.length > 0; ) {
    const next = [...new Set(wanted)].filter((one) => !asked.has(one));
    for (const one of next) asked.add(one);
    const found = await Promise.all(next.map((one) => readUnit(ledger, one)));
    const ended = found.flatMap((one) => (one === undefined || one.to === null ? [] : one));
    for (const one of ended) before.set(one.id, one);
    wanted = ended.flatMap(({ predecessors }) => predecessors);
  }
  return { ...own, predecessors: [...before.keys()], before: [...before.values()] };
}
