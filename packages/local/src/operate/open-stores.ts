import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@giam-sat/ledger/client';
import { type Ledger, ledgerOn } from '@giam-sat/ledger/ledger';
import { type Log, logOn } from '@giam-sat/ledger/log';
import { type Views, viewsOn } from '@giam-sat/views/views';
import { loadAssembly } from '../assembly/load-assembly.ts';
import { createTemplate } from '../assembly/template.ts';
import { createTables } from '../engine/create-tables.ts';
import { claimDataDirectory } from '../engine/data-directory.ts';
import { startEngine } from '../engine/engine.ts';
import { synthesize } from '../synthesize.ts';
import { runningPorts } from './running.ts';
import { outputOf, stageOutputs, type Target } from './target.ts';

export interface Stores {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
  readonly client: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly logTable: string;
  /** A system runs on the data: others may write at the same time. */
  readonly isRunning: boolean;
  close(): Promise<void>;
}

/** The stores of a stage, or of a data directory: of the system that runs on it, or of its own engine. */
export async function openStores(target: Target): Promise<Stores> {
  return 'stage' in target ? openStage(target.stage) : openDirectory(target.data);
}

async function openStage(stage: string): Promise<Stores> {
  const outputs = await stageOutputs(stage);
  const [ledger, log, views] = ['LedgerTable', 'LogTable', 'ViewsTable'].map((name) =>
    outputOf(outputs, name),
  );
  const client = documentClient();
  const close = async () => client.destroy();
  return { ...storesOn(client, { ledger, log, views }), isRunning: true, close };
}

function storesOn(
  client: DynamoDBDocumentClient,
  { ledger = '', log = '', views = '' }: { ledger?: string; log?: string; views?: string },
) {
  return {
    ledger: ledgerOn(client, ledger),
    log: logOn(client, log),
    views: viewsOn(client, views),
    client,
    ledgerTable: ledger,
    logTable: log,
  };
}

async function openDirectory(directory: string): Promise<Stores> {
  const template = createTemplate(loadAssembly(await synthesize()));
  const { endpoint, isRunning, close } = await endpointOf(directory);
  const config = {
    endpoint,
    region: template.region,
    credentials: { accessKeyId: 'operator', secretAccessKey: 'local' },
  };
  const database = new DynamoDBClient(config);
  const tables = await createTables(template, database);
  const client = documentClient(config);
  return {
    ...storesOn(client, { ledger: tables.Ledger, log: tables.Log, views: tables.Views }),
    isRunning,
    async close() {
      client.destroy();
      database.destroy();
      await close();
    },
  };
}

async function endpointOf(directory: string) {
  const port = runningPorts(directory)?.engine;
  if (port !== undefined) {
    const endpoint = `http://127.0.0.1:${port}`;
    return { endpoint, isRunning: true, close: async () => undefined };
  }
  const data = await claimDataDirectory(directory, true);
  const engine = await startEngine(data, (reason) => process.stderr.write(`${reason}\n`));
  return {
    endpoint: engine.endpoint,
    isRunning: false,
    async close() {
      await engine.stop();
      data.release();
    },
  };
}
