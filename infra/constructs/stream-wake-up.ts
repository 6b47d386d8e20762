import { Stack, Validations } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { WokenFunction } from './service-function.ts';

export interface StreamWakeUpProps {
  readonly table: ITableV2;
  readonly consumer: WokenFunction;
  /** Lambda's filter patterns: a record that meets any of them wakes. None: every one does. */
  readonly patterns?: readonly object[];
}

/** A table's stream wakes a function. Written out in full, so that no failure option is a default. */
export class StreamWakeUp extends Construct {
  constructor(scope: Construct, id: string, props: StreamWakeUpProps) {
    super(scope, id);
    const { consumer, table } = props;
    const streamArn = table.tableStreamArn;
    if (!streamArn) throw new Error(`${table.node.path} has no stream`);
    this.allowReading(consumer, table, streamArn);
    new CfnEventSourceMapping(this, 'Mapping', {
      functionName: consumer.called.functionName,
      eventSourceArn: streamArn,
      // What was written before the mapping was ready wakes too; LATEST would miss those seconds.
      // A notification only says "look", so reading a day of them again does no harm.
      startingPosition: 'TRIM_HORIZON',
      batchSize: 100,
      maximumBatchingWindowInSeconds: 0,
      parallelizationFactor: 1,
      functionResponseTypes: ['ReportBatchItemFailures'],
      // Nothing is given up or divided: retried until done, or the stream drops it after a day.
      maximumRetryAttempts: -1,
      maximumRecordAgeInSeconds: -1,
      bisectBatchOnFunctionError: false,
      destinationConfig: { onFailure: { destination: consumer.deadLetters.queue.queueArn } },
      ...(props.patterns && {
        filterCriteria: {
          filters: props.patterns.map((pattern) => ({ pattern: JSON.stringify(pattern) })),
        },
      }),
    });
  }

  private allowReading(consumer: WokenFunction, table: ITableV2, streamArn: string): void {
    consumer.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [streamArn],
      }),
    );
    consumer.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:ListStreams'],
        resources: [`${table.tableArn}/stream/*`],
      }),
    );
    // The finding is named after the table's export, which is the one CDK makes by itself.
    const arn: { readonly 'Fn::ImportValue': string } = Stack.of(this).resolve(
      table.stack.exportValue(table.tableArn),
    );
    Validations.of(consumer).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${arn['Fn::ImportValue']}/stream/*]`,
      reason:
        'Lambda demands ListStreams, which takes no single stream: these are the ones of one table.',
    });
  }
}
