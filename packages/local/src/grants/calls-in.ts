import * as z from 'zod';
import { isRecord } from '../assembly/is-record.ts';

/** A permission that a request needs: an action on a table or one of its indexes. */
export interface NeededGrant {
  readonly action: string;
  /** `Table` or `Table/index/name` */
  readonly table: string;
}

const Transaction = z.object({
  TransactItems: z.array(z.record(z.string(), z.object({ TableName: z.string() }))),
});

const transactActions: Readonly<Record<string, string>> = {
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Delete: 'dynamodb:DeleteItem',
  Get: 'dynamodb:GetItem',
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
};

const statement =
  /"Statement":"\s*(?:(INSERT)\s+INTO|(DELETE)\s+FROM|(UPDATE)|(SELECT)\b.*?\bFROM)\s+(?:\\")?([A-Za-z0-9_.-]+)(?:(?:\\")?\.\\"([A-Za-z0-9_.-]+))?/gi;

/**
 * The permissions a DynamoDB request needs. Most bodies are only searched and not parsed: this
 * stands in the way of every request, and some carry hundreds of kilobytes.
 */
export function callsIn(operation: string, body: string): NeededGrant[] {
  if (operation.startsWith('Transact')) return transactionCalls(body);
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    return batchTables(body).map((table) => ({ action: `dynamodb:${operation}`, table }));
  }
  if (/^(Execute|BatchExecute)/.test(operation)) return statementCalls(body);
  const [, table] = /"TableName":"([^"]+)"/.exec(body) ?? [];
  const [, index] = /"IndexName":"([^"]+)"/.exec(body) ?? [];
  if (table === undefined) return [];
  const target = index === undefined ? table : `${table}/index/${index}`;
  return [{ action: `dynamodb:${operation}`, table: target }];
}

function statementCalls(body: string): NeededGrant[] {
  return [...body.matchAll(statement)].flatMap((match) => {
    const [, insert, remove, update, select, table, index] = match;
    const verb =
      (insert && 'Insert') || (remove && 'Delete') || (update && 'Update') || (select && 'Select');
    if (!verb || table === undefined) return [];
    const target = index === undefined ? table : `${table}/index/${index}`;
    return [{ action: `dynamodb:PartiQL${verb}`, table: target }];
  });
}

function transactionCalls(body: string): NeededGrant[] {
  const { data } = Transaction.safeParse(JSON.parse(body));
  return (data?.TransactItems ?? []).flatMap((item) =>
    Object.entries(item).flatMap(([kind, { TableName: table }]) => {
      const action = transactActions[kind];
      return action === undefined ? [] : [{ action, table }];
    }),
  );
}

function batchTables(body: string): string[] {
  const parsed: unknown = JSON.parse(body);
  const items = isRecord(parsed) ? parsed.RequestItems : undefined;
  return isRecord(items) ? Object.keys(items) : [];
}
