import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { units } from '../support/registers.ts';
import { countryOfficer } from './ask.ts';
import { type Asked, figures, nameOf, type Row } from './brute-force.ts';
import { dayBetween, plusDays } from './calendar.ts';
import type { Call } from './drive.ts';
import type { Hoso } from './hoso.ts';
import type { Random } from './random.ts';

export interface Compared {
  /** Questions asked, and rows and numbers looked at. */
  readonly queries: number;
  readonly rows: number;
  /** Lists opened behind a number. */
  readonly lists: number;
  readonly differences: readonly string[];
}

export interface Comparing {
  readonly call: Call;
  readonly random: Random;
  readonly records: readonly Hoso[];
  readonly today: string;
  readonly queries: number;
  /** Rows of which every number is opened. */
  readonly opened: number;
  /** The position every answer must stand at. */
  readonly position: number;
}

const Figures = z.object({
  asOf: z.object({ position: z.int(), until: z.int().optional() }),
  incomplete: z.boolean().optional(),
  rows: z.array(
    z.object({
      keys: z.record(z.string(), z.string().nullable()),
      measures: z.record(z.string(), z.number()),
      records: z.record(z.string(), z.string()),
    }),
  ),
});
type FoundRow = z.infer<typeof Figures>['rows'][number];

const KEYS = ['kind', 'form', 'lead', 'leadType', 'level', 'topic', 'addresseeGroup', 'unit'];

/** Asks for figures at random and holds every row against the oracle's. */
export async function compare(on: Comparing): Promise<Compared> {
  const differences: string[] = [];
  const found: { row: FoundRow; expected: Row; path: string }[] = [];
  let rows = 0;
  for (let at = 0; at < on.queries; at += 1) {
    const asked = aQuestion(on);
    const expected = figures(on.records, asked);
    rows += expected.length;
    const path = pathOf(asked);
    const answer = await read(on, path);
    const { data } = Figures.safeParse(answer);
    if (data === undefined) {
      differences.push(`${path}: ${JSON.stringify(answer).slice(0, 300)}`);
      continue;
    }
    differences.push(...differing(on, path, data, expected));
    for (const row of data.rows) {
      const fitting = expected.find((one) => nameOf(one.keys) === nameOf(row.keys));
      if (fitting !== undefined) found.push({ row, expected: fitting, path });
    }
  }
  let lists = 0;
  for (let at = 0; at < on.opened && found.length > 0; at += 1) {
    const { row, expected, path } = on.random.pick(found);
    for (const [measure, address] of Object.entries(row.records)) {
      lists += 1;
      const difference = await opened(on, measure, address, expected);
      if (difference !== undefined) differences.push(`${path}\n  ${difference}`);
    }
  }
  return { queries: on.queries, rows, lists, differences };
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

function pathOf({ unit, from, to, by }: Asked): string {
  const query = new URLSearchParams({ unit: unit.id, from, to });
  if (by.length > 0) query.set('by', by.join(','));
  return `/figures?${query}`;
}

function differing(
  { position }: Comparing,
  path: string,
  found: z.infer<typeof Figures>,
  expected: readonly Row[],
): string[] {
  const differences: string[] = [];
  const { asOf, incomplete } = found;
  if (asOf.position !== position || asOf.until !== undefined) {
    differences.push(`${path}: as of ${JSON.stringify(asOf)}, must be ${position}`);
  }
  if (incomplete !== undefined) differences.push(`${path}: incomplete`);
  const rows = new Map(found.rows.map((row) => [nameOf(row.keys), row.measures]));
  for (const { keys, measures } of expected) {
    const name = nameOf(keys);
    if (!isDeepStrictEqual(sorted(rows.get(name) ?? {}), sorted(measures))) {
      const was = JSON.stringify(rows.get(name));
      differences.push(`${path} ${name}:\n  ${was}, must be\n  ${JSON.stringify(measures)}`);
    }
    rows.delete(name);
  }
  for (const [name, measures] of rows) {
    differences.push(`${path} ${name}: ${JSON.stringify(measures)}, must not be there`);
  }
  return differences;
}

function sorted(measures: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(measures).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const Stage = z.object({ proposed: z.number().optional() }).optional();
const Card = z.object({
  id: z.string(),
  amounts: z
    .object({
      moneyRecovered: Stage,
      settlementReduction: Stage,
      otherMoney: Stage,
      landRecovered: Stage,
      otherLand: Stage,
    })
    .optional(),
});
type Card = z.infer<typeof Card>;
const Page = z.object({ items: z.array(Card), next: z.string().nullable() });

/** @returns what is wrong with the list behind a number */
async function opened(
  on: Comparing,
  measure: string,
  address: string,
  expected: Row,
): Promise<string | undefined> {
  const items: Card[] = [];
  // Short lists in small pages, so that pages are turned often.
  const isShort = (expected.things[measure]?.length ?? 0) < 6;
  const limit = on.random.pick(isShort ? [1, 2, 3] : [20, 50, 500]);
  let next: string | null = `${address}&limit=${limit}`;
  while (next !== null) {
    const answer = await read(on, next);
    const page = Page.safeParse(answer);
    if (!page.success) return `${next}: ${JSON.stringify(answer).slice(0, 300)}`;
    items.push(...page.data.items);
    next = page.data.next;
  }
  const wanted = expected.things[measure] ?? [];
  const ids = items.map((item) => item.id).toSorted();
  if (!isDeepStrictEqual(ids, wanted)) {
    return `${address} lists ${ids.join(', ')}; must list ${wanted.join(', ')}`;
  }
  const sum = sumOf(measure, items);
  const must = expected.measures[measure];
  return sum === undefined || sum === must
    ? undefined
    : `${address} adds up to ${sum}, not ${must}`;
}

function sumOf(measure: string, items: readonly Card[]): number | undefined {
  const kinds =
    measure === 'proposedMoney'
      ? (['moneyRecovered', 'settlementReduction', 'otherMoney'] as const)
      : measure === 'proposedLand'
        ? (['landRecovered', 'otherLand'] as const)
        : undefined;
  return kinds
    ?.flatMap((kind) => items.map(({ amounts }) => amounts?.[kind]?.proposed ?? 0))
    .reduce((sum, one) => sum + one, 0);
}

async function read({ call }: Comparing, path: string): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const { status, body } = await call(countryOfficer, 'GET', path);
    if ((status !== 0 && status < 500) || tries === 20) return body;
    await new Promise((resolve) => setTimeout(resolve, 50 * tries));
  }
}
