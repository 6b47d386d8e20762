import { Schedule } from 'aws-cdk-lib/aws-events';
import { allowInsert, allowRead, allowScan } from '../constructs/grants.ts';
import { ScheduledWakeUp } from '../constructs/scheduled-wake-up.ts';
import { WokenFunction } from '../constructs/service-function.ts';
import { StreamWakeUp } from '../constructs/stream-wake-up.ts';
import type { ServiceScope } from './service-scope.ts';

export function sequenceFunction({ scope, stage, data }: ServiceScope): WokenFunction {
  const { ledger, log } = data;
  const consumer = new WokenFunction(scope, 'Sequence', {
    name: 'sequence',
    environment: { LEDGER_TABLE: ledger.tableName, LOG_TABLE: log.tableName },
    memoryMb: 512,
    // The daily scan reads a GB in about a minute and can not go on where it stopped.
    timeoutSeconds: 900,
    hurts: 'What is recorded gets no position: it is missing from lists, figures, feed and bus.',
    stage,
  });
  allowRead(ledger, consumer, 'pages');
  allowScan(ledger, consumer);
  allowRead(log, consumer, 'several', 'pages');
  allowInsert(log, consumer);
  new StreamWakeUp(scope, 'LedgerStream', { table: ledger, consumer });
  // Daily and not oftener, for it scans the Ledger: about 4 US cents a GB. Until then a lost
  // notification is mended by the record's next event.
  new ScheduledWakeUp(scope, 'DailyCatchUp', {
    description: 'Gives a position to whatever a lost notification left behind',
    // 01:17 in Viet Nam, when nobody records.
    schedule: Schedule.cron({ hour: '18', minute: '17' }),
    target: consumer,
    input: { catchUp: 'recent' },
  });
  return consumer;
}
