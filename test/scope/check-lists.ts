import { isDeepStrictEqual } from 'node:util';
import { DISTINCTS } from '@giam-sat/domain/figures/measures';
import type { Random } from '../oracle/random.ts';
import type { Json } from '../support/api.ts';
import { type Checking, checkIds } from './check-records.ts';
import {
  isListed,
  mayKnow,
  nearTo,
  opensRecommendation,
  type Reader,
  reaches,
  readsSubtree,
} from './judge.ts';
import { anyQuery, LISTS } from './questions.ts';
import { AUDITOR } from './truths.ts';

/** Lists with any parameters: exactly what the whole list holds that is for the reader, in its order. */
export async function checkLists(on: Checking, as: Reader, random: Random, times: number) {
  for (let at = 0; at < times; at += 1) {
    const list = random.pick(LISTS);
    const query = anyQuery(`/${list}`, [...on.truths.values()], random, nearTo(as));
    await checkList(on, as, `/${list}?${query}`, random.pick([1, 3, 7, 500]));
  }
}

/** Of a place that may be read whole a list says that it is restricted where it leaves something out, and not otherwise. */
export async function checkPlaces(on: Checking, as: Reader, random: Random) {
  const place = random.pick(nearTo(as));
  for (const list of LISTS) {
    const path = `/${list}?unit=${place}`;
    const found = await on.asking.all(as, path);
    const whole = await on.asking.all(AUDITOR, path);
    const isWhole = reaches(as, place) && found.items.length === whole.items.length;
    if (isWhole === found.isRestricted) on.wrong(`${path}: restricted ${found.isRestricted}`);
  }
}

/** @returns what the reader is listed; nothing when it was refused */
export async function checkList(
  on: Checking,
  as: Reader,
  path: string,
  limit: number,
): Promise<Json[]> {
  const found = await on.asking.all(as, path, limit);
  const whole = await on.asking.all(AUDITOR, addressed(as, path));
  const where = `${path} (by ${limit})`;
  if (found.status !== whole.status) on.wrong(`${where}: ${found.status}, others ${whole.status}`);
  if (found.status !== 200) {
    const [mine, theirs] = [found, whole].map(({ body }) => withoutRequest(body));
    if (!isDeepStrictEqual(mine, theirs)) on.wrong(`${where}: refused otherwise than others`);
    return [];
  }
  const measure = new URL(path, 'http://x').searchParams.get('measure');
  checkIds(on, as, where, found.items);
  if (DISTINCTS.some((one) => one === measure)) {
    for (const { first } of found.items) {
      if (!isFor(on, as, path, { id: first })) on.wrong(`${where}: ${first} is first`);
    }
    return found.items;
  }
  const expected = whole.items.filter((item) => isFor(on, as, path, item));
  const mine = found.items.map(plain);
  const theirs = expected.map((item) => plain(item));
  if (!isDeepStrictEqual(mine, theirs)) {
    on.wrong(`${where}:\n  lists ${namesOf(mine)}\n  not   ${namesOf(theirs)}`);
  }
  const isLess = expected.length < whole.items.length;
  if (isLess && !found.isRestricted) on.wrong(`${where} leaves out and says nothing of it`);
  return found.items;
}

/** Who reads only what was sent to the own body need not say so. */
function addressed(as: Reader, path: string): string {
  const url = new URL(path, 'http://x');
  const isAsked = ['addressee', 'measure'].some((name) => url.searchParams.has(name));
  if (url.pathname !== '/recommendations' || readsSubtree(as) || isAsked) return path;
  url.searchParams.set('addressee', as.org ?? 'nobody');
  return `${url.pathname}${url.search}`;
}

function isFor({ truths }: Checking, as: Reader, path: string, item: Json): boolean {
  const id = String(item.id);
  const truth = truths.get(id.slice(0, 24)) ?? truths.get(id);
  if (truth === undefined) return false;
  if (isListed(as, truth, item)) return true;
  const { searchParams } = new URL(addressed(as, path), 'http://x');
  const isSentTo = searchParams.has('addressee') && !searchParams.has('measure');
  if (!isSentTo || item.addressee !== as.org || item.letter === undefined) return false;
  return mayKnow(as, truth, id) && opensAsSent(as, truth, id);
}

function opensAsSent(as: Reader, truth: Json, id: string): boolean {
  const all: Json[] = truth.record.findings.flatMap((one: Json) => one.recommendations);
  const one = all.find((other) => other.id === id);
  return one !== undefined && opensRecommendation(as, truth, one);
}

/** How many drafts there are is not for the other side. */
function plain({ recommendations: _count, ...card }: Json): Json {
  return card;
}

function withoutRequest(body: Json): Json {
  const { requestId: _one, instance: _two, ...told } = body ?? {};
  return told;
}

function namesOf(items: readonly Json[]): string {
  return items.map(({ id }) => id).join(' ');
}
