import type { Day } from '@giam-sat/domain/day';
import type { BodyType } from '@giam-sat/domain/register/body';
import { inForce, type Level, nameOn, type Unit } from '@giam-sat/domain/register/unit';
import type { Kept } from './kept-entries.ts';
import type { WantedBody } from './plan-bodies.ts';

export interface ForEach {
  readonly type: BodyType;
  readonly level: Level;
  /** `{unit}` stands for the unit's name within a sentence. */
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly parent: BodyType | undefined;
  /** Only below this unit. */
  readonly under: string | undefined;
}

/** One body of a type for every unit of a level: those in force on its first day. */
export function bodiesForEach(
  wanted: ForEach,
  units: ReadonlyMap<string, Kept<Unit>>,
): WantedBody[] {
  const { type, level, name, from, to, parent, under } = wanted;
  return [...units.values()]
    .map(({ entry }) => entry)
    .filter((unit) => unit.level === level)
    .filter((unit) => under === undefined || unit.path.includes(under))
    .filter((unit) => (from === null ? unit.from === null : inForce(unit, from)))
    .map((unit) => {
      const called = inSentence(from === null ? unit.name : nameOn(unit, from));
      return {
        ...{ line: 0, type, unit, from, successors: [] },
        name: name.replaceAll('{unit}', called),
        // A body does not outlive its unit.
        to: to ?? unit.to,
        parent: parent === undefined ? undefined : { type: parent },
      };
    });
}

/** "Phường Phủ Lý" is "phường Phủ Lý" within a sentence. */
function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
