import { allowPublic, allowReadingClock } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { clockOf, type ServiceScope } from './service-scope.ts';

export function publicFunction({ scope, stage, data }: ServiceScope): ServiceFunction {
  const open = new ServiceFunction(scope, 'Public', {
    name: 'public',
    environment: {
      VIEWS_TABLE: data.views.tableName,
      LEDGER_TABLE: data.ledger.tableName,
      ...clockOf(stage),
    },
    memoryMb: 512,
    timeoutSeconds: 10,
    hurts: 'Nobody without an account sees what was published.',
    stage,
  });
  allowPublic(data.views, open);
  // In production the clock can not be moved, and nothing of the Ledger is read.
  if (stage.movableClock) allowReadingClock(data.ledger, open);
  return open;
}
