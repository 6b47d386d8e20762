import { Stack, Validations } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { LISTINGS, STOCK_LISTINGS } from '../../packages/domain/src/figures/listings.ts';
import { CLOCK_RECORD } from '../../packages/ledger/src/stage-clock.ts';
import type { PersonalStore } from './personal-store.ts';
import type { ServiceFunction } from './service-function.ts';

/** How a table is read: one item by its key, several by theirs, or a partition page by page. */
const ways = {
  one: 'dynamodb:GetItem',
  several: 'dynamodb:BatchGetItem',
  pages: 'dynamodb:Query',
} as const;
export type Way = keyof typeof ways;

const reading = Object.values(ways);

// CDK's own grants are wider: grantReadData adds Scan and the stream, grantWriteData adds PutItem,
// which overwrites. So every permission on a table is one of these.

export function allowRead(table: ITableV2, reader: ServiceFunction, ...by: readonly Way[]): void {
  allow(
    table,
    reader,
    by.map((way) => ways[way]),
  );
}

/** The whole table, page by page: only to find what no notification told of. */
export function allowScan(table: ITableV2, reader: ServiceFunction): void {
  allow(table, reader, ['dynamodb:Scan']);
}

/** Adds items and can not touch one that is there: a PartiQL INSERT refuses an existing key. */
export function allowInsert(table: ITableV2, writer: ServiceFunction): void {
  allow(table, writer, ['dynamodb:PartiQLInsert']);
}

/** What the transactions on a table need that is computed and may be computed again. */
export function allowRewrite(table: ITableV2, writer: ServiceFunction): void {
  allow(table, writer, [
    ...reading,
    'dynamodb:ConditionCheckItem',
    'dynamodb:DeleteItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
  ]);
}

/** Adds to a counter, and reads what it is then; no other item and nothing of it beforehand. */
export function allowCounting(table: ITableV2, holder: ServiceFunction): void {
  allow(table, holder, ['dynamodb:UpdateItem']);
}

/** One partition of a table, such as a consumer's own cursor, and nothing beside it. */
export function allowPartition(table: ITableV2, writer: ServiceFunction, key: string): void {
  writer.function.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [key] } },
    }),
  );
}

/**
 * Only what is public, and what figures are made of. List entries of records may be counted but not
 * looked at: of those partitions nothing but `count` can be asked for. `g*` is the views' generation.
 */
export function allowPublic(table: ITableV2, reader: ServiceFunction): void {
  const keys = (names: readonly string[]) => ({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': names.map((name) => `g*#${name}`) },
  });
  const open = [
    ...['public#*', 'public-sessions#*', 'public-findings#*', 'public-recommendations#*'],
    ...['cells#*', 'stocks#*', 'partitions', 'broken', 'published'],
    ...['units', 'unit-words#*', 'topics'],
  ];
  const add = (actions: readonly string[], conditions: Record<string, unknown>) =>
    reader.function.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [table.tableArn], conditions }),
    );
  add(reading, keys(open));
  add(['dynamodb:GetItem'], {
    'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['live', 'cursor#project'] },
  });
  add(['dynamodb:Query'], {
    ...keys([...LISTINGS, ...STOCK_LISTINGS].map((listing) => `${listing}#*`)),
    'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'count'] },
    StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
  });
}

/** How far the stage's clock was moved, and no other record. */
export function allowReadingClock(ledger: ITableV2, reader: ServiceFunction): void {
  reader.function.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [ledger.tableArn],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [CLOCK_RECORD] } },
    }),
  );
}

/** Reads, adds and removes, and can not change: a correction is a new item. The table's key goes with it. */
export function allowConfiding(
  { table, key, region }: PersonalStore,
  holder: ServiceFunction,
): void {
  allow(table, holder, ['dynamodb:Query', 'dynamodb:PartiQLInsert', 'dynamodb:PartiQLDelete']);
  holder.function.addToRolePolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [key.keyArn],
      conditions: {
        StringEquals: {
          'kms:ViaService': `dynamodb.${region ?? holder.function.stack.region}.amazonaws.com`,
        },
      },
    }),
  );
}

export function allowPutEvents(bus: IEventBus, publisher: ServiceFunction): void {
  publisher.function.addToRolePolicy(
    new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] }),
  );
}

function allow(table: ITableV2, holder: ServiceFunction, actions: readonly string[]): void {
  holder.function.addToRolePolicy(
    new PolicyStatement({ actions: [...actions], resources: [table.tableArn] }),
  );
}

/** Files under one place of a bucket. Earlier versions can be neither read nor removed. */
export function allowFiles(
  bucket: IBucket,
  holder: ServiceFunction,
  place: string,
  actions: readonly ('Get' | 'Put' | 'Delete')[],
): void {
  const resource = bucket.arnForObjects(`${place}/*`);
  holder.function.addToRolePolicy(
    new PolicyStatement({
      actions: actions.map((action) => `s3:${action}Object`),
      resources: [resource],
    }),
  );
  const arn: { readonly 'Fn::ImportValue': string } = Stack.of(holder).resolve(
    bucket.stack.exportValue(bucket.bucketArn),
  );
  Validations.of(holder).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${arn['Fn::ImportValue']}/${place}/*]`,
    reason:
      'Files are named after evidence of sessions to come: one place of the bucket, and no other.',
  });
}

/** Without it a file that is not there is answered like one that may not be read. */
export function allowNoticingAbsence(bucket: IBucket, holder: ServiceFunction): void {
  holder.function.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  );
}
