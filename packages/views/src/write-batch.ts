import { type CellCache, cellKey, cellName } from './cell-cache.ts';
import { cellsOf, change, packed } from './cells.ts';
import type { Batch, CountChange, ItemChange } from './fold-batch.ts';
import { BROKEN, inGeneration, PARTITIONS } from './keys.ts';
import type { Action, Views } from './views.ts';

/** DynamoDB takes 100 actions in a transaction; one is the cursor. */
const ACTIONS = 99;

interface Target {
  readonly views: Views;
  readonly generation: string;
}

/**
 * Writes a batch and moves the cursor from `cursor` to the batch's last position in one transaction.
 * One append that changes more than a transaction holds (a correction that moves a whole record) is
 * written in steps, each under the condition that the cursor still stands. The cursor is marked first:
 * whoever finds the mark takes this one append again, all of its steps being whole values, and cells
 * remember the last position in them; so a half-done append is done again without harm.
 * @returns the position reached, or `too-large` when fewer appends must be taken
 * @throws TransactionCanceledException when another lane moved the cursor
 */
export async function writeBatch(
  to: Target,
  cache: CellCache,
  cursor: number,
  batch: Batch,
): Promise<number | 'too-large'> {
  const names = cellNames(batch.counts);
  const partitions = [...batch.partitions].filter((one) => !cache.partitions.has(one));
  const items = [
    ...batch.items.map((item) => itemAction(to, item)),
    ...brokenActions(to, batch),
    ...partitions.map((partition) => partitionAction(to, partition)),
  ];
  const fits = items.length + names.length <= ACTIONS;
  if (!fits && batch.appends > 1) return 'too-large';
  await cache.load(to.views, to.generation, names);
  const cells = cellActions(to, cache, names, batch);
  const all = [...items, ...cells];
  const last = fits ? all : await writeSteps(to, cursor, all);
  await to.views.transact([...last, moveCursor(to, cursor, batch)]);
  cache.moved(batch.last);
  for (const partition of partitions) cache.partitions.add(partition);
  return batch.last;
}

/** All but the last step; what is returned goes with the cursor. */
async function writeSteps(to: Target, cursor: number, actions: Action[]): Promise<Action[]> {
  let rest = actions;
  await to.views.transact([markCursor(to, cursor)]);
  while (rest.length > ACTIONS) {
    await to.views.transact([...rest.slice(0, ACTIONS), cursorStands(to, cursor)]);
    rest = rest.slice(ACTIONS);
  }
  return rest;
}

function itemAction({ views, generation }: Target, one: ItemChange): Action {
  const { partition, sort, item, position } = one;
  const key = { pk: inGeneration(generation, partition), sk: sort };
  if (item === undefined) return { Delete: { TableName: views.table, Key: key } };
  const { card, count } = item;
  return { Put: { TableName: views.table, Item: { ...key, position, card, count } } };
}

function brokenActions({ views, generation }: Target, batch: Batch): Action[] {
  return batch.newlyBroken.map(({ record, position, reason }) => ({
    Put: {
      TableName: views.table,
      Item: { pk: inGeneration(generation, BROKEN), sk: record, position, reason },
    },
  }));
}

function partitionAction({ views, generation }: Target, sk: string): Action {
  const pk = inGeneration(generation, PARTITIONS);
  return { Put: { TableName: views.table, Item: { pk, sk } } };
}

function cellNames(counts: readonly CountChange[]): string[] {
  const names = counts.flatMap(({ count }) =>
    cellsOf(count).map(({ partition, sort }) => cellName(partition, sort)),
  );
  return [...new Set(names)];
}

function cellActions(
  { views, generation }: Target,
  cache: CellCache,
  names: readonly string[],
  batch: Batch,
): Action[] {
  // A step of an interrupted write has been at these already, with the whole of this one append.
  const done = new Set(names.filter((name) => cache.cell(name).position >= batch.last));
  for (const { count, times, position } of batch.counts) {
    for (const { partition, sort, period } of cellsOf(count)) {
      const name = cellName(partition, sort);
      if (done.has(name)) continue;
      const cell = cache.cell(name);
      change(cell, period, count, times);
      cache.put(name, { ...cell, position });
    }
  }
  return names
    .filter((name) => !done.has(name))
    .map((name) => {
      const cell = cache.cell(name);
      const Item = { ...cellKey(generation, name), rows: packed(cell), position: cell.position };
      return { Put: { TableName: views.table, Item } };
    });
}

/** The cursor item, if it still stands where it was read; it is not there before the first event. */
function onCursor({ views, generation }: Target, cursor: number) {
  return {
    TableName: views.table,
    Key: { pk: 'cursor#project', sk: generation },
    ConditionExpression: `(${cursor === 0 ? 'attribute_not_exists(pk) OR ' : ''}#position = :cursor)`,
    ExpressionAttributeNames: { '#position': 'position' },
  };
}

function cursorStands(to: Target, cursor: number): Action {
  const values = { ExpressionAttributeValues: { ':cursor': cursor } };
  return { ConditionCheck: { ...onCursor(to, cursor), ...values } };
}

function markCursor(to: Target, cursor: number): Action {
  return {
    Update: {
      ...onCursor(to, cursor),
      UpdateExpression: 'SET #position = :cursor, inSteps = :true',
      ExpressionAttributeValues: { ':cursor': cursor, ':true': true },
    },
  };
}

/** Several appends do not pass a mark set since the cursor was read: a lane is amid the first one. */
function moveCursor(to: Target, cursor: number, { last, appends }: Batch): Action {
  const stands = onCursor(to, cursor);
  const unmarked = appends > 1 ? ' AND attribute_not_exists(inSteps)' : '';
  return {
    Update: {
      ...stands,
      ConditionExpression: `${stands.ConditionExpression}${unmarked}`,
      // Only a generation whose cells by child hold the first event has all of them.
      UpdateExpression: `SET #position = :last${cursor === 0 ? ', hasChildCells = :true' : ''} REMOVE inSteps`,
      ExpressionAttributeValues: {
        ...{ ':cursor': cursor, ':last': last },
        ...(cursor === 0 ? { ':true': true } : {}),
      },
    },
  };
}
