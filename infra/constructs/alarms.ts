import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ServiceFunction, WokenFunction } from './service-function.ts';

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

const once = { atLeast: 1, breaches: 1, of: 1 } as const;
const fiveMinutes = Duration.minutes(5);

/** Few, and each says who is hurt, who is woken and where to read what to do. */
export class Alarms extends Construct {
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

  /** Functions somebody waits for: one alarm, its runbook tells them apart. Twenty alarms are read, forty are not. */
  called(subjects: readonly ServiceFunction[]): void {
    const names = subjects.map((subject) => subject.name);
    const usingMetrics = Object.fromEntries(
      subjects.map((subject) => [
        subject.name,
        subject.function.metricErrors({ period: fiveMinutes, statistic: Stats.SUM }),
      ]),
    );
    this.watch('CalledErrors', {
      metric: new MathExpression({
        expression: names.join(' + '),
        usingMetrics,
        period: fiveMinutes,
      }),
      atLeast: 1,
      breaches: 2,
      of: 3,
      hurts: `Whoever asks one of ${names.join(', ')} gets an error; each function's description says who.`,
      owner: 'operations',
      runbook: 'called-errors',
    });
  }

  /** Errors in two of three spans of five minutes: a single one is a retry's business. */
  private errors(subject: ServiceFunction): void {
    this.watch(`${subject.node.id}Errors`, {
      metric: subject.function.metricErrors({ period: fiveMinutes, statistic: Stats.SUM }),
      atLeast: 1,
      breaches: 2,
      of: 3,
      hurts: subject.hurts,
      owner: 'operations',
      runbook: `${subject.name}-errors`,
    });
  }

  /** Everything that can go wrong with a function that nobody waits for. */
  woken(consumer: WokenFunction): void {
    this.errors(consumer);
    this.lateness(consumer);
    this.lost(consumer);
  }

  /** The age of the oldest notification that `consumer` did not finish. */
  private lateness(consumer: WokenFunction): void {
    this.watch(`${consumer.node.id}Late`, {
      metric: consumer.function.metric('IteratorAge', {
        period: Duration.minutes(1),
        statistic: Stats.MAXIMUM,
      }),
      atLeast: fiveMinutes.toMilliseconds(),
      breaches: 3,
      of: 5,
      hurts: consumer.hurts,
      owner: 'operations',
      runbook: `${consumer.name}-late`,
    });
  }

  /** A sweep has no stream that could be late: it is missed when none came to its end. */
  swept(sweep: WokenFunction): void {
    this.errors(sweep);
    this.lost(sweep);
    const hurts = sweep.hurts;
    this.logCode('SweepFailed', { code: 'SWEEP_FAILED', writers: [sweep], hurts });
    this.watch('SweepMissing', {
      metric: sweep.function.metricInvocations({ period: Duration.hours(1), statistic: Stats.SUM }),
      atLeast: 1,
      breaches: 2,
      of: 2,
      hurts,
      owner: 'operations',
      runbook: 'sweep-missing',
      missing: true,
    });
  }

  private lost(consumer: WokenFunction): void {
    this.watch(`${consumer.node.id}DeadLetters`, {
      metric: consumer.deadLetters.queue.metricApproximateNumberOfMessagesVisible({
        period: fiveMinutes,
        statistic: Stats.MAXIMUM,
      }),
      ...once,
      hurts: consumer.hurts,
      owner: 'operations',
      runbook: `${consumer.name}-dead-letters`,
    });
  }

  serverErrors(api: HttpApi): void {
    this.watch('ServerErrors', {
      metric: api.metricServerError({ period: fiveMinutes, statistic: Stats.SUM }),
      atLeast: 5,
      breaches: 1,
      of: 1,
      hurts: 'Everybody who records or reads gets an error instead of an answer.',
      owner: 'operations',
      runbook: 'server-errors',
    });
  }

  /** A MODIFY or REMOVE seen on a stream of the Ledger or the Log. */
  ledgerChanged(witnesses: readonly ServiceFunction[]): void {
    const hurts = 'Everybody: what was recorded is no longer what they recorded.';
    this.logCode('LedgerChanged', { code: 'LEDGER_CHANGED', writers: witnesses, hurts });
  }

  /** An item that is no append, or an event that a view could not fold. */
  recordBroken(readers: readonly ServiceFunction[]): void {
    const hurts = 'Whoever reads figures: a record is left out of them until it is repaired.';
    this.logCode('RecordBroken', { code: 'RECORD_BROKEN', writers: readers, hurts });
  }

  /** What the clock found, and no notification had told of: the age of a stream that is lost is never measured. */
  foundLate(finders: readonly ServiceFunction[]): void {
    const hurts = 'Whoever reads lists, figures or the bus: what was recorded came in late.';
    this.logCode('FoundLate', { code: 'FOUND_LATE', writers: finders, hurts, owner: 'operations' });
  }

  private logCode(id: string, { code, writers, hurts, owner = 'record keeping' }: LogCode): void {
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

  private watch(id: string, watched: Watched): void {
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
  }
}
