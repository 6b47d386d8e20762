import { hasEnded, isRecommendationState } from '@giam-sat/domain/recommendation/states';
import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log, LogEntry } from '@giam-sat/ledger/log';
import { readBody } from '@giam-sat/ledger/read-body';
import { projectedTo } from '@giam-sat/views/generation';
import { dueSessions, sessionsAddressing } from '@giam-sat/views/read-due';
import { type SweepCursor, sweptTo } from '@giam-sat/views/sweep-cursor';
import type { Views } from '@giam-sat/views/views';

interface Looking {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
  readonly generation: string;
  readonly today: string;
}

export interface Changed {
  /** Page by page: sessions whose clocks or addressees a register change may concern. */
  readonly sessions: AsyncIterable<readonly string[]>;
  /** Where to go on next time; only to be kept when all sessions were looked at. */
  readonly cursor: SweepCursor;
}

const PAGE = 500;
const ANY_DAY = '9999-99-99';

/**
 * What registers, rules and calendar changed since the last sweep concerns sessions that have
 * nothing due today: the Log is walked for such changes, no further than the views have come.
 */
export async function changedRegisters(on: Looking): Promise<Changed> {
  const before = await sweptTo(on.views);
  const end = await projectedTo(on.views, on.generation);
  const found = await changesBetween(on.log, before.position, end);
  const asked = new Set([...before.ending, ...found.bodies]);
  const bodies = await Promise.all([...asked].map((id) => readBody(on.ledger, id)));
  const ending = bodies.flatMap((body) => (body?.to ? [{ id: body.id, to: body.to }] : []));
  const ended = ending.filter(({ to }) => to < on.today).map(({ id }) => id);
  return {
    sessions: sessionsOf(on, ended, found.rules),
    cursor: {
      position: end,
      ending: ending.filter(({ to }) => to >= on.today).map(({ id }) => id),
    },
  };
}

async function* sessionsOf(on: Looking, ended: readonly string[], rules: boolean) {
  for (const body of ended) {
    yield await sessionsAddressing(on.views, on.generation, body, isOpen);
  }
  if (rules) yield* dueSessions(on.views, on.generation, ANY_DAY);
}

function isOpen(state: string): boolean {
  return isRecommendationState(state) && !hasEnded(state);
}

async function changesBetween(log: Log, after: number, end: number) {
  const bodies = new Set<string>();
  let rules = false;
  for (let next = after + 1; next <= end; ) {
    const entries = await log.from(next, PAGE);
    for (const { record, position, version } of entries) {
      if (position > end) break;
      if (record === 'rules#vn' || record === 'calendar#vn') rules = true;
      // The first version registers a body; what ends it comes later, or with it.
      if (record.startsWith('body#') && version > 1) bodies.add(record.slice('body#'.length));
    }
    next = endOf(entries.at(-1)) + 1;
    if (entries.length === 0) break;
  }
  return { bodies, rules };
}

function endOf(entry: LogEntry | undefined): number {
  return entry === undefined ? 0 : entry.position + entry.count - 1;
}
