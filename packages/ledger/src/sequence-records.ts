import * as z from 'zod';
import { type Append, itemOf } from './append.ts';
import { canonical, sha256 } from './canonical.ts';
import type { Ledger } from './ledger.ts';
import { ENTRIES_IN_TRANSACTION, type Log, type LogEntry } from './log.ts';

/** The hash before the first entry. */
export const FIRST_HASH = '0'.repeat(64);
const READS_AT_ONCE = 16;

export interface Sequencing {
  readonly ledger: Ledger;
  readonly log: Log;
  /** Waits between tries, in milliseconds; a random wait parts racing lanes. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  /** Told of a record with an item that is no append; it waits, the others go on. */
  readonly unreadable?: (record: string) => void;
  /** Told of every append that got its place. */
  readonly placed?: (entry: LogEntry) => void;
}

/**
 * Gives every append of the records that has no place yet the next one. Holds no rule of the field
 * and reads nothing from the notification but which records to look at, so it can be called twice,
 * late, out of order or by several lanes at once.
 * @returns how many appends got their place by this call
 */
export async function sequenceRecords(on: Sequencing, records: readonly string[]): Promise<number> {
  let placed = 0;
  let tries = 0;
  for (;;) {
    const waiting = await unsequenced(on, records);
    if (waiting.length === 0) return placed;
    const done = await placeAll(on, waiting);
    placed += done;
    if (done === waiting.length) return placed;
    tries = done > 0 ? 0 : tries + 1;
    await on.pause(on.random() * Math.min(20 * 2 ** tries, 1000));
  }
}

/** Places appends batch by batch until one meets a racing lane. */
async function placeAll(on: Sequencing, waiting: readonly Append[]): Promise<number> {
  let last = await on.log.last();
  for (let at = 0; at < waiting.length; at += ENTRIES_IN_TRANSACTION) {
    const entries = chain(last, waiting.slice(at, at + ENTRIES_IN_TRANSACTION));
    if ((await on.log.insert(entries)) === 'taken') return at;
    for (const entry of entries) on.placed?.(entry);
    last = entries.at(-1);
  }
  return waiting.length;
}

async function unsequenced(on: Sequencing, records: readonly string[]): Promise<Append[]> {
  const distinct = [...new Set(records)];
  const found: Append[][] = [];
  for (let at = 0; at < distinct.length; at += READS_AT_ONCE) {
    const some = distinct.slice(at, at + READS_AT_ONCE);
    found.push(...(await Promise.all(some.map((record) => unsequencedOf(on, record)))));
  }
  return found.flat();
}

/** One record that can not be read must not hold up all that come behind it in the stream. */
async function unsequencedOf(on: Sequencing, record: string): Promise<Append[]> {
  const after = await on.log.lastVersionOf(record);
  try {
    return await on.ledger.read(record, after);
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
    on.unreadable?.(record);
    return [];
  }
}

/** The next entries of the chain. */
export function chain(last: LogEntry | undefined, appends: readonly Append[]): LogEntry[] {
  let position = last === undefined ? 1 : last.position + last.count;
  let hash = last?.hash ?? FIRST_HASH;
  return appends.map((append) => {
    hash = chainHash(hash, append);
    const { record, version, events } = append;
    const entry = { position, record, version, count: events.length, hash };
    position += events.length;
    return entry;
  });
}

export function chainHash(previous: string, append: Append): string {
  return sha256(previous + canonical(itemOf(append)));
}
