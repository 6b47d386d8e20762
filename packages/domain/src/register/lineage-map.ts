import { type Pool, poolOf, type ReadLineage, readLineage } from './lineage.ts';
import type { Successor, Unit } from './unit.ts';

/** A unit of a new map, with what its register prints about its origin. */
export type Printed = Pick<Unit, 'id' | 'code' | 'level' | 'name' | 'path'> & {
  readonly formedFrom: string;
};

export interface Contradiction {
  /** The old unit that each of several new ones claims whole. */
  readonly unit: string;
  readonly claimedBy: readonly string[];
}

export interface MapLineage {
  /** By new unit: what its text says, word by word. */
  readonly read: ReadonlyMap<string, ReadLineage>;
  /** By old unit: what became of it. */
  readonly successors: ReadonlyMap<string, readonly Successor[]>;
  readonly contradictions: readonly Contradiction[];
}

/**
 * Reads the lineage of a whole map out of its texts: provinces first, then all others within the old
 * provinces that their own was formed from. No unit goes whole to two others: where two texts say so,
 * each got a part of it.
 */
export function readMapLineage(units: readonly Printed[], old: readonly Unit[]): MapLineage {
  const read = new Map<string, ReadLineage>();
  const provinces = poolOf(old.filter((unit) => unit.level === 'province'));
  const isProvince = (unit: Printed) => unit.level === 'province';
  for (const unit of units.filter(isProvince)) {
    read.set(unit.id, readLineage(unit, unit.formedFrom, provinces));
  }
  const pools = new Map<string, Pool>();
  for (const unit of units.filter((one) => !isProvince(one))) {
    const [, province = ''] = unit.path;
    const pool = pools.get(province) ?? poolWithin(old, read.get(province));
    pools.set(province, pool);
    read.set(unit.id, readLineage(unit, unit.formedFrom, pool));
  }
  const contradictions = contradictionsIn(read);
  const shared = new Set(contradictions.map((one) => one.unit));
  const agreed = new Map([...read].map(([id, one]) => [id, inPartWhere(one, shared)]));
  return { read: agreed, successors: successorsIn(units, agreed, old), contradictions };
}

function poolWithin(old: readonly Unit[], province: ReadLineage | undefined): Pool {
  const origins = new Set(province?.links.map((link) => link.unit));
  return poolOf(old.filter((unit) => origins.has(unit.path[1] ?? '')));
}

function contradictionsIn(read: ReadonlyMap<string, ReadLineage>): Contradiction[] {
  const claims = new Map<string, string[]>();
  for (const [id, { links }] of read) {
    for (const { unit, inPart } of links) {
      if (!inPart) claims.set(unit, [...(claims.get(unit) ?? []), id]);
    }
  }
  return [...claims]
    .filter(([, claimedBy]) => claimedBy.length > 1)
    .map(([unit, claimedBy]) => ({ unit, claimedBy }));
}

function inPartWhere(read: ReadLineage, shared: ReadonlySet<string>): ReadLineage {
  const links = read.links.map((link) =>
    !link.inPart && shared.has(link.unit) ? { ...link, inPart: true, contradicted: true } : link,
  );
  return { ...read, links };
}

function successorsIn(
  units: readonly Printed[],
  read: ReadonlyMap<string, ReadLineage>,
  old: readonly Unit[],
): Map<string, readonly Successor[]> {
  const successors = new Map<string, readonly Successor[]>();
  for (const { id, name } of units) {
    for (const { unit, inPart } of read.get(id)?.links ?? []) {
      const before = successors.get(unit) ?? [];
      successors.set(unit, [...before, { unit: id, name, inPart }]);
    }
  }
  for (const district of old.filter((unit) => unit.level === 'district')) {
    const below = old.filter((unit) => unit.parent === district.id);
    if (successors.has(district.id) || below.length === 0) continue;
    const found = successorsOfDistrict(below.map(({ id }) => successors.get(id) ?? []));
    if (found.length > 0) successors.set(district.id, found);
  }
  return successors;
}

/** What was formed from its communes, and nothing else; it went whole only where all of them did. */
function successorsOfDistrict(below: readonly (readonly Successor[])[]): Successor[] {
  const found = new Map<string, Successor>();
  for (const one of below.flat()) found.set(one.unit, one);
  return [...found.values()].map(({ unit, name }) => {
    const isWhole = below.every(
      (some) => some.length === 1 && some[0]?.unit === unit && !some[0].inPart,
    );
    return { unit, name, inPart: !isWhole };
  });
}
