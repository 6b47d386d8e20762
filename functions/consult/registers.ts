import type { BodiesQuery, TopicsQuery, UnitsQuery } from '@giam-sat/contract/http/query';
import { searchText } from '@giam-sat/domain/register/search-text';
import { inForce } from '@giam-sat/domain/register/unit';
import { readAsOf } from '@giam-sat/views/as-of';
import { readBodies, readTopics, readUnits } from '@giam-sat/views/read-registers';
import type { Views } from '@giam-sat/views/views';
import type * as z from 'zod';
import { slice } from './page-cursor.ts';
import { resolveUnit, wholeCountry } from './resolve-unit.ts';

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
    const matches = isFound(query);
    const units = (await readUnits(views, generation))
      .filter((unit) => query.level === undefined || unit.level === query.level)
      .filter((unit) => unit.path.includes(under.at(-1) ?? ''))
      .filter(matches)
      .map(({ search: _search, ...unit }) => unit);
    return slice(units, requested, query);
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
