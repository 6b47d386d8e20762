import { catchUp } from '@giam-sat/ledger/catch-up';
import type { LogEntry } from '@giam-sat/ledger/log';
import { type Sequencing, sequenceRecords } from '@giam-sat/ledger/sequence-records';
import { ledgerTable } from '@giam-sat/ledger/tables';
import type { WriteLog } from '@giam-sat/platform/log';
import { type BatchAnswer, DONE, streamNotice } from '@giam-sat/platform/stream-notice';
import * as z from 'zod';

export interface Dependencies extends Sequencing {
  readonly now: () => Date;
  readonly log: Sequencing['log'];
  readonly write: WriteLog;
}

/** A stream keeps a day; four days of looking back cover a stream that was lost over a weekend. */
const RECENT_DAYS = 4;
const DAY_MS = 86_400_000;

const Command = z.object({ catchUp: z.enum(['recent', 'all']).optional() });

/** Woken by the Ledger's stream, or by the clock to look for what was left behind. */
export async function sequence(parts: Dependencies, event: unknown): Promise<BatchAnswer> {
  const unreadable = (record: string) => parts.write('RECORD_BROKEN', { record });
  const placedOne = ({ record, version, position }: LogEntry) =>
    parts.write('SEQUENCED', { record, version, position });
  const on = { ...parts, unreadable, placed: placedOne };
  const notice = streamNotice(event, ledgerTable.partitionKey.name);
  if (notice === undefined) {
    const { catchUp: which = 'recent' } = Command.parse(event ?? {});
    const since = new Date(on.now().getTime() - RECENT_DAYS * DAY_MS).toISOString();
    const placed = await catchUp(on, which === 'all' ? undefined : since);
    if (placed > 0) on.write('FOUND_LATE', { function: 'sequence', appends: placed });
    return DONE;
  }
  for (const record of notice.changed) on.write('LEDGER_CHANGED', { record });
  await sequenceRecords(on, notice.touched);
  return DONE;
}
