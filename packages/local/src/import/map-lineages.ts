import { addDays, type Day } from '@giam-sat/domain/day';
import type { ReadLineage } from '@giam-sat/domain/register/lineage';
import {
  type Contradiction,
  type Printed,
  readMapLineage,
} from '@giam-sat/domain/register/lineage-map';
import {
  inForce,
  type Lineage,
  nameOn,
  type Successor,
  type Unit,
} from '@giam-sat/domain/register/unit';
import type { Matching, UnitImport } from './match-units.ts';

/** What registers print of units' origins, by unit: of this file, and of those kept. */
export function textsOf({ kept }: UnitImport, { matched }: Matching): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [id, { entry }] of kept) {
    if (entry.formedFrom !== undefined) texts.set(id, entry.formedFrom);
  }
  for (const { row, unit } of matched) {
    if (row.formedFrom !== undefined) texts.set(unit.id, row.formedFrom);
  }
  return texts;
}

/** Each map's texts are read within the units of the day before it; a map without one waits for it. */
export function lineagesOf(after: ReadonlyMap<string, Unit>, texts: ReadonlyMap<string, string>) {
  const maps = new Map<Day, Printed[]>();
  for (const [id, formedFrom] of texts) {
    const unit = after.get(id);
    if (unit === undefined || unit.from === null) continue;
    const name = nameOn(unit, unit.from);
    maps.set(unit.from, [...(maps.get(unit.from) ?? []), { ...unit, name, formedFrom }]);
  }
  const read: { id: string; read: ReadLineage }[] = [];
  const successors = new Map<string, readonly Successor[]>();
  const contradictions: Contradiction[] = [];
  for (const [from, units] of maps) {
    const old = [...after.values()].filter(
      (unit) => unit.level !== 'country' && unit.to !== null && inForce(unit, addDays(from, -1)),
    );
    if (old.length === 0) continue;
    const map = readMapLineage(units, old);
    for (const [id, one] of map.read) read.push({ id, read: one });
    for (const [id, some] of map.successors) successors.set(id, some);
    contradictions.push(...map.contradictions);
  }
  return { read, successors, contradictions };
}

/** What was told before is not lost by a text that can not be read to its end. */
export function lineageOf(
  unit: Unit,
  formedFrom: string,
  { links, unresolved }: ReadLineage,
): Lineage {
  const found = links.map((link) => link.unit);
  const told = unresolved.length === 0 ? [] : unit.predecessors.filter((id) => !found.includes(id));
  const earlier = (unit.inPart ?? []).filter((id) => told.includes(id));
  return {
    predecessors: [...found, ...told],
    inPart: [...links.filter((link) => link.inPart).map((link) => link.unit), ...earlier],
    formedFrom,
    unresolved: unresolved.map((one) => one.text).filter((text) => text !== ''),
  };
}
