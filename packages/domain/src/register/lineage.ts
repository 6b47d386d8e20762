import type { UnitName } from './lineage-names.ts';
import { unitName } from './lineage-names.ts';
import { type Mention, readFormedFrom } from './lineage-text.ts';
import type { Unit } from './unit.ts';

/** Why a piece of text means no single unit. */
export type Doubt = 'nothing-told' | 'none' | 'several' | 'unclear';

export interface Unresolved {
  /** As printed. */
  readonly text: string;
  readonly doubt: Doubt;
  /** Units it could mean. */
  readonly candidates: readonly string[];
}

/** One unit that another was formed from. */
export interface Link {
  readonly unit: string;
  readonly inPart: boolean;
  /** The text says whole, but so does that of another unit. */
  readonly contradicted?: boolean;
}

export interface ReadLineage {
  readonly links: readonly Link[];
  readonly unresolved: readonly Unresolved[];
}

type Known = Pick<Unit, 'id' | 'code' | 'level' | 'name' | 'path'>;

/** The units a text may mean, found by name. */
export interface Pool {
  /** @returns units with this own name, of any kind */
  named(own: string): readonly Named[];
}

interface Named {
  readonly unit: Known;
  readonly name: UnitName;
  /** Names of the units it lies in. */
  readonly within: readonly UnitName[];
}

/** Units that were in force on the day before, those a parent was formed from and all below. */
export function poolOf(units: readonly Known[]): Pool {
  const names = new Map(units.map((unit) => [unit.id, unitName(unit.name)]));
  const byName = new Map<string, Named[]>();
  for (const unit of units) {
    const name = names.get(unit.id) ?? unitName(unit.name);
    const within = unit.path.slice(0, -1).flatMap((id) => names.get(id) ?? []);
    const same = byName.get(name.own) ?? [];
    byName.set(name.own, same);
    same.push({ unit, name, within });
  }
  return { named: (own) => byName.get(own) ?? [] };
}

/** Reads where a unit comes from, within a pool. What means no single unit is told, never guessed. */
export function readLineage(
  unit: Pick<Unit, 'code' | 'level' | 'name'>,
  formedFrom: string,
  pool: Pool,
): ReadLineage {
  const read = readFormedFrom(formedFrom);
  if (read.told === 'nothing') {
    return { links: [], unresolved: [{ text: '', doubt: 'nothing-told', candidates: [] }] };
  }
  if (read.told === 'kept') return keptLineage(unit, formedFrom, pool);
  const links = new Map<string, Link>();
  const unresolved: Unresolved[] = [];
  for (const mention of read.mentions) {
    const found = meant(mention, unit.level, pool);
    if ('doubt' in found) unresolved.push(found);
    else {
      const before = links.get(found.id);
      const inPart = mention.inPart && (before === undefined || before.inPart);
      links.set(found.id, { unit: found.id, inPart });
    }
  }
  return { links: [...links.values()], unresolved };
}

/** The old unit of the same kind and name; where several are, the one that had this code as well. */
function keptLineage(
  unit: Pick<Unit, 'code' | 'level' | 'name'>,
  text: string,
  pool: Pool,
): ReadLineage {
  const name = unitName(unit.name);
  const same = pool
    .named(name.own)
    .filter((one) => one.unit.level === unit.level && one.name.kind === name.kind);
  const [only] = same.length === 1 ? same : same.filter((one) => one.unit.code === unit.code);
  if (only !== undefined) return { links: [{ unit: only.unit.id, inPart: false }], unresolved: [] };
  return { links: [], unresolved: [doubtful(text, same)] };
}

function meant(mention: Mention, level: Unit['level'], pool: Pool): Known | Unresolved {
  const { text, name, within, listKind, isUnclear } = mention;
  if (isUnclear) return { text, doubt: 'unclear', candidates: [] };
  const candidates = pool
    .named(name.own)
    .filter((one) => one.unit.level === levelNamed(name, level))
    .filter((one) => within.every((place) => one.within.some((at) => isPlace(at, place))));
  const ofKind = candidates.filter((one) => one.name.kind === (name.kind ?? listKind));
  const [only, ...more] = ofKind.length > 0 && name.kind !== undefined ? ofKind : candidates;
  if (only !== undefined && more.length === 0) return only.unit;
  const [listed, ...others] = ofKind;
  if (listed !== undefined && others.length === 0) return listed.unit;
  return doubtful(text, candidates);
}

/** A commune can come from a district that had no communes (islands): then the text says "Huyện …". */
function levelNamed({ kind }: UnitName, level: Unit['level']): Unit['level'] {
  const isDistrict =
    kind === 'huyện' || kind === 'quận' || kind === 'thị xã' || kind === 'thành phố';
  return isDistrict && level === 'commune' ? 'district' : level;
}

function isPlace(at: UnitName, place: UnitName): boolean {
  return at.own === place.own && at.kind === place.kind;
}

function doubtful(text: string, candidates: readonly Named[]): Unresolved {
  const ids = candidates.map((one) => one.unit.id);
  return { text, doubt: ids.length === 0 ? 'none' : 'several', candidates: ids };
}
