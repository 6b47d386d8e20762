import { describe, expect, test } from 'vitest';
import { resourcesOf, synthesize } from './templates.ts';

const { serviceTemplate } = synthesize('dev');
const mappings = resourcesOf(serviceTemplate, 'AWS::Lambda::EventSourceMapping');
const queues = resourcesOf(serviceTemplate, 'AWS::SQS::Queue');
const rules = resourcesOf(serviceTemplate, 'AWS::Events::Rule');
const alarms = resourcesOf(serviceTemplate, 'AWS::CloudWatch::Alarm');

function alarmOn(metric: string, dimension: unknown): boolean {
  return alarms.some(
    ([, { Properties }]) =>
      Properties.MetricName === metric &&
      JSON.stringify(Properties.Dimensions[0].Value) === JSON.stringify(dimension),
  );
}

function mappingOf(functionName: string) {
  const found = mappings.find(([, { Properties }]) =>
    String(Properties.FunctionName.Ref).startsWith(functionName),
  );
  if (!found) throw new Error(`no event source wakes ${functionName}`);
  return found[1].Properties;
}

function patternsOf(functionName: string): unknown[] {
  const filters: { Pattern: string }[] = mappingOf(functionName).FilterCriteria?.Filters ?? [];
  return filters.map(({ Pattern }) => JSON.parse(Pattern));
}

describe('event sources', () => {
  test('three functions are woken by a stream', () => {
    expect(mappings).toHaveLength(3);
  });

  test.each(mappings)('%s states every failure option', (_id, { Properties }) => {
    expect(Properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 0,
      ParallelizationFactor: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: -1,
      MaximumRecordAgeInSeconds: -1,
      BisectBatchOnFunctionError: false,
    });
  });

  test.each(mappings)('%s has a dead-letter queue and an alarm on its age', (_id, mapping) => {
    const [queueId] = mapping.Properties.DestinationConfig.OnFailure.Destination['Fn::GetAtt'];
    expect(queues.map(([id]) => id)).toContain(queueId);
    expect(alarmOn('IteratorAge', mapping.Properties.FunctionName)).toBe(true);
  });

  test('sequence sees every change of the Ledger, the forbidden ones too', () => {
    expect(JSON.stringify(mappingOf('Sequence').EventSourceArn)).toContain('Ledger');
    expect(patternsOf('Sequence')).toEqual([]);
  });

  const newPosition = {
    eventName: ['INSERT'],
    dynamodb: { Keys: { line: { S: ['log'] } } },
  };

  test('project sees new positions, and what nobody may do to the Log', () => {
    expect(JSON.stringify(mappingOf('Project').EventSourceArn)).toContain('Log');
    expect(patternsOf('Project')).toEqual([newPosition, { eventName: ['MODIFY', 'REMOVE'] }]);
  });

  test('publish sees new positions', () => {
    expect(JSON.stringify(mappingOf('Publish').EventSourceArn)).toContain('Log');
    expect(patternsOf('Publish')).toEqual([newPosition]);
  });
});

describe('queues', () => {
  const deadLetterIds = new Set(
    [...mappings, ...rules, ...resourcesOf(serviceTemplate, 'AWS::Lambda::Function')].flatMap(
      ([, { Properties }]) =>
        [
          Properties.DestinationConfig?.OnFailure?.Destination,
          Properties.DeadLetterConfig?.TargetArn,
          ...(Properties.Targets ?? []).map(
            (target: { DeadLetterConfig: { Arn: unknown } }) => target.DeadLetterConfig.Arn,
          ),
        ].map((arn) => arn?.['Fn::GetAtt'][0]),
    ),
  );

  test.each(queues)('%s is a dead-letter queue or has one', (id, { Properties }) => {
    expect(deadLetterIds.has(id) || Properties.RedrivePolicy !== undefined).toBe(true);
  });

  test.each(queues)('%s keeps its messages for 14 days and has an alarm', (id, { Properties }) => {
    expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    const name = { 'Fn::GetAtt': [id, 'QueueName'] };
    expect(alarmOn('ApproximateNumberOfMessagesVisible', name)).toBe(true);
  });
});

describe('schedules', () => {
  const fired = rules.map(([, { Properties }]) => ({
    schedule: Properties.ScheduleExpression,
    wakes: String(Properties.Targets[0].Arn['Fn::GetAtt'][0]).replace(/Function.*/, ''),
    input: JSON.parse(Properties.Targets[0].Input),
  }));

  test('what a lost notification left behind is found', () => {
    expect(fired.toSorted((a, b) => a.wakes.localeCompare(b.wakes))).toEqual([
      { schedule: 'rate(5 minutes)', wakes: 'Project', input: {} },
      { schedule: 'rate(5 minutes)', wakes: 'Publish', input: {} },
      { schedule: 'cron(17 18 * * ? *)', wakes: 'Sequence', input: { catchUp: 'recent' } },
      { schedule: 'rate(15 minutes)', wakes: 'Sweep', input: {} },
    ]);
  });

  test.each(rules)('%s retries and then keeps what failed', (_id, { Properties }) => {
    for (const target of Properties.Targets) {
      expect(target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(target.DeadLetterConfig.Arn).toBeDefined();
    }
  });
});
