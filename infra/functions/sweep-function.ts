import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { allowInsert, allowPartition, allowRead } from '../constructs/grants.ts';
import { ScheduledWakeUp } from '../constructs/scheduled-wake-up.ts';
import { WokenFunction } from '../constructs/service-function.ts';
import { clockOf, type ServiceScope, tablesOf } from './service-scope.ts';

export function sweepFunction({ scope, stage, data }: ServiceScope): WokenFunction {
  const { ledger, log, views } = data;
  const consumer = new WokenFunction(scope, 'Sweep', {
    name: 'sweep',
    environment: { ...tablesOf(data), ...clockOf(stage) },
    memoryMb: 1024,
    timeoutSeconds: 900,
    hurts: 'Nobody is told what falls due, and what is overdue does not show as overdue.',
    stage,
  });
  for (const table of [ledger, log]) allowRead(table, consumer, 'pages');
  allowRead(views, consumer, 'one', 'pages');
  allowInsert(ledger, consumer);
  allowPartition(views, consumer, 'cursor#sweep');
  // A day begins at 17:00 UTC in Viet Nam; a sweep with nothing to do reads sixteen empty pages.
  new ScheduledWakeUp(scope, 'SweepOften', {
    description: 'Looks what falls due',
    schedule: Schedule.rate(Duration.minutes(15)),
    target: consumer,
    input: {},
  });
  return consumer;
}
