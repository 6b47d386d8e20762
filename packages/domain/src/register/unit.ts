import * as z from 'zod';
import { Day } from '../day.ts';
import { envelopeShape } from '../event.ts';
import { Id, line } from '../text.ts';

export const LEVELS = ['country', 'province', 'district', 'commune'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** The root of all units. */
export const COUNTRY = 'VN';

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
});
export type Unit = z.infer<typeof Unit>;

export const UnitEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('unit.registered'), ...envelopeShape, data: Unit }),
  z.object({ type: z.literal('unit.ended'), ...envelopeShape, data: z.object({ to: Day }) }),
]);
export type UnitEvent = z.infer<typeof UnitEvent>;

export function evolveUnit(unit: Unit | undefined, event: UnitEvent): Unit {
  switch (event.type) {
    case 'unit.registered':
      return event.data;
    case 'unit.ended':
      if (unit === undefined) throw new Error('unit.ended before unit.registered');
      return { ...unit, to: event.data.to };
  }
}

/** Whether a register entry is in force on a day, both ends included. */
export function inForce(entry: { from: Day | null; to: Day | null }, day: Day): boolean {
  return (entry.from === null || entry.from <= day) && (entry.to === null || day <= entry.to);
}

/** The unit that statistics are kept for: the province on the path, or the country itself. */
export function provinceOf(path: readonly string[]): string {
  return path[1] ?? COUNTRY;
}
