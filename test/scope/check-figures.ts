import { isDeepStrictEqual } from 'node:util';
import { amounts } from '../oracle/open-list.ts';
import type { Random } from '../oracle/random.ts';
import type { Json } from '../support/api.ts';
import { checkList } from './check-lists.ts';
import { type Checking, checkIds } from './check-records.ts';
import { nearTo, type Reader, reaches } from './judge.ts';
import { anyQuery, FIGURES } from './questions.ts';
import { AUDITOR } from './truths.ts';

/** Each number is its list read to the end, and a row is missing only where there is nothing to list. */
export async function checkFigures(on: Checking, as: Reader, random: Random, times: number) {
  let opened = 0;
  for (let at = 0; at < times; at += 1) {
    const path = `/${random.pick(FIGURES)}`;
    const address = `${path}?${anyQuery(path, [...on.truths.values()], random, nearTo(as))}`;
    const { status, body } = await on.asking.get(as, address);
    const whole = await on.asking.get(AUDITOR, address);
    if (status !== whole.status) on.wrong(`${address}: ${status}, others ${whole.status}`);
    if (status !== 200) continue;
    checkIds(on, as, address, body);
    checkWhole(on, as, address, body, whole.body);
    const mine = numbersOf(body);
    const all = new Map([...numbersOf(whole.body), ...mine]);
    for (const [name, { list, measure }] of random.some([...all], 40).slice(0, MOST)) {
      const items = await checkList(on, as, list, random.pick([2, 7, 500]));
      const value = mine.get(name)?.value ?? 0;
      const counted = sumOf(measure, items);
      if (counted !== value) on.wrong(`${address} ${name}: ${value}, listed are ${counted}`);
      opened += 1;
    }
    if (path.endsWith('/recommendations')) await checkRates(on, as, address, body);
  }
  return opened;
}

const MOST = 14;

interface Told {
  readonly measure: string;
  readonly value: number;
  readonly list: string;
}

function numbersOf({ rows, stocks = [] }: Json): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const [kind, some] of Object.entries<Json[]>({ rows, stocks })) {
    for (const { keys, measures, records } of some) {
      for (const [measure, value] of Object.entries<number>(measures)) {
        const name = `${kind} ${JSON.stringify(keys)} ${measure}`;
        told.set(name, { measure, value, list: records[measure] });
      }
    }
  }
  return told;
}

function sumOf(measure: string, items: readonly Json[]): number {
  const amountOf =
    measure === 'boardMembers' ? ({ members }: Json) => Number(members) : amounts[measure];
  return items.reduce<number>((sum, item) => sum + (amountOf?.(item) ?? 1), 0);
}

/** Nothing but plans and drafts is kept from who has the place: what became of letters is the same for all. */
function checkWhole(on: Checking, as: Reader, address: string, mine: Json, whole: Json) {
  if (!address.startsWith('/figures/recommendations')) return;
  if (!reaches(as, mine.unit.id)) {
    if (mine.restricted !== true) on.wrong(`${address} does not say that it is restricted`);
    return;
  }
  if (mine.restricted !== undefined) on.wrong(`${address} says it is restricted and is not`);
  if (isDeepStrictEqual(mine.rows, whole.rows)) return;
  on.wrong(`${address}: ${JSON.stringify(mine.rows)} instead of ${JSON.stringify(whole.rows)}`);
}

/** A rate's two numbers are those of the measures beside it; of what was due, those listed as verified. */
async function checkRates(on: Checking, as: Reader, address: string, { rows, to }: Json) {
  for (const { measures, records, rates } of rows) {
    const { recommendations = 0, replied = 0, accepted = 0, partlyAccepted = 0 } = measures;
    const { repliedOnTime = 0, repliedLate = 0, notReplied = 0, due = 0 } = measures;
    const { reportedDone = 0, verified = 0 } = measures;
    const must: Record<string, readonly [part: number, of: number]> = {
      repliedOnTime: [repliedOnTime, repliedOnTime + repliedLate + notReplied],
      accepted: [accepted + partlyAccepted, replied],
      reportedDone: [reportedDone, recommendations],
      verified: [verified, recommendations],
      dueVerified: [await verifiedOf(on, as, records.due, to), due],
    };
    for (const [name, [part, of]] of Object.entries(must)) {
      const { part: told = 0, of: whole = 0 } = rates[name] ?? {};
      if (whole === of && (of === 0 || told === part)) continue;
      on.wrong(`${address}: ${name} ${told} of ${whole}, must be ${part} of ${of}`);
    }
  }
}

async function verifiedOf(on: Checking, as: Reader, list: string | undefined, to: string) {
  if (list === undefined) return 0;
  return (await checkList(on, as, `${list}&verifiedBy=${to}`, 500)).length;
}
