import { createHash } from 'node:crypto';
import { callerOf } from '@giam-sat/platform/claims';
import type { MiddlewareHandler } from 'hono';
import { EdgeRefusal } from './edge-app.ts';

/** What all instances of all functions together were asked. */
export interface SharedCounts {
  add(caller: string, minute: number, requests: number): Promise<number>;
}

interface Asked {
  /** By all instances, as this one last heard. */
  shared: number;
  /** By this one, not told to the others yet. */
  untold: number;
}

const MINUTE_MS = 60_000;
/**
 * Every tenth request is told to the others. Who asks little costs no call to the database, and who
 * asks too much gets at most nine more from each instance.
 */
const TOLD_AT = 10;

/**
 * Holds back a bearer who asks more than so much in a minute of the clock on the wall (a stage's clock
 * that can be moved would let it be forgotten). What was refused is not counted.
 * @param now epoch milliseconds
 */
export function requestRate(
  counts: SharedCounts,
  perMinute: number,
  now: () => number = Date.now,
): MiddlewareHandler {
  let minute = 0;
  let callers = new Map<string, Asked>();
  return async (c, next) => {
    const sub = callerOf(c.env)?.sub;
    if (sub === undefined) return next();
    const moment = now();
    const current = Math.floor(moment / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      callers = new Map();
    }
    const asked = callers.get(sub) ?? { shared: 0, untold: 0 };
    callers.set(sub, asked);
    const isOver = () => asked.shared + asked.untold > perMinute;
    if (!isOver()) await count(counts, sub, current, asked);
    if (isOver()) {
      c.header('retry-after', String(Math.ceil(((current + 1) * MINUTE_MS - moment) / 1000)));
      throw new EdgeRefusal('too-many-of-account');
    }
    return next();
  };
}

async function count(counts: SharedCounts, sub: string, minute: number, asked: Asked) {
  asked.untold += 1;
  if (asked.untold < TOLD_AT) return;
  const told = asked.untold;
  asked.untold = 0;
  try {
    asked.shared = await counts.add(nameless(sub), minute, told);
  } catch {
    // Nobody is kept from work because requests can not be counted; this instance counts on.
    asked.shared += told;
  }
}

/** An account's name is nobody's business in this table. */
function nameless(sub: string): string {
  return createHash('sha256').update(sub).digest('hex').slice(0, 32);
}
