import type { Random } from '../oracle/random.ts';
import type { Json } from '../support/api.ts';
import { type Checking, checkIds } from './check-records.ts';
import { mayKnow, opens, opensRecommendation, type Reader, type Truth } from './judge.ts';
import { FIGURES, LISTS } from './questions.ts';
import { AUDITOR } from './truths.ts';

/** The feed, page by page: every event of what may be opened, at its place, and no other. */
export async function checkFeed(on: Checking, as: Reader, limit: number) {
  for (let next: string | null = `/feed?limit=${limit}`; next !== null; ) {
    const { body } = await on.asking.get(as, next);
    const { body: whole } = await on.asking.get(AUDITOR, next);
    checkIds(on, as, next, body);
    const expected: Json[] = whole.items.filter((event: Json) => isTold(on, as, event));
    const [mine, must] = [body.items, expected].map((some: Json[]) => some.map(({ id }) => id));
    if (JSON.stringify(mine) !== JSON.stringify(must)) {
      on.wrong(`${next}: ${difference(mine ?? [], must ?? [])}`);
    }
    if (body.next !== whole.next) on.wrong(`${next} goes on at ${body.next}, not ${whole.next}`);
    const isLess = body.items.length < whole.items.length;
    if ((body.restricted === true) !== isLess) on.wrong(`${next}: restricted ${body.restricted}`);
    next = whole.next;
  }
}

const FOR_ALL = ['unit', 'body', 'topic', 'rules', 'calendar', 'published-figure', 'clock'];

function isTold({ truths }: Checking, as: Reader, { id, data }: Json): boolean {
  const [kind = '', name = ''] = String(id).replace(/@\d+$/, '').split('#');
  if (FOR_ALL.includes(kind)) return true;
  const truth = truths.get(name);
  if (truth === undefined) return false;
  if (
    data.visibility === 'restricted' &&
    as.org !== truth.record.lead.id &&
    !as.roles?.includes('auditor')
  ) {
    return false;
  }
  const named = truth.kind === 'session' ? recommendationsIn(truth, JSON.stringify(data)) : [];
  if (named.length === 0) return opens(as, truth);
  return named.every((one) => opensRecommendation(as, truth, one));
}

function recommendationsIn({ record }: Truth, text: string): Json[] {
  const all: Json[] = record.findings.flatMap((one: Json) => one.recommendations);
  return all.filter(({ id }) => text.includes(`"${id}"`));
}

function difference(mine: readonly string[], must: readonly string[]): string {
  const more = mine.filter((one) => !must.includes(one));
  const less = must.filter((one) => !mine.includes(one));
  return `has ${more.join(' ')}, has not ${less.join(' ')}`;
}

/** What waits for the reader: counted as many as there are, and only what may be opened. */
export async function checkWorklist(on: Checking, as: Reader) {
  const { body } = await on.asking.get(as, '/worklist?limit=500');
  checkIds(on, as, '/worklist', body);
  for (const { count, items, all, list } of body.lists) {
    const listed: Json[] = [];
    for (let next: string | null = `${all}&limit=3`; next !== null; ) {
      const page: Json = (await on.asking.get(as, next)).body;
      listed.push(...(page.lists[0]?.items ?? []));
      next = page.next;
    }
    const [read, shown] = [listed, items].map((some: Json[]) => some.map(({ about }) => about));
    if (count !== read?.length || JSON.stringify(read) !== JSON.stringify(shown)) {
      on.wrong(`/worklist ${list}: ${count}, listed are ${read?.length}`);
    }
    for (const about of read ?? []) {
      const truth = on.truths.get(String(about).slice(0, 24));
      if (truth === undefined || !mayKnow(as, truth, about)) on.wrong(`/worklist ${list} ${about}`);
    }
  }
}

/** Somebody else's place in a list leads to nothing that the own list does not have. */
export async function checkCursors(on: Checking, as: Reader, random: Random) {
  const list = random.pick(LISTS);
  const { body } = await on.asking.get(AUDITOR, `/${list}?from=2012-01-01&limit=1`);
  const own = await on.asking.all(as, `/${list}?from=2012-01-01`);
  if (typeof body.next !== 'string') return;
  const behind = await on.asking.all(as, body.next.replace('&limit=1', ''));
  const mine = new Set(own.items.map(({ id }) => id));
  const foreign = behind.items.filter(({ id }) => !mine.has(id));
  if (foreign.length > 0) on.wrong(`${body.next} leads to ${foreign.map(({ id }) => id).join()}`);
}

/** Where there is nothing to read an account is told so, everywhere alike. */
export async function checkNothing(on: Checking, as: Reader) {
  const year = 'unit=VN&from=2024-01-01';
  const paths = [...LISTS, 'feed', 'worklist', ...FIGURES.map((one) => `${one}?${year}`)];
  for (const path of paths) {
    const { status } = await on.asking.get(as, `/${path}`);
    if (status !== 403) on.wrong(`/${path}: ${status} for an account without a role that reads`);
  }
  const isAdministrator = as.roles?.includes('administrator');
  for (const path of ['/registers/units', '/published-figures']) {
    const { status } = await on.asking.get(as, path);
    if (status !== (isAdministrator ? 200 : 403)) on.wrong(`${path}: ${status}`);
  }
}
