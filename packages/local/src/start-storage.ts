import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Template } from './assembly/template.ts';
import { type Queues, startQueues } from './bus/queues.ts';
import { createTables } from './engine/create-tables.ts';
import {
  claimDataDirectory,
  type DataDirectory,
  temporaryDirectory,
} from './engine/data-directory.ts';
import { startEngine } from './engine/engine.ts';
import type { Stops } from './stops.ts';

export interface Storage {
  readonly data: DataDirectory;
  /** The database itself, without the faults and the recording that functions get. */
  readonly endpoint: string;
  readonly tables: Readonly<Record<string, string>>;
  readonly queues: Queues;
}

/**
 * Database and queues, with the template's tables in them.
 * @param directory undefined: one that is gone after the run
 */
export async function startStorage(
  template: Template,
  directory: string | undefined,
  stops: Stops,
  onDeath: (reason: string) => void,
): Promise<Storage> {
  const data = await claimDataDirectory(directory ?? temporaryDirectory(), directory !== undefined);
  stops.add(() => data.release());
  const engine = await startEngine(data, onDeath);
  stops.add(() => engine.stop());
  const database = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: template.region,
    credentials: { accessKeyId: 'runner', secretAccessKey: 'local' },
  });
  const tables = await createTables(template, database);
  database.destroy();
  const queues = await startQueues(template, data.path);
  stops.add(() => queues.stop());
  return { data, endpoint: engine.endpoint, tables, queues };
}
