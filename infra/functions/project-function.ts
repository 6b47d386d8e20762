import { allowRead, allowRewrite } from '../constructs/grants.ts';
import { WokenFunction } from '../constructs/service-function.ts';
import { StreamWakeUp } from '../constructs/stream-wake-up.ts';
import { changedInPlace, newPosition } from './log-patterns.ts';
import { type ServiceScope, tablesOf } from './service-scope.ts';
import { wakeOften } from './wake-often.ts';

export function projectFunction({ scope, stage, data }: ServiceScope): WokenFunction {
  const { ledger, log, views } = data;
  const consumer = new WokenFunction(scope, 'Project', {
    name: 'project',
    environment: tablesOf(data),
    memoryMb: 1024,
    timeoutSeconds: 60,
    hurts: 'Lists and figures stay as they were: whoever reports from them reports too little.',
    stage,
  });
  allowRead(ledger, consumer, 'several', 'pages');
  allowRead(log, consumer, 'pages');
  allowRewrite(views, consumer);
  const patterns = [newPosition, changedInPlace];
  new StreamWakeUp(scope, 'LogToProject', { table: log, consumer, patterns });
  wakeOften(scope, 'Project', consumer);
  return consumer;
}
