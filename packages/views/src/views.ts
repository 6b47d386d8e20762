import type {
  DynamoDBDocumentClient,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import {
  BatchGetCommand,
  GetCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';

export type Item = Record<string, unknown>;
export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export type Change = Pick<
  UpdateCommandInput,
  | 'UpdateExpression'
  | 'ConditionExpression'
  | 'ExpressionAttributeNames'
  | 'ExpressionAttributeValues'
>;

export interface Range {
  /** Sort keys from here, inclusive. */
  readonly from: string;
  /** Sort keys to here, inclusive. */
  readonly to: string;
  readonly limit?: number;
  /** Read on behind this sort key. */
  readonly after?: string;
  /** Only these attributes of each item: what a reader is not given can not slip out of it. */
  readonly attributes?: readonly string[];
}

/** The views table: keyed reads, ranges, and one transaction at a time. */
export interface Views {
  readonly table: string;
  get(pk: string, sk: string): Promise<Item | undefined>;
  getMany(keys: readonly { pk: string; sk: string }[]): Promise<Item[]>;
  /** One page of a partition in order; `last` is where it stopped, nothing at the end. */
  page(pk: string, range: Range): Promise<{ items: Item[]; last: string | undefined }>;
  transact(actions: Action[]): Promise<void>;
  /** Every item whose partition begins with a prefix, page by page, in no order. */
  scan(prefix: string): AsyncIterable<Item[]>;
  /** One conditional update. */
  update(key: { pk: string; sk: string }, change: Change): Promise<void>;
}

const BATCH = 100;

export function viewsOn(client: DynamoDBDocumentClient, table: string): Views {
  return {
    table,
    get: async (pk, sk) => {
      const key = { TableName: table, Key: { pk, sk }, ConsistentRead: true };
      return (await client.send(new GetCommand(key))).Item;
    },
    getMany: (keys) => getMany(client, table, keys),
    page: (pk, range) => page(client, table, pk, range),
    update: async (Key, change) => {
      await client.send(new UpdateCommand({ TableName: table, Key, ...change }));
    },
    scan: (prefix) => scan(client, table, prefix),
    transact: async (actions) => {
      await client.send(new TransactWriteCommand({ TransactItems: actions }));
    },
  };
}

async function getMany(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly { pk: string; sk: string }[],
): Promise<Item[]> {
  const items: Item[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    let wanted: Item[] = keys.slice(at, at + BATCH).map(({ pk, sk }) => ({ pk, sk }));
    while (wanted.length > 0) {
      const read = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
      );
      items.push(...(read.Responses?.[table] ?? []));
      wanted = read.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return items;
}

async function page(
  client: DynamoDBDocumentClient,
  table: string,
  pk: string,
  { from, to, limit, after, attributes }: Range,
): Promise<{ items: Item[]; last: string | undefined }> {
  const read = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk and sk between :from and :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
      ...(attributes === undefined ? {} : projection(attributes)),
      ...(limit === undefined ? {} : { Limit: limit }),
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  const last = read.LastEvaluatedKey?.sk;
  return { items: read.Items ?? [], last: last === undefined ? undefined : String(last) };
}

function projection(attributes: readonly string[]) {
  return {
    Select: 'SPECIFIC_ATTRIBUTES' as const,
    ProjectionExpression: attributes.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
  };
}

async function* scan(
  client: DynamoDBDocumentClient,
  table: string,
  prefix: string,
): AsyncGenerator<Item[]> {
  let start: Item | undefined;
  do {
    const read = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        FilterExpression: 'begins_with(pk, :prefix)',
        ExpressionAttributeValues: { ':prefix': prefix },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    yield read.Items ?? [];
    start = read.LastEvaluatedKey;
  } while (start !== undefined);
}

/** Every item of a range, page after page. */
export async function all(views: Views, pk: string, range: Range): Promise<Item[]> {
  const items: Item[] = [];
  let after = range.after;
  do {
    const read = await views.page(pk, after === undefined ? range : { ...range, after });
    items.push(...read.items);
    after = read.last;
  } while (after !== undefined);
  return items;
}
