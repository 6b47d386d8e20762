import { ExecuteTransactionCommand } from '@aws-sdk/lib-dynamodb';
import { type Append, itemOf } from '@giam-sat/ledger/append';
import { catchUp } from '@giam-sat/ledger/catch-up';
import { insertStatement, isContention } from '@giam-sat/ledger/insert';
import { chain, sequenceRecords } from '@giam-sat/ledger/sequence-records';
import { CellCache } from '@giam-sat/views/cell-cache';
import { liveGeneration, projectedTo } from '@giam-sat/views/generation';
import { projectLog } from '@giam-sat/views/project-log';
import { enterAppends } from '../../demo/enter-appends.ts';
import type { CommandParts } from '../operate/run-command.ts';

const AT_ONCE = 50;
const LOOK_MS = 250;
const STILL_LOOKS = 20;

/**
 * Stores appends, gives them their places and sees that they are folded into the views. On a stopped
 * system all at once; on a running one beside its functions: places are given here, because that is
 * quickest where the appends are, and folding is left to the function that does nothing else.
 * @throws Error when something else wrote to one of the records meanwhile; run again, it goes on
 */
export async function enterRegisters(on: CommandParts, appends: readonly Append[]): Promise<void> {
  // What the plan rests on gets its place first: an append is never placed before an earlier one of
  // its record, and whoever adds to a record from here on meets the version that is inserted below.
  await catchUp(on, undefined);
  if (on.isRunning) {
    await enterBeside(on, appends);
    await awaitProjection(on);
    return;
  }
  const { finished } = await enterAppends(on, appends);
  let isEntered = false;
  const entering = finished.finally(() => {
    isEntered = true;
  });
  const cache = new CellCache();
  while (!isEntered) {
    await project(on, cache);
    await on.pause(20);
  }
  await entering;
  await project(on, cache);
}

async function enterBeside(on: CommandParts, appends: readonly Append[]): Promise<void> {
  for (let at = 0; at < appends.length; at += AT_ONCE) {
    const some = appends.slice(at, at + AT_ONCE);
    const inserts = some.map((append) => insertStatement(on.ledgerTable, itemOf(append)));
    try {
      await on.client.send(new ExecuteTransactionCommand({ TransactStatements: inserts }));
    } catch (error) {
      if (!isContention(error)) throw error;
      throw new Error(
        'có người khác đang ghi cùng lúc; hãy chạy lại, việc đã lưu không bị lặp / somebody writes ' +
          'at the same time; run again, nothing is stored twice',
      );
    }
    // Most often nobody was quicker; otherwise each record is asked what of it has a place already.
    const placed = await on.log.insert(chain(await on.log.last(), some));
    const records = some.map((append) => append.record);
    if (placed === 'taken') await sequenceRecords(on, records);
    on.progress(`đã lưu / stored ${at + some.length}/${appends.length}`);
  }
}

/** Waits for the system's own projection; where that stands still, the work is done here. */
async function awaitProjection(on: CommandParts): Promise<void> {
  const last = await on.log.last();
  const end = last === undefined ? 0 : last.position + last.count - 1;
  let before = -1;
  for (let still = 0; still < STILL_LOOKS; ) {
    const position = await projectedTo(on.views, await liveGeneration(on.views));
    if (position >= end) return;
    on.progress(`đã dựng đến vị trí / projected to ${position}/${end}`);
    still = position === before ? still + 1 : 0;
    before = position;
    await on.pause(LOOK_MS);
  }
  await project(on);
}

async function project(on: CommandParts, cache = new CellCache()): Promise<void> {
  const generation = await liveGeneration(on.views);
  const broken = (record: string, position: number, reason: string) => {
    throw new Error(`${record} at position ${position} can not be folded: ${reason}`);
  };
  const progress = (position: number) =>
    on.progress(`đã dựng đến vị trí / projected to ${position}`);
  await projectLog({ ...on, generation, broken, progress }, cache);
}
