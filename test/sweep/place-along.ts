import { parentPort, workerData } from 'node:worker_threads';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { sequenceRecords } from '@giam-sat/ledger/sequence-records';

/** What `functions/sequence` does beside the sweep: told which records to look at, a batch at a time. */
const { endpoint, names } = workerData as {
  endpoint: string;
  names: { ledger: string; log: string };
};
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const client = documentClient({ endpoint, region: 'ap-southeast-1', credentials });
const on = {
  ledger: ledgerOn(client, names.ledger),
  log: logOn(client, names.log),
  pause: async () => undefined,
  random: Math.random,
};
let waiting: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (records: readonly string[]) => {
  waiting = waiting.then(async () => {
    await sequenceRecords(on, records);
    parentPort?.postMessage(records.length);
  });
});
