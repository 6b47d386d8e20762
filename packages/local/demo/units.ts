import { readFileSync } from 'node:fs';
import type { Day } from '@giam-sat/domain/day';
import { COUNTRY, type Level, type Successor, type Unit } from '@giam-sat/domain/register/unit';
import * as z from 'zod';
import { communesAfter } from './communes-after.ts';

const Row = z.object({
  code: z.string().regex(/^\d+$/),
  level: z.enum(['province', 'district', 'commune']),
  name: z.string().min(1),
  parent: z.string(),
});

interface UnitMap {
  readonly file: string;
  /** What follows the code in a unit's id: its first day, 0 where that is not known. */
  readonly since: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Of the province; those of communes are not told (see data/SOURCE.md). */
  readonly predecessors: readonly string[];
}

const country: Unit = {
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

const maps: readonly UnitMap[] = [
  { file: 'units-ha-nam.csv', since: '0', from: null, to: '2025-06-30', predecessors: [] },
  {
    file: 'units-ninh-binh.csv',
    since: '2025-07-01',
    from: '2025-07-01',
    to: null,
    predecessors: ['35@0', '36@0', '37@0'],
  },
];

const bare = maps.flatMap(unitsOf);
const names = new Map(bare.map(({ id, name }) => [id, name]));

/** The country, then each map's units, a parent always before its children. */
export const units: readonly Unit[] = [country, ...bare.map(withLineage)];

/** What became of an old unit, and what a new commune was formed from (see data/SOURCE.md). */
function withLineage(unit: Unit): Unit {
  if (unit.to !== null) return { ...unit, successors: successorsOf(unit) };
  if (unit.level !== 'commune') return unit;
  const formedFrom = bare.filter(
    (old) =>
      old.level === 'commune' && old.to !== null && communesAfter(old.code).includes(unit.id),
  );
  const inPart = formedFrom.filter(({ code }) => communesAfter(code).length > 1);
  return {
    ...unit,
    predecessors: formedFrom.map(({ id }) => id),
    ...(inPart.length === 0 ? {} : { inPart: inPart.map(({ id }) => id) }),
  };
}

/** A province went whole to the new one, a district to the communes that its communes went to. */
function successorsOf(unit: Unit): Successor[] {
  const told = (ids: readonly string[], inPart: boolean) =>
    ids.map((id) => ({ unit: id, name: names.get(id) ?? id, inPart }));
  if (unit.level === 'province') return told(['37@2025-07-01'], false);
  if (unit.level === 'commune') {
    const after = communesAfter(unit.code);
    return told(after, after.length > 1);
  }
  const below = bare.filter((one) => one.parent === unit.id);
  return told([...new Set(below.flatMap(({ code }) => communesAfter(code)))].sort(), true);
}

function unitsOf(map: UnitMap): Unit[] {
  const known = new Map<string, Unit>();
  for (const { code, level, name, parent } of rowsOf(map.file)) {
    const above = parent === '' ? country : known.get(parent);
    if (above === undefined) throw new Error(`${map.file}: ${code} comes before its parent`);
    known.set(code, unitOf(map, { code, level, name }, above));
  }
  return [...known.values()];
}

function unitOf(
  { since, from, to, predecessors }: UnitMap,
  { code, level, name }: { code: string; level: Level; name: string },
  above: Unit,
): Unit {
  const id = `${code}@${since}`;
  const own = level === 'province' ? [...predecessors] : [];
  const path = [...above.path, id];
  return { id, code, level, name, parent: above.id, path, from, to, predecessors: own };
}

/** These files have no quoted fields; one that gets any is refused by the shape of its rows. */
function rowsOf(file: string): z.infer<typeof Row>[] {
  const [, ...lines] = readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [code, level, name, parent, ...more] = line.split(',');
    if (more.length > 0) throw new Error(`${file}: more than four columns in ${line}`);
    return Row.parse({ code, level, name, parent });
  });
}
