import { type Resource, resourcesOf, synthesize } from '../infra/templates.ts';

/** An alarm of production, asked whether a run of measurements would raise it. */
export interface AlarmCondition {
  readonly runbook: string;
  /** @param values one for each of the alarm's periods, in order */
  isMetBy(values: readonly number[]): boolean;
}

const alarms = resourcesOf(synthesize('production').serviceTemplate, 'AWS::CloudWatch::Alarm');

/**
 * The alarm that looks at a metric of one thing, by the beginning of that thing's id in the template:
 * the same name and the same dimension that the service measures under.
 */
export function alarmOn(metric: string, of: string): AlarmCondition {
  const found = alarms.filter(
    ([, { Properties }]) =>
      Properties.MetricName === metric &&
      (Properties.Dimensions === undefined
        ? of === ''
        : idOf(Properties.Dimensions[0].Value).startsWith(of)),
  );
  const [alarm] = found;
  if (alarm === undefined || found.length > 1) {
    throw new Error(`${found.length} alarms on ${metric} of ${of}`);
  }
  return conditionOf(alarm[1].Properties);
}

/** The alarm on a code in the logs. */
export function alarmOnCode(code: string): AlarmCondition {
  const found = alarms.find(([, { Properties }]) =>
    String(Properties.MetricName).endsWith(`-${code}`),
  );
  if (found === undefined) throw new Error(`no alarm on ${code}`);
  return conditionOf(found[1].Properties);
}

function conditionOf(properties: Resource['Properties']): AlarmCondition {
  const { Threshold, EvaluationPeriods, DatapointsToAlarm, ComparisonOperator } = properties;
  if (ComparisonOperator !== 'GreaterThanOrEqualToThreshold') throw new Error(ComparisonOperator);
  return {
    runbook: /Runbook: ([a-z-]+)\./.exec(properties.AlarmDescription)?.[1] ?? '',
    isMetBy: (values) =>
      values.some((_value, at) => {
        const window = values.slice(Math.max(0, at - EvaluationPeriods + 1), at + 1);
        return window.filter((value) => value >= Threshold).length >= DatapointsToAlarm;
      }),
  };
}

function idOf(value: { Ref?: string; 'Fn::GetAtt'?: readonly string[] }): string {
  return value.Ref ?? value['Fn::GetAtt']?.[0] ?? '';
}
