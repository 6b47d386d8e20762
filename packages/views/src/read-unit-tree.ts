import { inForce, LEVELS, type Unit } from '@giam-sat/domain/register/unit';
import { inGeneration, LAST, unitTreePartition } from './keys.ts';
import { readUnitsById, type UnitFilter } from './read-units.ts';
import type { Views } from './views.ts';

export interface UnitPage {
  readonly units: Unit[];
  /** Where the page stopped: a level and a path; nothing at the end. */
  readonly next: { readonly partition: string; readonly sort: string } | undefined;
}

const READ_AT_ONCE = 200;

/** Units level by level, each in the order of its path, beginning behind `after`. */
export async function readUnitTree(
  views: Views,
  generation: string,
  filter: UnitFilter,
  limit: number,
  after: UnitPage['next'],
): Promise<UnitPage> {
  const levels = LEVELS.filter((level) => filter.level === undefined || level === filter.level);
  const begin =
    after === undefined ? 0 : levels.findIndex((level) => `${level}` === after.partition);
  const path = filter.under.join('/');
  const units: Unit[] = [];
  for (const level of levels.slice(Math.max(0, begin))) {
    const pk = inGeneration(generation, unitTreePartition(level));
    let start = level === after?.partition ? after.sort : undefined;
    do {
      const range = { from: path, to: `${path}/${LAST}`, limit: READ_AT_ONCE };
      const isBehind = start !== undefined && start >= range.from && start <= range.to;
      const read = await views.page(pk, { ...range, ...(isBehind ? { after: start } : {}) });
      const ids = read.items.map((item) => idIn(String(item.sk)));
      for (const unit of await readUnitsById(views, generation, ids)) {
        if (filter.on !== undefined && !inForce(unit, filter.on)) continue;
        // What begins with the path as text may be another unit: "1@0" is no part of "1@0x".
        if (!unit.path.includes(filter.under.at(-1) ?? '')) continue;
        if (units.length === limit)
          return { units, next: { partition: level, sort: start ?? ' ' } };
        units.push(unit);
        start = unit.path.join('/');
      }
      start = read.last;
    } while (start !== undefined);
  }
  return { units, next: undefined };
}

function idIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
