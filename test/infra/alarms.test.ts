import { describe, expect, test } from 'vitest';
import { type Resource, resourcesOf, synthesize } from './templates.ts';

const { serviceTemplate } = synthesize('dev');
const alarms = resourcesOf(serviceTemplate, 'AWS::CloudWatch::Alarm');
const functions = resourcesOf(serviceTemplate, 'AWS::Lambda::Function');
const filters = resourcesOf(serviceTemplate, 'AWS::Logs::MetricFilter');
const [topic] = resourcesOf(serviceTemplate, 'AWS::SNS::Topic');

/** The metrics an alarm looks at, its own or those of its expression. */
function metricsOf(properties: Resource['Properties']): Resource['Properties'][] {
  const stats: Resource['Properties'][] = (properties.Metrics ?? []).flatMap(
    (one: Resource['Properties']) => (one.MetricStat === undefined ? [] : [one.MetricStat.Metric]),
  );
  return [properties, ...stats];
}

describe('alarms', () => {
  test('there are few', () => {
    expect(alarms.length).toBeGreaterThan(0);
    expect(alarms.length).toBeLessThanOrEqual(20);
  });

  test.each(alarms)('%s says who is hurt, who is woken and what to read', (_id, alarm) => {
    expect(alarm.Properties.AlarmDescription).toMatch(
      /^Hurt: \S.{20,}\. Owner: (operations|record keeping)\. Runbook: [a-z-]+\.$/,
    );
  });

  test.each(alarms)('%s tells somebody', (_id, alarm) => {
    expect(alarm.Properties.AlarmActions).toEqual([{ Ref: topic?.[0] }]);
    // Nothing heard of the sweep is what its alarm is about; elsewhere it means nothing happened.
    const isMissing = alarm.Properties.AlarmDescription.includes('Runbook: sweep-missing.');
    expect(alarm.Properties.TreatMissingData).toBe(isMissing ? 'breaching' : 'notBreaching');
  });

  test('every runbook belongs to one alarm', () => {
    const runbooks = alarms.map(([, { Properties }]) =>
      /Runbook: (.*)\./.exec(Properties.AlarmDescription)?.at(1),
    );
    expect(new Set(runbooks).size).toBe(alarms.length);
  });

  test.each(functions)('%s has an alarm on its errors, and says who is hurt', (id, subject) => {
    const watched = alarms.filter(([, { Properties }]) =>
      metricsOf(Properties).some(
        ({ MetricName, Dimensions }) => MetricName === 'Errors' && Dimensions?.[0].Value.Ref === id,
      ),
    );
    expect(watched).toHaveLength(1);
    const text: string = watched[0]?.[1].Properties.AlarmDescription;
    // One alarm watches all that are called; who is hurt by each is in its own description.
    if (text.includes('Runbook: called-errors.')) {
      expect(text).toContain("each function's description says who");
      expect(subject.Properties.Description).toMatch(/\S.{20,}\.$/);
    } else expect(text).toContain(subject.Properties.Description);
    expect(subject.Properties.Description.length).toBeLessThanOrEqual(256);
  });

  test('server errors of the API are seen', () => {
    const names = alarms.map(
      ([, { Properties }]) => `${Properties.Namespace} ${Properties.MetricName}`,
    );
    expect(names).toContain('AWS/ApiGateway 5xx');
  });

  test.each([
    ['LEDGER_CHANGED', ['ProjectLog', 'SequenceLog']],
    ['RECORD_BROKEN', ['ProjectLog', 'SequenceLog']],
    ['SWEEP_FAILED', ['SweepLog']],
    ['FOUND_LATE', ['ProjectLog', 'PublishLog', 'SequenceLog']],
  ])('%s in the logs is an alarm', (code, logs) => {
    const matching = filters.filter(([, { Properties }]) =>
      Properties.FilterPattern.includes(code),
    );
    expect(
      matching.map(([, { Properties }]) => Properties.LogGroupName.Ref.slice(0, -8)).sort(),
    ).toEqual(logs);
    const metric = matching[0]?.[1].Properties.MetricTransformations[0];
    expect(
      alarms.some(
        ([, { Properties }]) =>
          Properties.MetricName === metric.MetricName &&
          Properties.Namespace === metric.MetricNamespace &&
          Properties.Threshold === 1,
      ),
    ).toBe(true);
  });

  test('CloudWatch may publish to the topic, and only from this account', () => {
    const [policy] = resourcesOf(serviceTemplate, 'AWS::SNS::TopicPolicy');
    expect(policy?.[1].Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    );
  });
});
