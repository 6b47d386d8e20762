import * as z from 'zod';
import { addDays, Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Id, line } from '../text.ts';

export const LEVELS = ['country', 'province', 'district', 'commune'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** The root of all units. */
export const COUNTRY = 'VN';

/** What became of a unit. The name is that of its day, so that no reader has to look it up. */
export const Successor = z.object({
  unit: Id,
  name: line(200),
  /** Only part of the ended unit went there. */
  inPart: z.boolean(),
});
export type Successor = z.infer<typeof Successor>;

const lineageShape = {
  /** Which of the predecessors came only in part. */
  inPart: z.array(Id).optional(),
  /** What the source says it was formed from, as printed. */
  formedFrom: z.string().max(5000).optional(),
  /** Pieces of that text that mean no single unit; they stay text, nothing is guessed. */
  unresolved: z.array(z.string()).optional(),
};

/**
 * An administrative unit in force from a day to a day. `id` is `<code>@<valid from>`, `@0` where the
 * first day is not known: a code alone is never an id, because nearly every code changed its meaning
 * on 1 July 2025.
 */
export const Unit = z.object({
  id: Id,
  code: z.string(),
  level: Level,
  name: line(200),
  parent: Id.nullable(),
  /** Ids from the country down to this unit, itself included. */
  path: z.array(Id).min(1),
  from: Day.nullable(),
  to: Day.nullable(),
  /** Units it was formed from, whole or in part; text that means no single unit is not guessed at. */
  predecessors: z.array(Id),
  ...lineageShape,
  successors: z.array(Successor).optional(),
  /** What it was called before, each name to its last day; `name` is the last one. */
  formerNames: z.array(z.object({ name: line(200), to: Day })).optional(),
});
export type Unit = z.infer<typeof Unit>;

/** Where a unit comes from. */
export const Lineage = z.object({ predecessors: z.array(Id), ...lineageShape });
export type Lineage = z.infer<typeof Lineage>;

export const UnitEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('unit.registered'), ...envelopeShape, data: Unit }),
  z.object({
    type: z.literal('unit.ended'),
    ...envelopeShape,
    data: z.object({ to: Day, successors: z.array(Successor).optional() }),
  }),
  /** The same unit under a new name from a day on; its kind (tỉnh, thành phố) is part of the name. */
  z.object({
    type: z.literal('unit.renamed'),
    ...envelopeShape,
    data: z.object({ from: Day, name: line(200) }),
  }),
  /** Told after the unit was registered; takes the place of what was told before. */
  z.object({ type: z.literal('unit.lineage-told'), ...envelopeShape, data: Lineage }),
  z.object({
    type: z.literal('unit.successors-told'),
    ...envelopeShape,
    data: z.object({ successors: z.array(Successor) }),
  }),
]);
export type UnitEvent = z.infer<typeof UnitEvent>;

export function evolveUnit(unit: Unit | undefined, event: UnitEvent): Unit {
  if (event.type === 'unit.registered') return event.data;
  if (unit === undefined) throw new Error(`${event.type} before unit.registered`);
  switch (event.type) {
    case 'unit.ended':
      return { ...unit, ...event.data };
    case 'unit.renamed':
      return renamed(unit, event.data);
    case 'unit.lineage-told':
      return { ...unit, ...event.data };
    case 'unit.successors-told':
      return { ...unit, ...event.data };
  }
}

function renamed(unit: Unit, { from, name }: { from: Day; name: string }): Unit {
  const earlier = { name: unit.name, to: addDays(from, -1) };
  return { ...unit, name, formerNames: [...(unit.formerNames ?? []), earlier] };
}

/** What a unit was called on a day. */
export function nameOn(unit: Pick<Unit, 'name' | 'formerNames'>, day: Day): string {
  return unit.formerNames?.find(({ to }) => day <= to)?.name ?? unit.name;
}

/** Whether a register entry is in force on a day, both ends included. */
export function inForce(entry: { from: Day | null; to: Day | null }, day: Day): boolean {
  return (entry.from === null || entry.from <= day) && (entry.to === null || day <= entry.to);
}

/** The unit that statistics are kept for: the province on the path, or the country itself. */
export function provinceOf(path: readonly string[]): string {
  return path[1] ?? COUNTRY;
}

/** The id of a unit: its code, and its first day where that is known. */
export function unitId(code: string, from: Day | null): string {
  return `${code}@${from ?? '0'}`;
}
