import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

/** Who is woken: those who run the service, or those who answer for what it recorded. */
export type Owner = 'operations' | 'record keeping';

interface Watched {
  readonly metric: IMetric;
  readonly atLeast: number;
  /** In how many of the last `of` periods. */
  readonly breaches: number;
  readonly of: number;
  readonly hurts: string;
  readonly owner: Owner;
  readonly runbook: string;
  /** Told when it is less than that, or nothing at all. */
  readonly missing?: true;
}

interface LogCode {
  /** A code that must never be seen in the logs of `writers`. */
  readonly code: string;
  readonly writers: readonly ServiceFunction[];
  readonly hurts: string;
  readonly owner?: Owner;
}

export const once = { atLeast: 1, breaches: 1, of: 1 } as const;
export const fiveMinutes = Duration.minutes(5);

/** How an alarm is raised and whom it tells; what there is to watch is in `Alarms`. */
export class Watching extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Giam Sat alarms', enforceSSL: true });
    // A policy of our own replaces the default one, which let the account's alarms publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsMayPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.topic.stack.account } },
      }),
    );
  }

  protected logCode(id: string, { code, writers, hurts, owner = 'record keeping' }: LogCode): void {
    const namespace = 'GiamSat';
    const metricName = `${this.topic.stack.stackName}-${code}`;
    for (const writer of writers) {
      new MetricFilter(this, `${id}In${writer.node.id}`, {
        logGroup: writer.logGroup,
        filterPattern: FilterPattern.stringValue('$.code', '=', code),
        metricNamespace: namespace,
        metricName,
        metricValue: '1',
      });
    }
    this.watch(id, {
      metric: new Metric({ namespace, metricName, period: fiveMinutes, statistic: Stats.SUM }),
      ...once,
      hurts,
      owner,
      runbook: code.toLowerCase().replaceAll('_', '-'),
    });
  }

  protected watch(id: string, watched: Watched): Alarm {
    const alarm = new Alarm(this, id, {
      alarmDescription: `Hurt: ${watched.hurts} Owner: ${watched.owner}. Runbook: ${watched.runbook}.`,
      metric: watched.metric,
      threshold: watched.atLeast,
      comparisonOperator: watched.missing
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: watched.of,
      datapointsToAlarm: watched.breaches,
      treatMissingData: watched.missing
        ? TreatMissingData.BREACHING
        : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
