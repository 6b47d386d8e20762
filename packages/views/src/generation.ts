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

export interface Cursor {
  /** The position of the last event in the generation's views. */
  readonly position: number;
  /** The next event is being written in steps: it must be taken again alone. */
  readonly isInSteps: boolean;
}

export async function cursorOf(views: Views, generation: string): Promise<Cursor> {
  const item = await views.get('cursor#project', generation);
  if (item === undefined) return { position: 0, isInSteps: false };
  return { position: Number(item.position), isInSteps: item.inSteps === true };
}

/** Whether the cells by child are there; not in views made before there were any, until they are made again. */
export async function hasChildCells(views: Views, generation: string): Promise<boolean> {
  const item = await views.get('cursor#project', generation);
  return item?.hasChildCells === true;
}

/** How far a generation's views have come. */
export async function projectedTo(views: Views, generation: string): Promise<number> {
  return (await cursorOf(views, generation)).position;
}
