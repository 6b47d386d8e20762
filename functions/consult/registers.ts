import type { BodiesQuery, TopicsQuery, UnitsQuery } from '@giam-sat/contract/http/query';
import { searchText } from '@giam-sat/domain/register/search-text';
import { inForce } from '@giam-sat/domain/register/unit';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { nextAddress, placeOf, slice } from '@giam-sat/edge/page-cursor';
import { resolveUnit, wholeCountry } from '@giam-sat/edge/resolve-unit';
import { readAsOf } from '@giam-sat/views/as-of';
import { readBodies, readBodiesById, readTopics } from '@giam-sat/views/read-registers';
import { readUnitTree } from '@giam-sat/views/read-unit-tree';
import { readUnitsById, searchUnits } from '@giam-sat/views/read-units';
import type { Views } from '@giam-sat/views/views';
import type * as z from 'zod';

interface Searched {
  readonly search: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Search {
  readonly q?: string | undefined;
  readonly on?: string | undefined;
}

/** Every word asked for begins a word of the name, accents or not. */
function isFound({ q, on }: Search) {
  const words = q === undefined ? [] : searchText(q).split(' ').filter(Boolean);
  return (entry: Searched): boolean =>
    (on === undefined || inForce(entry, on)) &&
    words.every((word) => ` ${entry.search}`.includes(` ${word}`));
}

export function listUnits(
  views: Views,
  query: z.output<typeof UnitsQuery>,
  requested: string,
  today: string,
) {
  return readAsOf(views, async (generation) => {
    const under = await underOf(views, generation, query, today);
    const { q, level, on, limit, cursor } = query;
    const filter = { level, under, on };
    if (q === undefined) {
      const page = await readUnitTree(views, generation, filter, limit, placeOf(cursor));
      return { items: page.units, next: nextAddress(requested, page.next) };
    }
    const found = await searchUnits(views, generation, q, filter, today);
    const items = found.map(({ unit, formerly }) =>
      formerly.length === 0 ? unit : { ...unit, formerly },
    );
    return slice(items, requested, query);
  });
}

/** A unit with the names of those it came from and of those it became. */
export function showUnit(views: Views, id: string) {
  return readAsOf(views, async (generation) => {
    const [unit] = await readUnitsById(views, generation, [id]);
    if (unit === undefined) throw new EdgeRefusal('not-found');
    const origins = await readUnitsById(views, generation, unit.predecessors);
    const names = new Map(origins.map((one) => [one.id, one.name]));
    const inPart = new Set(unit.inPart);
    return {
      ...unit,
      predecessors: unit.predecessors.map((one) => {
        // A predecessor whose map was never loaded has no name here.
        return { id: one, name: names.get(one) ?? null, inPart: inPart.has(one) };
      }),
      successors: (unit.successors ?? []).map(({ unit: one, name, inPart: part }) => {
        return { id: one, name, inPart: part };
      }),
    };
  });
}

/** A body with the names of those it came from and of those that took its place. */
export function showBody(views: Views, id: string) {
  return readAsOf(views, async (generation) => {
    const [body] = await readBodiesById(views, generation, [id]);
    if (body === undefined) throw new EdgeRefusal('not-found');
    const heirs = await readBodiesById(views, generation, body.successors ?? []);
    return { ...body, successors: heirs.map(({ id: heir, name }) => ({ id: heir, name })) };
  });
}

export function listBodies(
  views: Views,
  query: z.output<typeof BodiesQuery>,
  requested: string,
  today: string,
) {
  return readAsOf(views, async (generation) => {
    const under = await underOf(views, generation, query, today);
    const matches = isFound(query);
    const bodies = (await readBodies(views, generation, under))
      .filter((body) => query.level === undefined || body.level === query.level)
      .filter((body) => query.type === undefined || body.type === query.type)
      .filter(matches)
      .map(({ search: _search, ...body }) => body);
    return slice(bodies, requested, query);
  });
}

export function listTopics(views: Views, query: z.output<typeof TopicsQuery>, requested: string) {
  return readAsOf(views, async (generation) => {
    const topics = (await readTopics(views, generation))
      .filter(isFound(query))
      .map(({ search: _search, ...topic }) => topic);
    return slice(topics, requested, query);
  });
}

async function underOf(
  views: Views,
  generation: string,
  { under, on }: { readonly under?: string | undefined; readonly on?: string | undefined },
  today: string,
): Promise<readonly string[]> {
  if (under === undefined) return wholeCountry;
  return (await resolveUnit(views, generation, under, on ?? today, 'under')).path;
}
