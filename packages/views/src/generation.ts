import type { Views } from './views.ts';

const FIRST = 'g1';

/** Which generation readers see; a rebuild grows the next one beside it and then switches. */
export async function liveGeneration(views: Views): Promise<string> {
  const item = await views.get('live', 'live');
  return item === undefined ? FIRST : String(item.generation);
}

export async function switchTo(views: Views, generation: string): Promise<void> {
  const Item = { pk: 'live', sk: 'live', generation };
  await views.transact([{ Put: { TableName: views.table, Item } }]);
}

/** How far a generation's views have come: the position of the last event in them. */
export async function projectedTo(views: Views, generation: string): Promise<number> {
  const item = await views.get('cursor#project', generation);
  return item === undefined ? 0 : Number(item.position);
}
