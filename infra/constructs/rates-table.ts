import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type ITableV2,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { RATES_EXPIRE, ratesTable } from '../../packages/ledger/src/tables.ts';

/** Who asked how much in the last minutes, by a hash; free while nobody asks much, gone with the service. */
export function ratesTableIn(scope: Construct): ITableV2 {
  const { partitionKey, sortKey } = ratesTable;
  const table = new TableV2(scope, 'Rates', {
    partitionKey: { name: partitionKey.name, type: AttributeType.STRING },
    sortKey: { name: sortKey.name, type: AttributeType.NUMBER },
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.dynamoOwnedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
    contributorInsightsSpecification: { enabled: false },
    timeToLiveAttribute: RATES_EXPIRE,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(table).acknowledge({
    id: 'AwsSolutions-DDB3',
    reason: 'Counts of the last minutes: after a loss they begin again at nought.',
  });
  return table;
}
