import { daysBetween } from '@giam-sat/domain/day';
import {
  listOn,
  WORKLISTS,
  type Worklist,
  worklistRoles,
} from '@giam-sat/domain/worklist/worklist';
import type { Caller } from '@giam-sat/platform/claims';
import { type Reading, readAsOf } from '@giam-sat/views/as-of';
import { findUnit } from '@giam-sat/views/read-registers';
import { type KeptWork, readWorkFor, readWorkUnder } from '@giam-sat/views/read-work';
import type { Views } from '@giam-sat/views/views';

/** How many days ahead a due day is told of. */
const SOON_DAYS = 15;

export type WorkItem = KeptWork & {
  readonly list: Worklist;
  /** To the due day, or since it, as a negative number. */
  readonly daysLeft: number;
};

type Reach = 'own' | 'subtree' | 'addressed';

/** What waits for the caller today: every list that one of the caller's roles has to look at. */
export async function worklist(
  views: Views,
  caller: Caller,
  today: string,
  only: Worklist | undefined,
): Promise<Reading<WorkItem[]>> {
  return readAsOf(views, async (generation) => {
    const { unit, org } = caller;
    const found = unit === undefined ? undefined : await findUnit(views, generation, unit, today);
    const under = found?.unit === undefined ? [] : await underUnit(views, generation, found.unit);
    const addressed = org === undefined ? [] : await readWorkFor(views, generation, org);
    const items = new Map<string, WorkItem>();
    const add = (kept: KeptWork, reach: (list: Worklist) => boolean) => {
      const list = listOn(kept, today, SOON_DAYS);
      if (list === undefined || (only !== undefined && list !== only) || !reach(list)) return;
      const item = { ...kept, list, daysLeft: daysBetween(today, kept.on) };
      items.set(`${list} ${kept.about} ${kept.clock}`, item);
    };
    for (const kept of under) {
      const isOwn = kept.leadBody === org;
      add(kept, (list) => sees(caller, list, isOwn ? ['own', 'subtree'] : ['subtree']));
    }
    for (const kept of addressed) add(kept, (list) => sees(caller, list, ['addressed']));
    return [...items.values()].toSorted(byUrgency);
  });
}

/** A successor unit's officer also has what its predecessors left open. */
async function underUnit(
  views: Views,
  generation: string,
  unit: { readonly path: readonly string[]; readonly predecessors: readonly string[] },
): Promise<KeptWork[]> {
  const paths = [unit.path];
  for (const id of unit.predecessors) {
    const before = await findUnit(views, generation, id, '');
    if (before.unit !== undefined) paths.push(before.unit.path);
  }
  const work: KeptWork[] = [];
  for (const path of paths) work.push(...(await readWorkUnder(views, generation, path)));
  return work;
}

function sees({ roles }: Caller, list: Worklist, reaches: readonly Reach[]): boolean {
  const by = worklistRoles[list];
  return roles.some((role) => {
    const reach = by[role];
    return reach !== undefined && reaches.includes(reach);
  });
}

function byUrgency(one: WorkItem, other: WorkItem): number {
  const lists = WORKLISTS.indexOf(one.list) - WORKLISTS.indexOf(other.list);
  if (lists !== 0) return lists;
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return one.about < other.about ? -1 : 1;
}
