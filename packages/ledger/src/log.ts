import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { BatchGetCommand, ExecuteTransactionCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Inserted, insertStatement, isContention } from './insert.ts';
import type { AppendKey } from './ledger.ts';

/** The line of the Log that orders everything. */
export const LOG_LINE = 'log';
const AT = 'at#';

/** DynamoDB takes 100 statements in a transaction; an entry needs two. */
export const ENTRIES_IN_TRANSACTION = 50;

/** One append's place: its events have the positions `position` … `position + count − 1`. */
export const LogEntry = z.object({
  position: z.int().min(1),
  record: z.string(),
  version: z.int().min(1),
  count: z.int().min(1),
  /** sha256(previous hash + canonical JSON of the append): proves that nothing was removed. */
  hash: z.string(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** One order for everything: position is a fact, given once, gapless, never made again. */
export interface Log {
  /** The last entry, or nothing when the Log is empty; strongly consistent. */
  last(): Promise<LogEntry | undefined>;
  /** Entries in order, beginning with the one that holds `position`. */
  from(position: number, limit: number): Promise<LogEntry[]>;
  /** The version of the record's last append that has a place; 0 when none has. */
  lastVersionOf(record: string): Promise<number>;
  /** Those of the appends that have no place yet; one read for a hundred of them. */
  unplaced(appends: readonly AppendKey[]): Promise<AppendKey[]>;
  /** Inserts up to 50 entries, all or none. */
  insert(entries: readonly LogEntry[]): Promise<Inserted>;
}

export function logOn(client: DynamoDBDocumentClient, table: string): Log {
  const query = (
    condition: string,
    values: Record<string, unknown>,
    limit: number,
    forward: boolean,
  ) => queryLine(client, table, { condition, values, limit, forward });
  const last = async () => {
    const [item] = await query('#line = :line', { ':line': LOG_LINE }, 1, false);
    return item === undefined ? undefined : entryOf(item);
  };
  return {
    last,
    from: async (position, limit) => {
      const at = { ':line': LOG_LINE, ':place': position };
      const [holding] = await query('#line = :line and #place <= :place', at, 1, false);
      const first = holding === undefined ? position : Number(holding.place);
      const values = { ':line': LOG_LINE, ':place': first };
      const items = await query('#line = :line and #place >= :place', values, limit, true);
      return items.map(entryOf).filter((entry) => entry.position + entry.count > position);
    },
    lastVersionOf: async (record) => {
      const [item] = await query('#line = :line', { ':line': `${AT}${record}` }, 1, false);
      return item === undefined ? 0 : Number(item.place);
    },
    unplaced: (appends) => unplaced(client, table, appends),
    insert: (entries) => insertEntries(client, table, entries),
  };
}

interface LineQuery {
  readonly condition: string;
  readonly values: Record<string, unknown>;
  readonly limit: number;
  readonly forward: boolean;
}

async function queryLine(client: DynamoDBDocumentClient, table: string, query: LineQuery) {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  const names: Record<string, string> = { '#line': 'line' };
  if (query.condition.includes('#place')) names['#place'] = 'place';
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: query.condition,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: query.values,
        ScanIndexForward: query.forward,
        Limit: query.limit - items.length,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && items.length < query.limit);
  return items;
}

const BATCH_GET_LIMIT = 100;

async function unplaced(
  client: DynamoDBDocumentClient,
  table: string,
  appends: readonly AppendKey[],
): Promise<AppendKey[]> {
  const places = new Set<string>();
  for (let at = 0; at < appends.length; at += BATCH_GET_LIMIT) {
    let wanted: Record<string, unknown>[] = appends
      .slice(at, at + BATCH_GET_LIMIT)
      .map(({ record, version }) => ({ line: `${AT}${record}`, place: version }));
    while (wanted.length > 0) {
      const page = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
      );
      for (const item of page.Responses?.[table] ?? []) places.add(`${item.line} ${item.place}`);
      wanted = page.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return appends.filter(({ record, version }) => !places.has(`${AT}${record} ${version}`));
}

function entryOf(item: Record<string, unknown>): LogEntry {
  return LogEntry.parse({ ...item, position: item.place });
}

async function insertEntries(
  client: DynamoDBDocumentClient,
  table: string,
  entries: readonly LogEntry[],
): Promise<Inserted> {
  const statements = entries.flatMap(({ position, record, version, count, hash }) => [
    insertStatement(table, { line: LOG_LINE, place: position, record, version, count, hash }),
    insertStatement(table, { line: `${AT}${record}`, place: version, position }),
  ]);
  try {
    await client.send(new ExecuteTransactionCommand({ TransactStatements: statements }));
    return 'inserted';
  } catch (error) {
    if (isContention(error)) return 'taken';
    throw error;
  }
}
