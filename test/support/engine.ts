import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { requestCountsOn } from '@giam-sat/ledger/request-counts';
import {
  ledgerTable,
  logTable,
  ratesTable,
  type TableDefinition,
  viewsTable,
} from '@giam-sat/ledger/tables';
import { personalOn } from '@giam-sat/personal/personal';
import { personalTable } from '@giam-sat/personal/table';
import { viewsOn } from '@giam-sat/views/views';
import {
  claimDataDirectory,
  temporaryDirectory,
} from '../../packages/local/src/engine/data-directory.ts';
import { startEngine } from '../../packages/local/src/engine/engine.ts';

/** The real engine with the three tables, for one test file; each `fresh()` has tables of its own. */
export async function testEngine() {
  const data = await claimDataDirectory(temporaryDirectory(), false);
  const engine = await startEngine(data, (reason) => {
    throw new Error(reason);
  });
  const config = {
    endpoint: engine.endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const database = new DynamoDBClient(config);
  const client = documentClient(config);
  let tables = 0;
  return {
    endpoint: engine.endpoint,
    client,
    /** Empty tables, and stores on them. */
    async fresh() {
      tables += 1;
      const names = {
        ...{ ledger: `ledger${tables}`, log: `log${tables}`, views: `views${tables}` },
        ...{ personal: `personal${tables}`, rates: `rates${tables}` },
      };
      await create(database, names.ledger, ledgerTable);
      await create(database, names.log, logTable);
      await create(database, names.views, viewsTable);
      await create(database, names.personal, personalTable);
      await create(database, names.rates, ratesTable);
      return {
        names,
        ledger: ledgerOn(client, names.ledger),
        log: logOn(client, names.log),
        views: viewsOn(client, names.views),
        personal: personalOn(client, names.personal),
        rates: requestCountsOn(client, names.rates),
      };
    },
    async stop() {
      client.destroy();
      database.destroy();
      await engine.stop();
      data.release();
    },
  };
}

export type TestEngine = Awaited<ReturnType<typeof testEngine>>;
export type Stores = Awaited<ReturnType<TestEngine['fresh']>>;

async function create(database: DynamoDBClient, name: string, table: TableDefinition) {
  const { partitionKey, sortKey } = table;
  await database.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: partitionKey.name, KeyType: 'HASH' },
        { AttributeName: sortKey.name, KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [partitionKey, sortKey].map(({ name: AttributeName, type }) => ({
        AttributeName,
        AttributeType: type,
      })),
    }),
  );
}
