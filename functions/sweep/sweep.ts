import type { Context } from '@giam-sat/domain/context';
import { dayAt } from '@giam-sat/domain/day';
import type { Session } from '@giam-sat/domain/session/session';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import type { WriteLog } from '@giam-sat/platform/log';
import { liveGeneration } from '@giam-sat/views/generation';
import { dueSessions } from '@giam-sat/views/read-due';
import { moveSwept } from '@giam-sat/views/sweep-cursor';
import type { Views } from '@giam-sat/views/views';
import { changedRegisters } from './changed-registers.ts';
import { type SessionSweep, sweepSession } from './sweep-session.ts';

export interface Dependencies {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
  readonly now: () => Date;
  /** Reads registers, rules and calendar; what one sweep has read serves all its sessions. */
  readonly contexts: () => (session: Session) => Promise<Context>;
  readonly write: WriteLog;
}

export interface Swept {
  readonly day: string;
  readonly sessions: number;
  readonly events: number;
  /** Sessions that could not be looked at; the others were. */
  readonly failed: number;
  /** False when the time was up first: the next sweep goes on. */
  readonly finished: boolean;
}

const SPARE_MS = 10_000;
/** Sessions at once: enough to keep the database busy, few enough to keep memory flat. */
const LANES = 24;

/**
 * Looks at every session whose clocks have something to say by today, however long nobody looked:
 * each says it once and with its own day, so a sweep that is late, runs twice or dies does no harm.
 */
export async function sweep(on: Dependencies, remaining: () => number): Promise<Swept> {
  const today = dayAt(on.now());
  const generation = await liveGeneration(on.views);
  const mayGoOn = () => remaining() > SPARE_MS;
  const counts = { sessions: 0, events: 0, failed: 0 };
  const sessions = { ledger: on.ledger, contextFor: on.contexts() };
  const changed = await changedRegisters({ ...on, generation, today });
  const concerned = await sweepAll(on, sessions, changed.sessions, mayGoOn, counts);
  if (concerned && counts.failed === 0) await moveSwept(on.views, changed.cursor);
  const due = dueSessions(on.views, generation, today);
  const finished = (await sweepAll(on, sessions, due, mayGoOn, counts)) && concerned;
  on.write('SWEPT', { day: today, ...counts, finished });
  return { day: today, ...counts, finished };
}

/** @returns false when the time was up */
async function sweepAll(
  on: Dependencies,
  sessions: SessionSweep,
  pages: AsyncIterable<readonly string[]>,
  mayGoOn: () => boolean,
  counts: { sessions: number; events: number; failed: number },
): Promise<boolean> {
  for await (const page of pages) {
    const queue = [...page];
    const lane = async () => {
      for (let id = queue.pop(); id !== undefined && mayGoOn(); id = queue.pop()) {
        try {
          const events = await sweepSession(sessions, id);
          counts.events += events;
          counts.sessions += 1;
        } catch (error) {
          // One session that can not be read must not keep the others from their deadlines.
          counts.failed += 1;
          const reason = error instanceof Error ? error.name : 'unknown';
          on.write('SWEEP_FAILED', { session: id, reason });
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (!mayGoOn()) return false;
  }
  return true;
}
