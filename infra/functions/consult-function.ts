import { allowCounting, allowRead } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { clockOf, rateOf, type ServiceScope, tablesOf } from './service-scope.ts';

export function consultFunction({ scope, stage, data, rates }: ServiceScope): ServiceFunction {
  const { ledger, log, views } = data;
  const consult = new ServiceFunction(scope, 'Consult', {
    name: 'consult',
    environment: { ...tablesOf(data), ...clockOf(stage), ...rateOf({ stage, rates }) },
    memoryMb: 1024,
    timeoutSeconds: 10,
    hurts: 'Nobody can open a record, a list or a figure, or follow the feed.',
    stage,
  });
  allowRead(ledger, consult, 'several', 'pages');
  allowRead(log, consult, 'pages');
  allowRead(views, consult, 'one', 'several', 'pages');
  allowCounting(rates, consult);
  return consult;
}
