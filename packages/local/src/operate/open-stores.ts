import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@giam-sat/ledger/client';
import { type Ledger, ledgerOn } from '@giam-sat/ledger/ledger';
import { type Log, logOn } from '@giam-sat/ledger/log';
import { type Views, viewsOn } from '@giam-sat/views/views';
import * as z from 'zod';
import { loadAssembly } from '../assembly/load-assembly.ts';
import { createTemplate } from '../assembly/template.ts';
import { createTables } from '../engine/create-tables.ts';
import { claimDataDirectory } from '../engine/data-directory.ts';
import { startEngine } from '../engine/engine.ts';
import { startOf } from '../engine/processes.ts';
import { synthesize } from '../synthesize.ts';

export interface Stores {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
  readonly client: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  /** A system runs on the data: others may write at the same time. */
  readonly isRunning: boolean;
  close(): Promise<void>;
}

const Running = z.object({
  pid: z.number(),
  start: z.string().optional(),
  ports: z.object({ engine: z.number() }),
});

/** The stores of a data directory: of the system that runs on it, or of its own engine when none does. */
export async function openStores(directory: string): Promise<Stores> {
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
    ledger: ledgerOn(client, tables.Ledger ?? ''),
    log: logOn(client, tables.Log ?? ''),
    views: viewsOn(client, tables.Views ?? ''),
    client,
    ledgerTable: tables.Ledger ?? '',
    isRunning,
    async close() {
      client.destroy();
      database.destroy();
      await close();
    },
  };
}

async function endpointOf(directory: string) {
  const port = runningEngine(directory);
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

function runningEngine(directory: string): number | undefined {
  try {
    const file = join(resolve(directory), 'running.json');
    const running = Running.parse(JSON.parse(readFileSync(file, 'utf8')));
    const isAlive = running.start !== undefined && startOf(running.pid) === running.start;
    return isAlive ? running.ports.engine : undefined;
  } catch {
    return undefined;
  }
}
