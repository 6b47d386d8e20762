import { DuplicateItemException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ExecuteStatementCommand, ExecuteTransactionCommand } from '@aws-sdk/lib-dynamodb';
import { packEvents } from './pack-events.ts';

/** `taken`: the key exists already, or another transaction is at it. Read again, then decide again. */
export type Inserted = 'inserted' | 'taken';

/**
 * The text of a PartiQL INSERT. It refuses an existing key by itself, and its permission
 * (`dynamodb:PartiQLInsert`) allows nothing else: PutItem would overwrite.
 */
export function insertStatement(table: string, item: Readonly<Record<string, unknown>>) {
  const names = Object.keys(item);
  return {
    Statement: `INSERT INTO "${table}" VALUE {${names.map((name) => `'${name}': ?`).join(', ')}}`,
    Parameters: names.map((name) => stored(name, item[name])),
  };
}

function stored(name: string, value: unknown): unknown {
  return name === 'events' && typeof value === 'string' ? packEvents(value) : value;
}

export async function insertItem(
  client: DynamoDBDocumentClient,
  table: string,
  item: Readonly<Record<string, unknown>>,
): Promise<Inserted> {
  try {
    await client.send(new ExecuteStatementCommand(insertStatement(table, item)));
    return 'inserted';
  } catch (error) {
    if (error instanceof DuplicateItemException) return 'taken';
    throw error;
  }
}

/** PartiQL with its values; up to a hundred of them go in one transaction. */
export interface Statement {
  readonly Statement: string;
  readonly Parameters: unknown[];
}

/** All of them, or none because of others. */
export async function insertTogether(
  client: DynamoDBDocumentClient,
  statements: readonly Statement[],
): Promise<Inserted> {
  try {
    await client.send(new ExecuteTransactionCommand({ TransactStatements: [...statements] }));
    return 'inserted';
  } catch (error) {
    if (isContention(error)) return 'taken';
    throw error;
  }
}

/** Whether a transaction failed because of others, so that reading again and retrying can help. */
export function isContention(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
  const ours = codes.filter((code) => code !== 'None');
  return ours.length > 0 && ours.every((code) => CONTENTION.has(code));
}

const CONTENTION: ReadonlySet<string> = new Set([
  'DuplicateItem',
  'TransactionConflict',
  'ConditionalCheckFailed',
]);
