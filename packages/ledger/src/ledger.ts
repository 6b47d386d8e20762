import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { BatchGetCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Append, appendOf, itemOf } from './append.ts';
import {
  type Inserted,
  insertItem,
  insertStatement,
  insertTogether,
  type Statement,
} from './insert.ts';

export type { Statement };

const BATCH_GET_LIMIT = 100;

/** Where an append stands, without its events. */
export interface AppendKey {
  readonly record: string;
  readonly version: number;
}

/** Truth by record: facts are inserted and read, nothing else. */
export interface Ledger {
  /** All appends of a record in order, or those after a version; strongly consistent. */
  read(record: string, after?: number): Promise<Append[]>;
  /** Appends by their keys, in the order asked; strongly consistent. */
  readMany(keys: readonly AppendKey[]): Promise<Append[]>;
  /** @param beside further statements, all or none with the append */
  insert(append: Append, beside?: readonly Statement[]): Promise<Inserted>;
  /** Every append's key, page by page, those written at or after `since` (ISO instant) when given. */
  keys(since?: string): AsyncIterable<AppendKey[]>;
}

export function ledgerOn(client: DynamoDBDocumentClient, table: string): Ledger {
  return {
    read: (record, after = 0) => readRecord(client, table, record, after),
    readMany: (keys) => readMany(client, table, keys),
    insert: (append, beside = []) =>
      beside.length === 0
        ? insertItem(client, table, itemOf(append))
        : insertTogether(client, [insertStatement(table, itemOf(append)), ...beside]),
    keys: (since) => scanKeys(client, table, since),
  };
}

async function readRecord(
  client: DynamoDBDocumentClient,
  table: string,
  record: string,
  after: number,
): Promise<Append[]> {
  const appends: Append[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#record = :record and #version > :after',
        ExpressionAttributeNames: { '#record': 'record', '#version': 'version' },
        ExpressionAttributeValues: { ':record': record, ':after': after },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    appends.push(...(page.Items ?? []).map(appendOf));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return appends;
}

async function readMany(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly AppendKey[],
): Promise<Append[]> {
  const found = new Map<string, Append>();
  for (let at = 0; at < keys.length; at += BATCH_GET_LIMIT) {
    let wanted: Record<string, unknown>[] = keys
      .slice(at, at + BATCH_GET_LIMIT)
      .map(({ record, version }) => ({ record, version }));
    while (wanted.length > 0) {
      const page = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
      );
      for (const append of (page.Responses?.[table] ?? []).map(appendOf)) {
        found.set(`${append.record}@${append.version}`, append);
      }
      wanted = page.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return keys.map(({ record, version }) => {
    const append = found.get(`${record}@${version}`);
    if (append === undefined) throw new Error(`ledger: ${record}@${version} is not there`);
    return append;
  });
}

async function* scanKeys(
  client: DynamoDBDocumentClient,
  table: string,
  since: string | undefined,
): AsyncGenerator<AppendKey[]> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ProjectionExpression: '#record, #version',
        ExpressionAttributeNames: {
          '#record': 'record',
          '#version': 'version',
          ...(since === undefined ? {} : { '#at': 'at' }),
        },
        ...(since === undefined
          ? {}
          : { FilterExpression: '#at >= :since', ExpressionAttributeValues: { ':since': since } }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    yield (page.Items ?? []).map((item) => ({
      record: String(item.record),
      version: Number(item.version),
    }));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}
