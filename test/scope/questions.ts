import { openApiDocument } from '@giam-sat/contract/routes/openapi-document';
import { listingOf } from '@giam-sat/domain/figures/listings';
import { MEASURES } from '@giam-sat/domain/figures/measures';
import type { Random } from '../oracle/random.ts';
import type { Json } from '../support/api.ts';
import { bodies } from '../support/registers.ts';
import type { Truth } from './judge.ts';
import { UNITS } from './places.ts';

const document: Json = JSON.parse(JSON.stringify(openApiDocument()));
export const LISTS = [
  ...['sessions', 'findings', 'recommendations', 'activities', 'boards', 'projects'],
] as const;
export const FIGURES = ['figures', 'figures/recommendations', 'figures/activities'] as const;

/** Every address that answers of one record: also of those that are added later. */
export const ABOUT_ONE: readonly string[] = Object.keys(document.paths).filter(
  (path) =>
    /^\/(sessions|findings|recommendations|activities|boards|projects)\/\{id\}/.test(path) &&
    document.paths[path].get !== undefined,
);

interface Parameter {
  readonly name: string;
  readonly schema: Json;
}

function parametersOf(path: string): Parameter[] {
  const all: Json[] = document.paths[path].get.parameters ?? [];
  return all.filter((one) => one.in === 'query').map(({ name, schema }) => ({ name, schema }));
}

const DAYS = [
  ...['2020-01-01', '2021-06-30', '2023-12-31', '2024-05-02', '2025-01-01', '2025-06-30'],
  ...['2025-07-01', '2025-11-15', '2026-02-01', '2026-03-01', '2026-04-15', '2026-12-31'],
];
const PLACES = [...UNITS, '35', '13285', '37'];

/** What a parameter without a list of values may be; one that is not known here fails the test. */
function valuesOf(name: string, truths: readonly Truth[]): readonly string[] {
  switch (name) {
    case 'unit':
      return PLACES;
    case 'body':
    case 'addressee':
      return bodies.map(({ id }) => id);
    case 'from':
    case 'to':
    case 'openOn':
    case 'verifiedBy':
      return DAYS;
    case 'topic':
      return ['land', 'budget', 'environment', 'former', '-'];
    case 'projectId':
      return ['none', ...truths.filter(({ kind }) => kind === 'project').map(({ id }) => id)];
    case 'form':
      return ['party-secretary', 'villagers'];
    case 'q':
      return ['duong', 'Cứng hóa', 'khong co', '71'];
    default:
      throw new Error(`nobody said what ${name} may be`);
  }
}

const OF_PAGES = ['limit', 'cursor'];

/**
 * A query with any of the parameters that an address takes, whatever they come to together.
 * @param near units that are asked for more often than others
 */
export function anyQuery(
  path: string,
  truths: readonly Truth[],
  random: Random,
  near: readonly string[],
): string {
  const isFigure = path.startsWith('/figures');
  const given = parametersOf(path)
    .filter(({ name }) => !OF_PAGES.includes(name))
    .flatMap(({ name, schema }) => {
      const isNeeded = isFigure && ['unit', 'from'].includes(name);
      if (!isNeeded && !random.chance(oftenOf(name))) return [];
      const isNear = name === 'unit' && near.length > 0 && random.chance(0.6);
      if (isNear) return [[name, random.pick(near)]];
      return [[name, aValue(path, name, schema, truths, random)]];
    });
  const query = new Map(given.map(([name = '', value = '']) => [name, value]));
  inOrder(query);
  return [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

function oftenOf(name: string): number {
  if (['unit', 'measure'].includes(name)) return 0.5;
  return ['from', 'to', 'by'].includes(name) ? 0.35 : 0.1;
}

function aValue(
  path: string,
  name: string,
  schema: Json,
  truths: readonly Truth[],
  random: Random,
): string {
  if (name === 'by') return someKeys(schema, random);
  // Few of a hundred measures stand in the list that is asked for: they are asked more often.
  if (name === 'measure') return random.pick(measuresOf(path));
  const values: readonly string[] = schema.enum ?? valuesOf(name, truths);
  return random.pick(values);
}

const BEHIND: Readonly<Record<string, readonly string[]>> = {
  '/sessions': ['sessions', 'plans', 'participations'],
  '/recommendations': ['recommendations', 'ends', 'reopenings', 'dues'],
};

function measuresOf(path: string): readonly string[] {
  const lists = BEHIND[path] ?? [path.slice(1)];
  return MEASURES.filter((one) => lists.includes(listingOf[one]));
}

function someKeys({ pattern }: Json, random: Random): string {
  const names = String(pattern).slice(2, -1).split(')')[0]?.split('|') ?? [];
  const some = random.some(names, 3);
  const kept = some.includes('year') ? some.filter((one) => one !== 'month') : some;
  return kept.length === 0 ? 'unit' : kept.join();
}

function inOrder(query: Map<string, string>): void {
  const [from, to] = [query.get('from'), query.get('to')];
  if (from === undefined || to === undefined || from <= to) return;
  query.set('from', to);
  query.set('to', from);
}
