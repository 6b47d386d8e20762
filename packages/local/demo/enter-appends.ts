import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ExecuteTransactionCommand } from '@aws-sdk/lib-dynamodb';
import { type Append, itemOf } from '@giam-sat/ledger/append';
import { insertStatement, isContention } from '@giam-sat/ledger/insert';
import type { Ledger } from '@giam-sat/ledger/ledger';
import { ENTRIES_IN_TRANSACTION, type Log, type LogEntry } from '@giam-sat/ledger/log';
import { chain } from '@giam-sat/ledger/sequence-records';

export interface Entry {
  readonly client: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly ledger: Ledger;
  readonly log: Log;
}

export interface Entered {
  /** The last position there will be. */
  readonly end: number;
  /** The last position of what others wrote before. */
  readonly othersEnd: number;
  readonly finished: Promise<void>;
}

const PAGE = 500;

/**
 * Enters appends into Ledger and Log in the order given, those that have their place passed over.
 * Nothing else writes at this time. So places are given here, fifty at a time, without asking for
 * each record what of it has a place already, which would take as long as all the rest.
 */
export async function enterAppends(on: Entry, appends: readonly Append[]): Promise<Entered> {
  const wanted = new Set(appends.map(nameOf));
  const placed = new Set<string>();
  let last: LogEntry | undefined;
  let othersEnd = 0;
  for await (const entry of entriesOf(on.log)) {
    last = entry;
    placed.add(nameOf(entry));
    if (!wanted.has(nameOf(entry))) othersEnd = endOf(entry);
  }
  const missing = appends.filter((append) => !placed.has(nameOf(append)));
  const end = missing.reduce((sum, { events }) => sum + events.length, endOf(last));
  return { end, othersEnd, finished: enter(on, missing, last) };
}

async function enter(on: Entry, appends: readonly Append[], after: LogEntry | undefined) {
  let last = after;
  let placing: Promise<void> = Promise.resolve();
  for (let at = 0; at < appends.length; at += ENTRIES_IN_TRANSACTION) {
    const stored = await store(on, appends.slice(at, at + ENTRIES_IN_TRANSACTION));
    const entries = chain(last, stored);
    last = entries.at(-1);
    await placing;
    placing = place(on.log, entries);
  }
  await placing;
}

/** @returns the appends as they are in the Ledger, which is what the chain of hashes is about */
async function store(on: Entry, appends: readonly Append[]): Promise<readonly Append[]> {
  const inserts = appends.map((append) => insertStatement(on.ledgerTable, itemOf(append)));
  try {
    // One commit for many records is several times as fast as one for each.
    await on.client.send(new ExecuteTransactionCommand({ TransactStatements: inserts }));
    return appends;
  } catch (error) {
    if (!isContention(error)) throw error;
    // A load cut off between Ledger and Log: some are there, and are left as they are.
    for (const append of appends) await on.ledger.insert(append);
    return on.ledger.readMany(appends);
  }
}

async function place(log: Log, entries: readonly LogEntry[]): Promise<void> {
  if ((await log.insert(entries)) === 'taken') {
    throw new Error('something else writes to the Log while the demonstration is loaded');
  }
}

async function* entriesOf(log: Log): AsyncGenerator<LogEntry> {
  for (let next = 1; ; ) {
    const entries = await log.from(next, PAGE);
    if (entries.length === 0) return;
    yield* entries;
    next = endOf(entries.at(-1)) + 1;
  }
}

function endOf(entry: LogEntry | undefined): number {
  return entry === undefined ? 0 : entry.position + entry.count - 1;
}

function nameOf({ record, version }: { record: string; version: number }): string {
  return `${record}@${version}`;
}
