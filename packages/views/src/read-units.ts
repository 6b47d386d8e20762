import {
  compareFits,
  type Fit,
  fitOf,
  type Reading,
  readingsOf,
} from '@giam-sat/domain/register/search-text-match';
import { inForce, LEVELS, type Level, Unit } from '@giam-sat/domain/register/unit';
import * as z from 'zod';
import { inGeneration, LAST, UNITS, unitWordsPartition } from './keys.ts';
import { all, type Views } from './views.ts';

const FoundUnit = z.object({ card: Unit });
const FoundName = z.object({ card: z.object({ id: z.string(), names: z.array(z.string()) }) });

export interface UnitFilter {
  readonly level?: Level | undefined;
  /** Only this unit and what lies in it. */
  readonly under: readonly string[];
  /** Only what was in force on the day. */
  readonly on?: string | undefined;
}

/** A unit that was searched, and the earlier units by whose names it was found. */
export interface SearchedUnit {
  readonly unit: Unit;
  readonly formerly: readonly { readonly id: string; readonly name: string }[];
}

interface Ranked extends SearchedUnit {
  readonly fit: Fit;
  /** In force under its own name, in force under a former one, not in force. */
  readonly status: 0 | 1 | 2;
}

/** Units by their ids, in the order asked; what is not there is left out. */
export async function readUnitsById(
  views: Views,
  generation: string,
  ids: readonly string[],
): Promise<Unit[]> {
  const distinct = [...new Set(ids)];
  const pk = inGeneration(generation, UNITS);
  const items = await views.getMany(distinct.map((sk) => ({ pk, sk })));
  const units = new Map(items.map((item) => [String(item.sk), FoundUnit.parse(item).card]));
  return distinct.flatMap((id) => units.get(id) ?? []);
}

/**
 * Finds units by name, best first: the name itself before its beginning before words of it, in force
 * (on the day asked, or today) before ended. A unit in force is also found by the name of one it was
 * formed from, and says so.
 */
export async function searchUnits(
  views: Views,
  generation: string,
  q: string,
  filter: UnitFilter,
  today: string,
): Promise<SearchedUnit[]> {
  const readings = readingsOf(q);
  const day = filter.on ?? today;
  const fits = await fitsByName(views, generation, readings);
  const coded = await idsWithCode(views, generation, q);
  const named = await readUnitsById(views, generation, [...fits.keys(), ...coded]);
  const ended = named.filter((unit) => !inForce(unit, day) && (unit.successors ?? []).length > 0);
  const heirIds = ended.flatMap((unit) => (unit.successors ?? []).map((one) => one.unit));
  const heirs = await readUnitsById(views, generation, heirIds);
  const exact: Fit = { quality: 0, accents: 0, kind: 0 };
  const own = named.map((unit): Ranked => {
    const status = inForce(unit, day) ? 0 : 2;
    return { unit, formerly: [], fit: fits.get(unit.id) ?? exact, status };
  });
  const inherited = heirs
    .filter((unit) => inForce(unit, day))
    .flatMap((unit) => inheritedOf(unit, ended, fits) ?? []);
  return joined([...own, ...inherited])
    .filter(({ unit }) => filter.level === undefined || unit.level === filter.level)
    .filter(({ unit }) => unit.path.includes(filter.under.at(-1) ?? ''))
    .filter(({ unit }) => filter.on === undefined || inForce(unit, filter.on))
    .sort(compareRanked);
}

function inheritedOf(
  unit: Unit,
  ended: readonly Unit[],
  fits: ReadonlyMap<string, Fit>,
): Ranked | undefined {
  // A district's successors were formed from its communes, not from it.
  const origins = ended.filter(
    (one) =>
      unit.predecessors.includes(one.id) ||
      (one.level === unit.level && one.successors?.some((heir) => heir.unit === unit.id)),
  );
  const found = origins.flatMap(({ id, name }) => {
    const fit = fits.get(id);
    return fit === undefined ? [] : [{ id, name, fit }];
  });
  const [best] = found.sort((one, other) => compareFits(one.fit, other.fit));
  if (best === undefined) return undefined;
  const formerly = found
    .filter(({ fit }) => compareFits(fit, best.fit) === 0)
    .map(({ id, name }) => ({ id, name }));
  return { unit, formerly, fit: best.fit, status: 1 };
}

/** A unit found by its own name and a former one stands where the better of them puts it. */
function joined(found: readonly Ranked[]): Ranked[] {
  const byId = new Map<string, Ranked>();
  for (const one of found) {
    const before = byId.get(one.unit.id);
    if (before === undefined) byId.set(one.unit.id, one);
    else {
      const [best = one, other = one] = [before, one].sort(compareRanked);
      // A former name that is not the very one typed says nothing beside the unit's own.
      const isSaid = best.formerly.length > 0 || other.fit.quality === 0;
      const formerly = isSaid ? [...best.formerly, ...other.formerly] : [];
      byId.set(one.unit.id, { ...best, formerly });
    }
  }
  return [...byId.values()];
}

function compareRanked(one: Ranked, other: Ranked): number {
  return (
    compareFits(one.fit, other.fit) ||
    one.status - other.status ||
    LEVELS.indexOf(one.unit.level) - LEVELS.indexOf(other.unit.level) ||
    one.unit.name.length - other.unit.name.length ||
    (one.unit.id < other.unit.id ? -1 : 1)
  );
}

/** A code that was typed finds every unit that has or had it, an id that one. */
async function idsWithCode(views: Views, generation: string, q: string): Promise<string[]> {
  if (!/^\d{2,10}(@[0-9-]*)?$/.test(q)) return [];
  const from = q.includes('@') ? q : `${q}@`;
  const items = await all(views, inGeneration(generation, UNITS), { from, to: `${from}${LAST}` });
  return items.map((item) => String(item.sk));
}

/** By id, how well each unit's name fits that is found by the words typed. */
async function fitsByName(
  views: Views,
  generation: string,
  readings: readonly Reading[],
): Promise<Map<string, Fit>> {
  const fits = new Map<string, Fit>();
  const wanted = new Set(readings.flatMap(({ words }) => [longestOf(words), words.join('')]));
  for (const word of wanted) {
    const pk = inGeneration(generation, unitWordsPartition(word));
    // A letter begins a name in every third commune: short words are looked for as they are.
    const end = word.length < 2 || /^\d{1,2}$/.test(word) ? '#' : '';
    const items = await all(views, pk, { from: `${word}${end}`, to: `${word}${end}${LAST}` });
    for (const item of items) {
      const { id, names } = FoundName.parse(item).card;
      const found = names.flatMap((name) => fitOf(name, readings) ?? []).sort(compareFits);
      const [best] = found;
      if (best !== undefined) fits.set(id, best);
    }
  }
  return fits;
}

function longestOf(words: readonly string[]): string {
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
