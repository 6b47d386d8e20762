import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type Alarm, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ServiceFunction, WokenFunction } from './service-function.ts';
import { fiveMinutes, once, Watching } from './watching.ts';

/** Few, and each says who is hurt, who is woken and where to read what to do. */
export class Alarms extends Watching {
  /** Functions somebody waits for: one alarm, its runbook tells them apart. Twenty alarms are read, forty are not. */
  called(subjects: readonly ServiceFunction[]): Alarm {
    const names = subjects.map((subject) => subject.name);
    const usingMetrics = Object.fromEntries(
      subjects.map((subject) => [
        subject.name,
        subject.function.metricErrors({ period: fiveMinutes, statistic: Stats.SUM }),
      ]),
    );
    return this.watch('CalledErrors', {
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
  private errors(subject: ServiceFunction): Alarm {
    return this.watch(`${subject.node.id}Errors`, {
      metric: subject.function.metricErrors({ period: fiveMinutes, statistic: Stats.SUM }),
      atLeast: 1,
      breaches: 2,
      of: 3,
      hurts: subject.hurts,
      owner: 'operations',
      runbook: `${subject.name}-errors`,
    });
  }

  /** Everything that can go wrong with a function that nobody waits for. @returns the one on its errors */
  woken(consumer: WokenFunction): Alarm {
    this.lateness(consumer);
    this.lost(consumer);
    return this.errors(consumer);
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

  /** A sweep has no stream that could be late: it is missed when none came to its end. @returns as `woken` */
  swept(sweep: WokenFunction): Alarm {
    const errors = this.errors(sweep);
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
    return errors;
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

  serverErrors(api: HttpApi): Alarm {
    return this.watch('ServerErrors', {
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
}
