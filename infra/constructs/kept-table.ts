import {
  AttributeType,
  Billing,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { TableDefinition } from '../../packages/ledger/src/tables.ts';
import { removalPolicy, type Stage } from '../stages.ts';

const attributeTypes = { S: AttributeType.STRING, N: AttributeType.NUMBER } as const;

export interface KeptTableProps {
  readonly definition: TableDefinition;
  readonly stage: Stage;
  /** Point-in-time recovery; a table that is computed from others is rebuilt, not restored. */
  readonly recovery: boolean;
  /** 35 unless told: what was purged can be restored for as long. */
  readonly recoveryDays?: number;
  /** A key of its own; DynamoDB's otherwise. */
  readonly key?: IKey;
}

export function keptTable(scope: Construct, id: string, props: KeptTableProps): TableV2 {
  const { definition, stage } = props;
  const { partitionKey, sortKey } = definition;
  return new TableV2(scope, id, {
    partitionKey: { name: partitionKey.name, type: attributeTypes[partitionKey.type] },
    sortKey: { name: sortKey.name, type: attributeTypes[sortKey.type] },
    billing: Billing.onDemand(),
    // Keys of our own would cost 1 US$ a month each and a call per read, and protect against
    // nobody new: the tables hold no personal data, and whoever may read them could use the key.
    encryption:
      props.key === undefined
        ? TableEncryptionV2.dynamoOwnedKey()
        : TableEncryptionV2.customerManagedKey(props.key),
    pointInTimeRecoverySpecification: props.recovery
      ? { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: props.recoveryDays ?? 35 }
      : { pointInTimeRecoveryEnabled: false },
    contributorInsightsSpecification: { enabled: false },
    deletionProtection: stage.keepsData,
    removalPolicy: removalPolicy(stage),
    ...(definition.stream && { dynamoStream: StreamViewType.KEYS_ONLY }),
    ...(definition.insertOnly && { resourcePolicy: nobodyOverwrites() }),
  });
}

/**
 * Denies everybody, people and administrators included, whatever can overwrite or remove an item.
 * Transactions and batches need these same permissions underneath. Time to live is denied because
 * it deletes. PartiQLInsert stays possible for those who hold it: it refuses an existing key, so a
 * restore (which makes another table, without this policy) puts back what is missing by inserting.
 * The way out, should the law demand one, is to change this file and deploy: seen by all.
 */
function nobodyOverwrites(): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'InsertOnly',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [
          'dynamodb:BatchWriteItem',
          'dynamodb:DeleteItem',
          'dynamodb:PartiQLDelete',
          'dynamodb:PartiQLUpdate',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
          'dynamodb:UpdateTimeToLive',
        ],
        // The table the policy hangs on. Its own ARN here would make the resource depend on itself.
        resources: ['*'],
      }),
    ],
  });
}
