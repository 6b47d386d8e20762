import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { units } from '../support/registers.ts';
import { type FollowRow, followFigures, openFigures } from './brute-follow.ts';
import {
  type Asked,
  type Everything,
  figures,
  nameOf,
  type Row,
  type Work,
} from './brute-force.ts';
import { dayBetween, plusDays } from './calendar.ts';
import type { Call } from './drive.ts';
import { openedList, read } from './open-list.ts';
import type { Random } from './random.ts';

export interface Compared {
  /** Questions asked, and rows and numbers looked at. */
  readonly queries: number;
  readonly rows: number;
  /** Lists opened behind a number. */
  readonly lists: number;
  readonly differences: readonly string[];
}

export interface Comparing extends Everything {
  readonly call: Call;
  readonly random: Random;
  readonly today: string;
  readonly queries: number;
  /** Rows of which every number is opened. */
  readonly opened: number;
  /** The position every answer must stand at. */
  readonly position: number;
}

const FoundRow = z.object({
  keys: z.record(z.string(), z.string().nullable()),
  measures: z.record(z.string(), z.number()),
  records: z.record(z.string(), z.string()),
  rates: z.record(z.string(), z.unknown()).optional(),
  medians: z.record(z.string(), z.number()).optional(),
});
type FoundRow = z.infer<typeof FoundRow>;
const Figures = z.object({
  asOf: z.object({ position: z.int(), until: z.int().optional() }),
  incomplete: z.boolean().optional(),
  rows: z.array(FoundRow),
  stocks: z.array(FoundRow).optional(),
});

const KEYS = ['kind', 'form', 'lead', 'leadType', 'level', 'topic', 'addresseeGroup', 'unit'];
const ROUTES: Readonly<Record<Work, string>> = {
  supervision: '/figures',
  recommendations: '/figures/recommendations',
  activities: '/figures/activities',
};

interface Found {
  readonly row: FoundRow;
  readonly expected: Row;
  readonly path: string;
}

/** Asks for figures at random and holds every row against the oracle's. */
export async function compare(on: Comparing): Promise<Compared> {
  const differences: string[] = [];
  const found: Found[] = [];
  let rows = 0;
  for (let at = 0; at < on.queries; at += 1) {
    const work = on.random.pick(['supervision', 'recommendations', 'activities'] as const);
    const asked = aQuestion(on);
    const path = pathOf(work, asked);
    const answer = await read(on.call, path);
    const { data } = Figures.safeParse(answer);
    if (data === undefined) {
      differences.push(`${path}: ${JSON.stringify(answer).slice(0, 300)}`);
      continue;
    }
    const parts = partsOf(on, work, asked, data);
    rows += parts.reduce((sum, [expected]) => sum + expected.length, 0);
    differences.push(...standing(on, path, data));
    for (const [expected, answered] of parts) {
      differences.push(...differing(path, answered, expected));
      found.push(...fitting(path, answered, expected));
    }
    if (work === 'recommendations') differences.push(...unbalanced(path, data.rows));
  }
  const lists = await openSome(on, found, differences);
  return { queries: on.queries, rows, lists, differences };
}

async function openSome(on: Comparing, found: readonly Found[], differences: string[]) {
  let lists = 0;
  for (let at = 0; at < on.opened && found.length > 0; at += 1) {
    const { row, expected, path } = on.random.pick(found);
    for (const [measure, address] of Object.entries(row.records)) {
      lists += 1;
      const difference = await openedList(on, measure, address, expected);
      if (difference !== undefined) differences.push(`${path}\n  ${difference}`);
    }
  }
  return lists;
}

function aQuestion({ random, today }: Comparing): Asked {
  const unit = random.pick(units);
  const from = dayBetween(random, '2020-11-01', plusDays(today, 30));
  const to = random.chance(0.3)
    ? plusDays(today, 500)
    : dayBetween(random, from, plusDays(today, 30));
  const time = random.pick([[], [], ['year'], ['month']]);
  return { unit, from, to, by: [...random.some(KEYS, 4), ...time] };
}

function pathOf(work: Work, { unit, from, to, by }: Asked): string {
  const query = new URLSearchParams({ unit: unit.id, from, to });
  if (by.length > 0) query.set('by', by.join(','));
  return `${ROUTES[work]}?${query}`;
}

/** What the oracle counts beside what was answered. */
function partsOf(on: Comparing, work: Work, asked: Asked, data: z.infer<typeof Figures>) {
  const parts: [readonly Row[], readonly FoundRow[]][] = [];
  if (work === 'recommendations') parts.push([followFigures(on, asked), data.rows]);
  else parts.push([figures(on, work, asked), data.rows]);
  if (work === 'supervision') parts.push([openFigures(on, asked), data.stocks ?? []]);
  return parts;
}

function standing(
  { position }: Comparing,
  path: string,
  { asOf, incomplete }: z.infer<typeof Figures>,
): string[] {
  const isThere = asOf.position === position && asOf.until === undefined;
  return [
    ...(isThere ? [] : [`${path}: as of ${JSON.stringify(asOf)}, must be ${position}`]),
    ...(incomplete === undefined ? [] : [`${path}: incomplete`]),
  ];
}

function differing(
  path: string,
  answered: readonly FoundRow[],
  expected: readonly Row[],
): string[] {
  const differences: string[] = [];
  const rows = new Map(answered.map((row) => [nameOf(row.keys), row]));
  for (const row of expected) {
    const name = nameOf(row.keys);
    const was = comparable(rows.get(name));
    const must = comparable(row);
    if (!isDeepStrictEqual(was, must)) {
      differences.push(`${path} ${name}:\n  ${difference(was, must)}`);
    }
    rows.delete(name);
  }
  for (const [name, { measures }] of rows) {
    differences.push(`${path} ${name}: ${JSON.stringify(measures)}, must not be there`);
  }
  return differences;
}

/** Measures, rates and medians by name. */
function comparable(row: FoundRow | Row | FollowRow | undefined): Record<string, unknown> {
  const { rates, medians } = { rates: {}, medians: {}, ...row };
  return { ...row?.measures, ...named('rate', rates), ...named('median', medians) };
}

function named(what: string, numbers: object = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [`${what} ${name}`, number]),
  );
}

function difference(was: Record<string, unknown>, must: Record<string, unknown>): string {
  const names = [...new Set([...Object.keys(was), ...Object.keys(must)])];
  return names
    .filter((name) => !isDeepStrictEqual(was[name], must[name]))
    .map((name) => `${name} ${JSON.stringify(was[name])}, must be ${JSON.stringify(must[name])}`)
    .join('; ');
}

function fitting(path: string, answered: readonly FoundRow[], expected: readonly Row[]): Found[] {
  const known = new Map(expected.map((row) => [nameOf(row.keys), row]));
  return answered.flatMap((row) => {
    const fits = known.get(nameOf(row.keys));
    return fits === undefined ? [] : [{ row, expected: fits, path }];
  });
}

/** Opening + new + reopened − ended = closing, by the numbers as they were answered. */
function unbalanced(path: string, rows: readonly FoundRow[]): string[] {
  return rows
    .filter(({ keys }) => !('year' in keys) && !('month' in keys))
    .flatMap(({ keys, measures }) => {
      const { openingRecommendations = 0, closingRecommendations = 0 } = measures;
      const { recommendations = 0, reopened = 0, ended = 0 } = measures;
      const closing = openingRecommendations + recommendations + reopened - ended;
      if (closing === closingRecommendations) return [];
      return [`${path} ${nameOf(keys)}: closing ${closingRecommendations}, must be ${closing}`];
    });
}
