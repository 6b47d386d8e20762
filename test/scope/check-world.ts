import { seeded } from '../oracle/random.ts';
import { checkFigures } from './check-figures.ts';
import { checkLists, checkPlaces } from './check-lists.ts';
import { type Checking, checkRecords } from './check-records.ts';
import { checkCursors, checkFeed, checkNothing, checkWorklist } from './check-rest.ts';
import { type Reader, readsContent, readsSubtree, type Truth } from './judge.ts';
import type { World } from './make-world.ts';
import { checkHeard, checkNames, checkUnpublished } from './named-persons.ts';
import { type Asking, AUDITOR, asking, readTruths } from './truths.ts';

export interface Effort {
  readonly lists: number;
  readonly figures: number;
  readonly records: number;
}

export interface Checked {
  readonly wrong: readonly string[];
  readonly records: number;
  /** Numbers that were opened. */
  readonly numbers: number;
  /** Sessions about a person's conduct. */
  readonly persons: number;
}

/** Everything that can be read of a world, as each of some readers. */
export async function checkWorld(
  world: World,
  readers: readonly Reader[],
  seed: number,
  { lists, figures, records }: Effort,
): Promise<Checked> {
  const truths = await readTruths(world);
  const wrong: string[] = [];
  let numbers = 0;
  const tell = (what: string) => void wrong.push(what);
  const asked = asking(world, (as, path, text) => {
    const of = (what: string) => tell(`${JSON.stringify(as)} ${what}`);
    checkHeard({ truths, wrong: of }, as, path, text);
  });
  await checkTruths(asked, truths, tell);
  const persons = await checkUnpublished(world, truths, tell);
  for (const [at, as] of readers.entries()) {
    const on: Checking = {
      asking: asked,
      truths,
      wrong: (what) => void wrong.push(`${JSON.stringify(as)} ${what}`),
    };
    const random = seeded(seed + at);
    await checkRecords(on, as, random.some([...truths.values()], records));
    await checkNames(on, as, world.today);
    if (!readsContent(as)) {
      await checkNothing(on, as);
      continue;
    }
    await checkLists(on, as, random, lists);
    await checkPlaces(on, as, random);
    numbers += await checkFigures(on, as, random, readsSubtree(as) ? figures : 1);
    await checkFeed(on, as, random.pick([30, 100, 500]));
    await checkWorklist(on, as);
    await checkCursors(on, as, random);
  }
  return { wrong, records: truths.size, numbers, persons };
}

/** From whom nothing is kept is listed everything. */
async function checkTruths(
  asked: Asking,
  truths: ReadonlyMap<string, Truth>,
  wrong: (what: string) => void,
) {
  const everything = { session: '/sessions', board: '/boards?state=any', project: '/projects' };
  for (const [kind, path] of Object.entries(everything)) {
    const { items } = await asked.all(AUDITOR, path);
    const ids = [...truths.values()].filter((one) => one.kind === kind).map(({ id }) => id);
    const listed = items.map(({ id }) => String(id));
    if (ids.toSorted().join() !== listed.toSorted().join()) wrong(`${path} lists not all`);
  }
}
