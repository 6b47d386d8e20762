import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { resourcesOf, synthesize } from './templates.ts';

const { dataTemplate, serviceTemplate } = synthesize('production');
const both = [dataTemplate, serviceTemplate];
const all = (type: string) => both.flatMap((template: Template) => resourcesOf(template, type));
const aliases = all('AWS::Lambda::Alias');
const groups = new Map(all('AWS::CodeDeploy::DeploymentGroup'));
const alarms = new Map(all('AWS::CloudWatch::Alarm'));

describe('a new version in production', () => {
  test('is published for each function, and called by its alias alone', () => {
    const functions = all('AWS::Lambda::Function').map(([id]) => id);
    const aliased = aliases.map(([, { Properties }]) => Properties.FunctionName.Ref);
    expect(aliased.toSorted()).toEqual(functions.toSorted());
    for (const [, { Properties }] of aliases) {
      expect(Properties.Name).toBe('live');
      expect(Properties.FunctionVersion['Fn::GetAtt'][1]).toBe('Version');
    }
    const [pool] = all('AWS::Cognito::UserPool');
    const callers = [
      ...all('AWS::ApiGatewayV2::Integration').map((one) => one[1].Properties.IntegrationUri),
      ...all('AWS::Lambda::EventSourceMapping').map((one) => one[1].Properties.FunctionName),
      ...all('AWS::Events::Rule').flatMap((one) => one[1].Properties.Targets),
      ...all('AWS::Lambda::Permission').map((one) => one[1].Properties.FunctionName),
      pool?.[1].Properties.LambdaConfig.PreTokenGenerationConfig,
    ].map((one) => JSON.stringify(one));
    expect(callers.length).toBeGreaterThan(20);
    for (const caller of callers) {
      expect(caller).toMatch(/"\w+Live[0-9A-F]{8}"/);
      expect(caller).not.toMatch(/"\w+Function[0-9A-F]{8}"/);
    }
  });

  test.each(aliases)('%s gets one request in ten for a quarter of an hour', (_id, alias) => {
    const { ApplicationName, DeploymentGroupName } =
      (alias as unknown as { UpdatePolicy: Record<string, Record<string, { Ref: string }>> })
        .UpdatePolicy.CodeDeployLambdaAliasUpdate ?? {};
    const group = groups.get(DeploymentGroupName?.Ref ?? '')?.Properties;
    expect(group?.ApplicationName).toEqual(ApplicationName);
    expect(group?.DeploymentConfigName).toBe('CodeDeployDefault.LambdaCanary10Percent15Minutes');
    expect(group?.AutoRollbackConfiguration).toEqual({
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
    });
  });

  test('is taken back by an alarm on its own errors, which is sure before the shift is over', () => {
    for (const [, { Properties }] of aliases) {
      const ownFunction = Properties.FunctionName.Ref;
      const name = String(ownFunction).replace(/Function.*/, '');
      const group = [...groups].find(([id]) => new RegExp(`Shift${name}[0-9A-F]{8}$`).test(id));
      const { Alarms, Enabled } = group?.[1].Properties.AlarmConfiguration ?? {};
      expect(Enabled).toBe(true);
      const watched = Alarms.map(({ Name }: { Name: { Ref: string } }) => alarms.get(Name.Ref));
      const onErrors = watched.filter((one: unknown) =>
        JSON.stringify(one).includes(`"Value":{"Ref":"${ownFunction}"}`),
      );
      expect(onErrors, name).toHaveLength(1);
      for (const alarm of watched) {
        const { EvaluationPeriods, Period = 300 } = alarm.Properties;
        expect(EvaluationPeriods * Period).toBeLessThanOrEqual(900);
      }
    }
  });

  test('is not held up by what an alarm is about, when it is the mend', () => {
    const mending = resourcesOf(
      synthesize('production', { despiteAlarms: 'yes' }).serviceTemplate,
      'AWS::CodeDeploy::DeploymentGroup',
    );
    expect(mending).toHaveLength(9);
    for (const [, { Properties }] of mending) {
      expect(Properties.AlarmConfiguration.Enabled).toBe(false);
    }
  });
});

test('staging has the same way without the wait; a stage of its own has none', () => {
  const configs = (name: string) =>
    resourcesOf(synthesize(name).serviceTemplate, 'AWS::CodeDeploy::DeploymentGroup').map(
      ([, { Properties }]) => Properties.DeploymentConfigName,
    );
  expect(new Set(configs('staging'))).toEqual(new Set(['CodeDeployDefault.LambdaAllAtOnce']));
  expect(configs('staging')).toHaveLength(9);
  expect(configs('pr-1')).toEqual([]);
});
