import { daysBetween } from '@giam-sat/domain/day';
import { isOwn, type Reader } from '@giam-sat/domain/policy/reader';
import {
  listOn,
  WORKLISTS,
  type Worklist,
  worklistRoles,
} from '@giam-sat/domain/worklist/worklist';
import { type Reading, readAsOf } from '@giam-sat/views/as-of';
import { type KeptWork, readWorkFor, readWorkUnder } from '@giam-sat/views/read-work';
import { isOfOwnSide, type Sight } from '@giam-sat/views/sight';
import type { ReadAs } from './figures.ts';

/** How many days ahead a due day is told of. */
const SOON_DAYS = 15;

export type WorkItem = KeptWork & {
  readonly list: Worklist;
  /** To the due day, or since it, as a negative number. */
  readonly daysLeft: number;
};

type Reach = 'own' | 'subtree' | 'addressed';

/** What waits for the reader today: every list that one of the reader's roles has to look at. */
export async function worklist(
  { views, sight }: ReadAs,
  today: string,
  only: Worklist | undefined,
): Promise<Reading<WorkItem[]>> {
  const { reader, subtrees } = sight;
  return readAsOf(views, async (generation) => {
    const items = new Map<string, WorkItem>();
    const add = (kept: KeptWork, reaches: readonly Reach[]) => {
      const list = listOn(kept, today, SOON_DAYS);
      if (list === undefined || (only !== undefined && list !== only)) return;
      if (!sees(reader, list, kept, reaches)) return;
      const item = { ...kept, list, daysLeft: daysBetween(today, kept.on) };
      items.set(`${list} ${kept.about} ${kept.clock}`, item);
    };
    for (const path of subtrees) {
      for (const kept of await readWorkUnder(views, generation, path)) {
        if (!isShown(sight, kept)) continue;
        add(kept, isOwn(reader, kept.leadBody) ? ['own', 'subtree'] : ['subtree']);
      }
    }
    const { org } = reader;
    const addressed = org === undefined ? [] : await readWorkFor(views, generation, org.id);
    for (const kept of addressed) add(kept, ['addressed']);
    return [...items.values()].toSorted(byUrgency);
  });
}

/** What waits before a session is held or a letter sent is for the own side. */
function isShown(sight: Sight, kept: KeptWork): boolean {
  return kept.held !== undefined || kept.letter !== undefined || isOfOwnSide(sight, kept);
}

function sees(reader: Reader, list: Worklist, kept: KeptWork, reaches: readonly Reach[]): boolean {
  const by = worklistRoles[list];
  return reader.roles.some((role) => {
    const reach = by[role];
    if (reach === undefined || !reaches.includes(reach)) return false;
    // Who monitors verifies for the own side: what waits with the other is not to be done here.
    return role !== MONITOR || isOfOwnSide({ reader }, kept);
  });
}

const MONITOR = 'monitor';

function byUrgency(one: WorkItem, other: WorkItem): number {
  const lists = WORKLISTS.indexOf(one.list) - WORKLISTS.indexOf(other.list);
  if (lists !== 0) return lists;
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return one.about < other.about ? -1 : 1;
}
