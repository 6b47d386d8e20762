import { allowConfiding, allowCounting, allowInsert, allowRead } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { clockOf, rateOf, type ServiceScope } from './service-scope.ts';

/** Who alone reads what is kept about people. */
export function confideFunction({ scope, stage, data, rates }: ServiceScope): ServiceFunction {
  const { ledger, personal } = data;
  const confide = new ServiceFunction(scope, 'Confide', {
    name: 'confide',
    environment: {
      LEDGER_TABLE: ledger.tableName,
      PERSONAL_TABLE: personal.name,
      ...(personal.region === undefined ? {} : { PERSONAL_REGION: personal.region }),
      ...clockOf(stage),
      ...rateOf({ stage, rates }),
    },
    memoryMb: 1024,
    timeoutSeconds: 10,
    hurts: 'Names of board members and informants can be neither recorded nor read nor purged.',
    stage,
  });
  allowRead(ledger, confide, 'pages');
  allowInsert(ledger, confide);
  allowConfiding(personal, confide);
  allowCounting(rates, confide);
  return confide;
}
