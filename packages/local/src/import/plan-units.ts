import { addDays, type Day } from '@giam-sat/domain/day';
import type { ReadLineage } from '@giam-sat/domain/register/lineage';
import type { Contradiction } from '@giam-sat/domain/register/lineage-map';
import type { Lineage, Successor, Unit, UnitEvent } from '@giam-sat/domain/register/unit';
import { lineageOf, lineagesOf, textsOf } from './map-lineages.ts';
import type { Matched } from './match-row.ts';
import { type Matching, matchUnits, type UnitImport } from './match-units.ts';

/** What happened, before the envelope is put around it. */
export type UnitFact = {
  [Type in UnitEvent['type']]: Pick<Extract<UnitEvent, { type: Type }>, 'type' | 'data'>;
}[UnitEvent['type']];

export interface UnitChange {
  readonly id: string;
  readonly version: number;
  readonly facts: readonly UnitFact[];
}

export interface UnitPlan {
  readonly matching: Matching;
  readonly changes: readonly UnitChange[];
  /** What the texts say, for the units of the file and others that wait for their old map. */
  readonly read: readonly { readonly unit: Unit; readonly read: ReadLineage }[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * What an import changes. It is made out of what is there, so that a second run, or one after a run
 * that was cut off, stores only what is missing.
 * @throws BadFile
 */
export function planUnits(on: UnitImport): UnitPlan {
  const matching = matchUnits(on);
  const after = unitsAfter(on, matching);
  const texts = textsOf(on, matching);
  const lineages = lineagesOf(after, texts);
  const known = new Map<string, Lineage>();
  for (const { id, read } of lineages.read) {
    const unit = after.get(id);
    if (unit !== undefined) known.set(id, lineageOf(unit, texts.get(id) ?? '', read));
  }
  const facts = factsOf(on, matching, { texts, known, successors: lineages.successors });
  const changes = [...facts].map(([id, some]) => {
    return { id, version: on.kept.get(id)?.next ?? 1, facts: some };
  });
  const read = lineages.read.flatMap((one) => {
    const unit = after.get(one.id);
    return unit === undefined ? [] : [{ unit, read: one.read }];
  });
  return { matching, changes, read, contradictions: lineages.contradictions };
}

/** All units as they will be in force. */
function unitsAfter({ kept, from, to }: UnitImport, matching: Matching): Map<string, Unit> {
  const after = new Map([...kept].map(([id, { entry }]) => [id, entry]));
  for (const { unit } of matching.matched) {
    after.set(unit.id, { ...unit, to: unit.to ?? to });
  }
  const last = from === null ? null : addDays(from, -1);
  for (const unit of matching.replaced) after.set(unit.id, { ...unit, to: last });
  return after;
}

interface Told {
  readonly texts: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, Lineage>;
  readonly successors: ReadonlyMap<string, readonly Successor[]>;
}

function factsOf(on: UnitImport, matching: Matching, told: Told): Map<string, UnitFact[]> {
  const facts = new Map<string, UnitFact[]>();
  const add = (id: string, some: UnitFact[]) => {
    if (some.length > 0) facts.set(id, [...(facts.get(id) ?? []), ...some]);
  };
  const { country, matched, replaced } = matching;
  if (country !== undefined) add(country.id, [{ type: 'unit.registered', data: country }]);
  const isNew = new Set<string>();
  for (const one of matched) {
    if (one.isNew) isNew.add(one.unit.id);
    add(one.unit.id, matchedFacts(one, on.to, told));
  }
  const last = on.from === null ? undefined : addDays(on.from, -1);
  const ended = new Set(replaced.map((unit) => unit.id));
  for (const { id } of replaced) {
    const successors = told.successors.get(id);
    if (last !== undefined) {
      add(id, [
        {
          type: 'unit.ended',
          data: { to: last, ...(successors && { successors: [...successors] }) },
        },
      ]);
    }
  }
  for (const [id, { entry }] of on.kept) {
    if (!isNew.has(id)) add(id, keptFacts(entry, told, ended.has(id)));
  }
  return facts;
}

function matchedFacts({ unit, isNew, rename }: Matched, to: Day | null, told: Told): UnitFact[] {
  const renamed: UnitFact[] = rename === undefined ? [] : [{ type: 'unit.renamed', data: rename }];
  if (!isNew) {
    const isEnded = to !== null && unit.to === null;
    return isEnded ? [...renamed, { type: 'unit.ended', data: { to } }] : renamed;
  }
  const formedFrom = told.texts.get(unit.id);
  const lineage = told.known.get(unit.id) ?? (formedFrom === undefined ? {} : { formedFrom });
  const successors = told.successors.get(unit.id);
  const data = { ...unit, ...lineage, ...(successors && { successors: [...successors] }) };
  return [{ type: 'unit.registered', data }, ...renamed];
}

/** What the texts tell of a unit that was registered before. */
function keptFacts(unit: Unit, told: Told, isEnding: boolean): UnitFact[] {
  const facts: UnitFact[] = [];
  const formedFrom = told.texts.get(unit.id);
  const { predecessors, inPart, unresolved } = unit;
  const before = { predecessors, inPart, formedFrom: unit.formedFrom, unresolved };
  const lineage =
    told.known.get(unit.id) ?? (formedFrom === undefined ? undefined : { ...before, formedFrom });
  if (lineage !== undefined && !isAlike(lineage, before)) {
    facts.push({ type: 'unit.lineage-told', data: lineage });
  }
  const successors = told.successors.get(unit.id);
  if (!isEnding && successors !== undefined && !isAlike(successors, unit.successors)) {
    facts.push({ type: 'unit.successors-told', data: { successors: [...successors] } });
  }
  return facts;
}

/** Nothing and an empty list are alike, and the order of members is. */
function isAlike(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}

function canonicalText(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) => {
      if (Array.isArray(inner)) return inner.length === 0 ? undefined : inner;
      if (typeof inner !== 'object' || inner === null) return inner;
      return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? ''
  );
}
