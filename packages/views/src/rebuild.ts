import { canonical } from '@giam-sat/ledger/canonical';
import { cellOf } from './cell-cache.ts';
import { liveGeneration, projectedTo, switchTo } from './generation.ts';
import { clearGeneration, itemsOf } from './generation-items.ts';
import { type Projecting, projectLog } from './project-log.ts';
import type { Item, Views } from './views.ts';

export interface Rebuilt {
  readonly from: string;
  readonly to: string;
  readonly position: number;
  readonly items: number;
  /** Keys whose item is not the same in both generations; nothing may differ. */
  readonly differences: readonly string[];
}

export interface Rebuilding extends Omit<Projecting, 'generation' | 'progress'> {
  readonly progress: (what: 'clear' | 'project' | 'compare', done: number) => void;
}

/** Differences named one by one; the count is told in any case. */
const COMPARE_AT_ONCE = 100;

/**
 * Makes all views again from the first event, in a new generation beside the live one, compares the
 * two at the same position and switches readers over. Recording goes on meanwhile.
 */
export async function rebuild(on: Rebuilding): Promise<Rebuilt> {
  const { views } = on;
  const from = await liveGeneration(views);
  const to = following(from);
  await clearGeneration(views, to, (done) => on.progress('clear', done));
  await projectBoth(on, from, to);
  const position = await atSamePosition(on, from, to);
  const { items, differences } = await compare(on, from, to);
  await switchTo(views, to);
  return { from, to, position, items, differences };
}

function following(generation: string): string {
  return `g${Number(generation.slice(1)) + 1}`;
}

async function projectBoth(on: Rebuilding, from: string, to: string): Promise<void> {
  const { progress, ...parts } = on;
  await projectLog({
    ...parts,
    generation: to,
    progress: (position) => progress('project', position),
  });
  // The live one is brought to the end too, whatever woke or did not wake its function.
  await projectLog({ ...parts, generation: from });
}

/** Events may come in at any moment: walked on until both stand at the same one. */
async function atSamePosition(on: Rebuilding, from: string, to: string): Promise<number> {
  for (;;) {
    const live = await projectedTo(on.views, from);
    const next = await projectedTo(on.views, to);
    if (live === next) return live;
    await projectBoth(on, from, to);
  }
}

async function compare(on: Rebuilding, from: string, to: string) {
  const differences: string[] = [];
  let items = 0;
  let others = 0;
  for await (const page of itemsOf(on.views, from)) {
    for (let at = 0; at < page.length; at += COMPARE_AT_ONCE) {
      const some = page.slice(at, at + COMPARE_AT_ONCE);
      differences.push(...(await differing(on.views, some, from, to)));
    }
    items += page.length;
    on.progress('compare', items);
  }
  for await (const page of itemsOf(on.views, to)) others += page.length;
  if (others !== items) differences.push(`${from} has ${items} items, ${to} has ${others}`);
  return { items, differences };
}

async function differing(
  views: Views,
  items: readonly Item[],
  from: string,
  to: string,
): Promise<string[]> {
  const renamed = (pk: string) => `${to}${pk.slice(from.length)}`;
  const keys = items.map((item) => ({ pk: renamed(String(item.pk)), sk: String(item.sk) }));
  const found = new Map<string, Item>();
  for (const item of await views.getMany(keys)) found.set(`${item.pk}\n${item.sk}`, item);
  return items.flatMap((item, at) => {
    const key = keys[at];
    const other = key === undefined ? undefined : found.get(`${key.pk}\n${key.sk}`);
    const same = other !== undefined && textOf(item) === textOf(other);
    return same ? [] : [`${item.pk} ${item.sk}`];
  });
}

/** What an item says, without the generation in its key; cells unpacked. */
function textOf({ pk: _pk, ...item }: Item): string {
  const rows = item.rows === undefined ? undefined : cellOf(item).periods;
  return canonical(JSON.parse(JSON.stringify({ ...item, rows })));
}
