import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Resource } from '../assembly/load-assembly.ts';
import type { Template } from '../assembly/template.ts';

const KeySchema = z.array(
  z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }),
);
const Projection = z.object({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});
const Index = z.object({ IndexName: z.string(), KeySchema, Projection });

const TableProperties = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema,
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z
    .object({
      StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']),
    })
    .optional(),
  TimeToLiveSpecification: z
    .object({ AttributeName: z.string().optional(), Enabled: z.boolean() })
    .optional(),
});

export const tableTypes = ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'];

/**
 * Creates the template's tables that are missing and notes the address of each stream, which
 * engines make up and nobody can build from the name.
 * @returns the table's own name in the code → its name in the database
 */
export async function createTables(
  template: Template,
  database: DynamoDBClient,
): Promise<Readonly<Record<string, string>>> {
  const tables: Record<string, string> = {};
  for (const resource of template.resources(...tableTypes)) {
    const name = template.identity(resource).ref;
    const stream =
      (await streamOf(database, name)) ?? (await createTable(template, resource, name, database));
    if (stream !== '') template.identify(resource, { attributes: { StreamArn: stream } });
    tables[shortName(resource)] = name;
  }
  return tables;
}

async function createTable(
  template: Template,
  resource: Resource,
  name: string,
  database: DynamoDBClient,
): Promise<string> {
  const { StreamSpecification, TimeToLiveSpecification, ...properties } = TableProperties.parse(
    template.properties(resource),
  );
  const input: CreateTableCommandInput = {
    ...properties,
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    ...(StreamSpecification && {
      StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
    }),
  };
  await database.send(new CreateTableCommand(input));
  const { AttributeName, Enabled } = TimeToLiveSpecification ?? {};
  if (Enabled === true && AttributeName !== undefined) {
    const specification = { AttributeName, Enabled };
    await database.send(
      new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: specification }),
    );
  }
  return (await streamOf(database, name)) ?? '';
}

/** @returns undefined when there is no such table, and '' when it has no stream */
async function streamOf(database: DynamoDBClient, name: string): Promise<string | undefined> {
  try {
    const { Table } = await database.send(new DescribeTableCommand({ TableName: name }));
    return Table?.LatestStreamArn ?? '';
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** `Ledger` of `data/Ledger/Resource`. */
function shortName({ path }: Resource): string {
  return (
    path
      .replace(/\/(Resource|Default)$/, '')
      .split('/')
      .at(-1) ?? path
  );
}
