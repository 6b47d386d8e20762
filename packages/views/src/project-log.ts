import { type AppendIds, appendsIn } from '@giam-sat/ledger/appends-in';
import { isContention } from '@giam-sat/ledger/insert';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import { readLog } from '@giam-sat/ledger/read-log';
import { untilStill } from '@giam-sat/platform/until-still';
import { CellCache } from './cell-cache.ts';
import { foldBatch } from './fold-batch.ts';
import { cursorOf, projectedTo } from './generation.ts';
import type { Views } from './views.ts';
import { writeBatch } from './write-batch.ts';

/** About how many events are folded before they are written together, whole appends of them. */
const BATCH_EVENTS = 100;
/** A batch that was too large was folded for nothing: how much more is tried the next time. */
const GROW_EVENTS = 5;
/** About the time a batch takes, so that a lane at work is seen to move. */
const WAIT_MS = 150;

export interface Projecting {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
  readonly generation: string;
  /** Events at once; what comes out does not depend on it. */
  readonly batchEvents?: number;
  /** Told once for a record that can not be folded; its events are passed over from then on. */
  readonly broken: (record: string, position: number, reason: string) => void;
  readonly progress?: (position: number) => void;
  /** Told of every append that was folded into the views. */
  readonly projected?: (ids: AppendIds) => void;
  /** False ends the walk between two batches: a function must stop before its time is up. */
  readonly mayGoOn?: () => boolean;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

/**
 * Walks the Log from the generation's cursor to its end. The cursor moves in the same transaction as
 * what it wrote, so every event is counted exactly once, whatever is delivered twice, late or never.
 * @returns the position reached, and whether it was the end
 */
export async function projectLog(
  on: Projecting,
  cache = new CellCache(),
): Promise<{ position: number; atEnd: boolean }> {
  const most = on.batchEvents ?? BATCH_EVENTS;
  let limit = most;
  for (;;) {
    const { position: cursor, isInSteps } = await cursorOf(on.views, on.generation);
    if (isInSteps) limit = 1;
    cache.keepAt(cursor);
    const events = await readLog(on, cursor, limit);
    if (events.length === 0) return { position: cursor, atEnd: true };
    if (on.mayGoOn?.() === false) return { position: cursor, atEnd: false };
    const batch = await foldBatch(on, events);
    try {
      const written = await writeBatch(on, cache, cursor, batch);
      if (written === 'too-large') {
        limit = Math.max(1, Math.floor(limit / 2));
        continue;
      }
      for (const one of batch.newlyBroken) on.broken(one.record, one.position, one.reason);
      on.progress?.(written);
      for (const ids of appendsIn(events, written)) on.projected?.(ids);
      limit = Math.min(most, limit + GROW_EVENTS);
    } catch (error) {
      cache.drop();
      if (!isContention(error)) throw error;
      await untilStill(
        () => projectedTo(on.views, on.generation),
        () => on.pause(WAIT_MS * (1 + on.random())),
        on.mayGoOn ?? (() => true),
      );
    }
  }
}
