import { allowPartition, allowPutEvents, allowRead } from '../constructs/grants.ts';
import { WokenFunction } from '../constructs/service-function.ts';
import { StreamWakeUp } from '../constructs/stream-wake-up.ts';
import { newPosition } from './log-patterns.ts';
import { type ServiceScope, tablesOf } from './service-scope.ts';
import { wakeOften } from './wake-often.ts';

export function publishFunction({ scope, stage, data }: ServiceScope): WokenFunction {
  const { ledger, log, views, bus } = data;
  const consumer = new WokenFunction(scope, 'Publish', {
    name: 'publish',
    environment: { ...tablesOf(data), BUS_NAME: bus.eventBusName },
    memoryMb: 512,
    timeoutSeconds: 60,
    hurts: 'Systems that listen on the bus hear nothing; they find it in the feed, later.',
    stage,
  });
  allowRead(ledger, consumer, 'several', 'pages');
  allowRead(log, consumer, 'pages');
  allowPartition(views, consumer, 'cursor#publish');
  allowPutEvents(bus, consumer);
  const patterns = [newPosition];
  new StreamWakeUp(scope, 'LogToPublish', { table: log, consumer, patterns });
  wakeOften(scope, 'Publish', consumer);
  return consumer;
}
