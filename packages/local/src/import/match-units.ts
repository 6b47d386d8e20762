import { addDays, type Day } from '@giam-sat/domain/day';
import { COUNTRY, type Unit } from '@giam-sat/domain/register/unit';
import { BadFile, type BadRow } from './bad-row.ts';
import { began, type MapSpan, type Matched, matchRow } from './match-row.ts';
import type { UnitRow } from './unit-rows.ts';

export interface UnitImport extends MapSpan {
  readonly rows: readonly UnitRow[];
}

export interface Matching {
  /** The root, when it has to be registered first. */
  readonly country: Unit | undefined;
  readonly matched: readonly Matched[];
  /** Units of the map before, in force until the day before this one's. */
  readonly replaced: readonly Unit[];
  /** The last day that follows from a later map that is there already. */
  readonly impliedEnd: Day | null;
}

/**
 * Says for every row whether it is new. Units of an earlier map are never taken for those of this one:
 * a code, and often a name, stands for another unit there. The same one is a unit with this id, or one
 * of this code, level and name whose first day is not known and which overlaps.
 * @throws BadFile when the file contradicts what is registered
 */
export function matchUnits(on: UnitImport): Matching {
  const withCode = indexByCode(on);
  const later = (row: UnitRow) => laterDay(on, withCode(row));
  const impliedEnd =
    on.to ?? endBefore(on.rows.filter(isProvince).flatMap((row) => later(row) ?? []));
  const root = on.kept.get(COUNTRY)?.entry;
  const country = root ?? countryUnit;
  const byCode = new Map<string, Matched>();
  const bad: BadRow[] = [];
  for (const row of on.rows) {
    const parent = row.parent === '' ? country : byCode.get(row.parent)?.unit;
    if (parent === undefined) throw new Error(`line ${row.line} comes before its parent`);
    const next = later(row);
    const to = impliedEnd ?? (next === undefined ? null : endBefore([next]));
    const found = matchRow(on, row, parent, to, withCode(row));
    byCode.set(row.code, found);
    bad.push(...found.problems);
    if (on.to !== null && next !== undefined && next <= on.to && found.isNew) {
      const vi = `mã ${row.code} là đơn vị khác từ ${next}`;
      const en = `another unit has the code from ${next}`;
      bad.push({ line: row.line, column: 'code', vi, en });
    }
  }
  const replaced = replacedUnits(on, byCode, bad);
  if (bad.length > 0) throw new BadFile(bad);
  const matched = [...byCode.values()];
  return { country: root === undefined ? country : undefined, matched, replaced, impliedEnd };
}

const countryUnit: Unit = {
  id: COUNTRY,
  code: COUNTRY,
  level: 'country',
  name: 'Việt Nam',
  parent: null,
  path: [COUNTRY],
  from: null,
  to: null,
  predecessors: [],
};

function isProvince({ level }: UnitRow): boolean {
  return level === 'province';
}

function endBefore(days: readonly Day[]): Day | null {
  const [first] = [...days].sort();
  return first === undefined ? null : addDays(first, -1);
}

/** Units that have or had a row's code, on its level. */
type WithCode = (row: UnitRow) => readonly Unit[];

function indexByCode({ kept }: UnitImport): WithCode {
  const units = new Map<string, Unit[]>();
  for (const { entry } of kept.values()) {
    const key = `${entry.level} ${entry.code}`;
    units.set(key, [...(units.get(key) ?? []), entry]);
  }
  return ({ level, code }) => units.get(`${level} ${code}`) ?? [];
}

/** The first day of the next unit with the code, which ends this one. */
function laterDay({ from }: UnitImport, units: readonly Unit[]): Day | undefined {
  const days = units.flatMap((unit) => unit.from ?? []);
  return days.filter((day) => day > began({ from })).sort()[0];
}

function replacedUnits(
  { kept, from }: UnitImport,
  byCode: ReadonlyMap<string, Matched>,
  bad: BadRow[],
): Unit[] {
  if (from === null) return [];
  const same = new Set([...byCode.values()].map(({ unit }) => unit.id));
  const before = [...kept.values()]
    .map(({ entry }) => entry)
    .filter((unit) => unit.level !== 'country' && began(unit) < from && !same.has(unit.id))
    .filter((unit) => unit.to === null || unit.to >= from);
  const [ending] = before.filter((unit) => unit.to !== null);
  if (ending !== undefined) {
    const vi = `${ending.id} được đăng ký đến ${ending.to}, chồng lên bản đồ từ ${from}`;
    const en = `${ending.id} is registered until ${ending.to} and overlaps a map from ${from}`;
    bad.push({ line: 1, column: '*', vi, en });
  }
  return before;
}
