import { type Day, FIRST_DAY } from '@giam-sat/domain/day';
import { laterChangeIn } from '@giam-sat/domain/register/lineage-later-change';
import { unitName } from '@giam-sat/domain/register/lineage-names';
import { type Unit, unitId } from '@giam-sat/domain/register/unit';
import type { BadRow } from './bad-row.ts';
import type { Kept } from './kept-entries.ts';
import type { UnitRow } from './unit-rows.ts';

/** When the units of a file are in force, and what is registered. */
export interface MapSpan {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly kept: ReadonlyMap<string, Kept<Unit>>;
}

/** A unit that the file lists: new, or the one there was already. */
export interface Matched {
  readonly row: UnitRow;
  readonly unit: Unit;
  readonly isNew: boolean;
  /** A change of name after its first day that the file tells. */
  readonly rename: { readonly from: Day; readonly name: string } | undefined;
  /** How the row contradicts the unit that is registered. */
  readonly problems: readonly BadRow[];
}

/** Nothing is recorded before the first day, so an unknown beginning is not distinguished from it. */
export function began({ from }: Pick<Unit, 'from'>): Day {
  return from ?? FIRST_DAY;
}

/**
 * Finds the unit that a row lists, or makes it.
 * @param to its last day, where that is known
 * @param coded registered units of the row's level that have or had its code
 */
export function matchRow(
  on: MapSpan,
  row: UnitRow,
  parent: Unit,
  to: Day | null,
  coded: readonly Unit[],
): Matched {
  const id = unitId(row.code, on.from);
  const known = on.kept.get(id)?.entry ?? sameUnit(on, row, coded);
  const renaming = renamingIn(row, on.from, to);
  if (known === undefined) {
    const { code, level } = row;
    const name = renaming?.before ?? row.name;
    const own = { id, code, level, name, parent: parent.id, path: [...parent.path, id] };
    const unit: Unit = { ...own, from: on.from, to, predecessors: [] };
    return { row, unit, isNew: true, rename: renaming?.rename, problems: [] };
  }
  const problems = contradictionsOf(known, row, renaming?.before, parent, on.to);
  const isRenamed = known.name === renaming?.rename?.name;
  const rename = isRenamed ? undefined : renaming?.rename;
  return { row, unit: known, isNew: false, rename, problems };
}

/** The name before a change that the file tells, and the change where it falls into the map's days. */
function renamingIn(row: UnitRow, from: Day | null, to: Day | null) {
  const change = laterChangeIn(row.formedFrom ?? '');
  if (change?.renamed === undefined || change.from <= began({ from })) return undefined;
  const { before, after } = change.renamed;
  if (!isSameName(after, row.name)) return undefined;
  const isMade = to === null || change.from <= to;
  return { before, rename: isMade ? { from: change.from, name: row.name } : undefined };
}

function contradictionsOf(
  known: Unit,
  row: UnitRow,
  before: string | undefined,
  parent: Unit,
  to: Day | null,
): BadRow[] {
  const found: BadRow[] = [];
  const say = (column: string, vi: string, en: string) =>
    void found.push({ line: row.line, column, vi: `${known.id} ${vi}`, en: `${known.id} ${en}` });
  const names = [known.name, ...(known.formerNames ?? []).map((one) => one.name)];
  if (!names.some((name) => isSameName(name, row.name) || name === before)) {
    say('name', `đã có tên "${known.name}"`, `is "${known.name}"`);
  }
  if (known.level !== row.level) say('level', `đã là ${known.level}`, `is a ${known.level}`);
  if (known.parent !== parent.id) {
    say('parent', `đã thuộc ${known.parent}`, `lies in ${known.parent}`);
  }
  if (to !== null && known.to !== null && known.to !== to) {
    say('code', `đã kết thúc ${known.to}`, `ended on ${known.to}`);
  }
  return found;
}

/** The same unit registered with another first day. */
function sameUnit({ from, to }: MapSpan, row: UnitRow, coded: readonly Unit[]): Unit | undefined {
  const day = began({ from });
  for (const entry of coded) {
    if (!isSameName(entry.name, row.name)) continue;
    const overlaps = (entry.to === null || day <= entry.to) && (to === null || began(entry) <= to);
    if (!overlaps) continue;
    if (began(entry) === day) return entry;
    // A row that tells its origin is of a map that follows another.
    if (row.formedFrom !== undefined) continue;
    if (entry.from === null && entry.to !== null) return entry;
    if (from === null && to !== null) return entry;
  }
  return undefined;
}

function isSameName(one: string, other: string): boolean {
  const [first, second] = [unitName(one), unitName(other)];
  return first.own === second.own && first.kind === second.kind;
}
