import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { countryAuditor } from './ask.ts';
import type { Row } from './brute-force.ts';
import type { Call } from './drive.ts';
import type { Random } from './random.ts';

const Stage = z.record(z.string(), z.number()).optional();
const Card = z.object({
  id: z.string(),
  amounts: z.record(z.string(), Stage).optional(),
  peopleDisciplined: z.number().optional(),
  casesTransferred: z.number().optional(),
  legalGaps: z.number().optional(),
  attendances: z.number().optional(),
  number: z.number().optional(),
});
type Card = z.infer<typeof Card>;
const Page = z.object({ items: z.array(Card), next: z.string().nullable() });

interface Opening {
  readonly call: Call;
  readonly random: Random;
}

/** Opens the list behind a number, page by page. @returns what is wrong with it */
export async function openedList(
  on: Opening,
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
    const answer = await read(on.call, next);
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
  const amountOf = amounts[measure];
  const sum = items.reduce((all, item) => all + (amountOf?.(item) ?? 0), 0);
  const must = expected.measures[measure];
  return amountOf === undefined || sum === must
    ? undefined
    : `${address} adds up to ${sum}, not ${must}`;
}

const MONEY = ['moneyRecovered', 'settlementReduction', 'otherMoney'];
const LAND = ['landRecovered', 'otherLand'];

const stated =
  (kinds: readonly string[], stage: string) =>
  (card: Card): number =>
    kinds.reduce((sum, kind) => sum + (card.amounts?.[kind]?.[stage] ?? 0), 0);

/** What one entry of a list adds to its measure, where that is not one. */
export const amounts: Readonly<Record<string, (card: Card) => number>> = {
  proposedMoney: stated(MONEY, 'proposed'),
  decidedMoney: stated(MONEY, 'decided'),
  recoveredMoney: stated(MONEY, 'actual'),
  proposedLand: stated(LAND, 'proposed'),
  decidedLand: stated(LAND, 'decided'),
  recoveredLand: stated(LAND, 'actual'),
  peopleDisciplined: (card) => card.peopleDisciplined ?? 0,
  casesTransferred: (card) => card.casesTransferred ?? 0,
  legalGaps: (card) => card.legalGaps ?? 0,
  trainingAttendances: (card) => card.attendances ?? 0,
  meetings: (card) => card.number ?? 0,
};

/** A reading, asked for again while a function that was just killed does not answer. */
export async function read(call: Call, path: string): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const { status, body } = await call(countryAuditor, 'GET', path);
    if ((status !== 0 && status < 500) || tries === 20) return body;
    await new Promise((resolve) => setTimeout(resolve, 50 * tries));
  }
}
