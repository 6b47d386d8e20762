import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { insertItem } from '@giam-sat/ledger/insert';
import type { TableDefinition } from '@giam-sat/ledger/tables';

export interface Restoring {
  readonly client: DynamoDBDocumentClient;
  readonly definition: Pick<TableDefinition, 'partitionKey' | 'sortKey'>;
  /** What a backup was restored to: read only. */
  readonly from: string;
  /** The live table: only what is missing is inserted. */
  readonly to: string;
  readonly progress?: (looked: number) => void;
}

export interface Restored {
  readonly looked: number;
  readonly inserted: number;
  /** Keys that hold something else than the backup: never overwritten, to be looked at by people. */
  readonly different: readonly string[];
}

/**
 * Puts back what the live table lacks of a restored copy of it. Nothing is overwritten or swapped: the
 * live table keeps its name, policy, stream and whatever was written since the backup.
 */
export async function restoreTable(on: Restoring): Promise<Restored> {
  const { client, definition, from, to } = on;
  const { partitionKey, sortKey } = definition;
  const different: string[] = [];
  let looked = 0;
  let inserted = 0;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: from,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const item of page.Items ?? []) {
      looked += 1;
      if ((await insertItem(client, to, item)) === 'inserted') {
        inserted += 1;
        continue;
      }
      const Key = {
        [partitionKey.name]: item[partitionKey.name],
        [sortKey.name]: item[sortKey.name],
      };
      const live = await client.send(new GetCommand({ TableName: to, Key, ConsistentRead: true }));
      if (!isSame(live.Item, item)) different.push(Object.values(Key).join('@'));
    }
    on.progress?.(looked);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return { looked, inserted, different };
}

function isSame(live: unknown, kept: unknown): boolean {
  return isDeepStrictEqual(live, kept);
}
