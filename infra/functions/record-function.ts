import { allowCounting, allowInsert, allowRead } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { clockOf, rateOf, type ServiceScope, tablesOf } from './service-scope.ts';

export function recordFunction(
  { scope, stage, data, rates }: ServiceScope,
  pagesUrl: string,
): ServiceFunction {
  const { ledger, log, views } = data;
  const record = new ServiceFunction(scope, 'Record', {
    name: 'record',
    environment: {
      ...tablesOf(data),
      ...clockOf(stage),
      ...rateOf({ stage, rates }),
      PAGES_URL: pagesUrl,
    },
    memoryMb: 1024,
    timeoutSeconds: 10,
    hurts:
      'Whoever records a session, finding or recommendation can not, and has to keep the paper.',
    stage,
  });
  // Log and Views only to point out what may have been entered before.
  for (const table of [ledger, log]) allowRead(table, record, 'pages');
  allowRead(views, record, 'one', 'pages');
  allowInsert(ledger, record);
  allowCounting(rates, record);
  return record;
}
