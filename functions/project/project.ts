import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import { logTable } from '@giam-sat/ledger/tables';
import { LATE_MS, waitingSince } from '@giam-sat/ledger/waiting-since';
import type { WriteLog } from '@giam-sat/platform/log';
import { again, type BatchAnswer, DONE, streamNotice } from '@giam-sat/platform/stream-notice';
import type { CellCache } from '@giam-sat/views/cell-cache';
import { liveGeneration, projectedTo } from '@giam-sat/views/generation';
import { projectLog } from '@giam-sat/views/project-log';
import type { Views } from '@giam-sat/views/views';

export interface Dependencies {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
  readonly cache: CellCache;
  readonly now: () => Date;
  readonly write: WriteLog;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

/** A batch takes well under a second; what is left when time is short is taken up again. */
const SPARE_MS = 5000;

/** Woken by the Log's stream, or by the clock. */
export async function project(
  on: Dependencies,
  event: unknown,
  remaining: () => number,
): Promise<BatchAnswer> {
  const notice = streamNotice(event, logTable.partitionKey.name);
  for (const line of notice?.changed ?? []) on.write('LEDGER_CHANGED', { line });
  const generation = await liveGeneration(on.views);
  if (notice === undefined) await tellOfLate(on, generation);
  const { atEnd } = await projectLog(
    {
      ...on,
      generation,
      projected: (ids) => on.write('PROJECTED', { ...ids, generation }),
      broken: (record, at, reason) => on.write('RECORD_BROKEN', { record, position: at, reason }),
      mayGoOn: () => remaining() > SPARE_MS,
    },
    on.cache,
  );
  return atEnd || notice === undefined ? DONE : again(notice);
}

/** The clock found what a notification should have told of. */
async function tellOfLate(on: Dependencies, generation: string): Promise<void> {
  const waitingMs = await waitingSince(on, await projectedTo(on.views, generation), on.now());
  if (waitingMs > LATE_MS) on.write('FOUND_LATE', { function: 'project', waitingMs });
}
