import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { createEdgeApp } from '../../infra/edge-app.ts';
import { stageOf } from '../../infra/stages.ts';
import { resourcesOf, synthesize } from './templates.ts';

const { app, edge } = createEdgeApp('production', { context: { distribution: 'E2EXAMPLE' } });
const template = Template.fromStack(edge);
const VERSION = 'arn:aws:lambda:us-east-1:111122223333:function:giam-sat-edge-Reword:3';

test('what is at the edge is one function, its role and version, and an alarm, in the region CloudFront asks for', () => {
  expect([edge.stackName, edge.region]).toEqual(['giam-sat-production-edge', 'us-east-1']);
  expect(resourcesOf(template).map(([, { Type }]) => Type)).toEqual([
    'AWS::IAM::Role',
    'AWS::Lambda::Function',
    'AWS::Lambda::Version',
    'AWS::SNS::Topic',
    'AWS::SNS::TopicPolicy',
    'AWS::CloudWatch::Alarm',
  ]);
});

test('it has no right to anything, not even to a log: it is given the tokens of whoever asks', () => {
  const [role] = resourcesOf(template, 'AWS::IAM::Role');
  expect(Object.keys(role?.[1].Properties ?? {}).sort()).toEqual([
    'AssumeRolePolicyDocument',
    'Tags',
  ]);
  const trusted = role?.[1].Properties.AssumeRolePolicyDocument.Statement.map(
    ({ Principal }: { Principal: { Service: string } }) => Principal.Service,
  );
  expect(trusted).toEqual(['lambda.amazonaws.com', 'edgelambda.amazonaws.com']);
});

test('it has nothing that the edge does not know', () => {
  const [reword] = resourcesOf(template, 'AWS::Lambda::Function');
  const { Properties } = reword?.[1] ?? {};
  expect(Properties?.Architectures).toEqual(['x86_64']);
  for (const name of ['Environment', 'DeadLetterConfig', 'VpcConfig', 'Layers', 'TracingConfig']) {
    expect(Properties).not.toHaveProperty(name);
  }
});

test('a version stays as long as the function: a distribution may still use it, and going back will', () => {
  const [version] = resourcesOf(template, 'AWS::Lambda::Version');
  expect(version?.[1].DeletionPolicy).toBe('Retain');
  expect(template.toJSON().Outputs.RewordVersion.Value).toEqual({ Ref: version?.[0] });
});

test('what CloudFront answers with 5xx is told, once there is a distribution', () => {
  const [alarm] = resourcesOf(template, 'AWS::CloudWatch::Alarm');
  expect(alarm?.[1].Properties).toMatchObject({
    Namespace: 'AWS/CloudFront',
    MetricName: '5xxErrorRate',
    Dimensions: [
      { Name: 'DistributionId', Value: 'E2EXAMPLE' },
      { Name: 'Region', Value: 'Global' },
    ],
    AlarmActions: [template.toJSON().Outputs.AlarmTopic.Value],
  });
  const first = Template.fromStack(createEdgeApp('production').edge);
  expect(resourcesOf(first, 'AWS::CloudWatch::Alarm')).toEqual([]);
  expect(() => createEdgeApp('pr-1', { context: { distribution: 'e2/x' } })).toThrow('e2/x');
});

test('cdk-nag finds nothing', () => {
  for (const pack of [new AwsSolutionsChecks(app), new ServerlessChecks(app)]) {
    expect(pack.validateScope(app).violations).toEqual([]);
  }
});

const associated = (context: Record<string, string>) => {
  const { webTemplate } = synthesize('pr-1', context);
  const [distribution] = resourcesOf(webTemplate, 'AWS::CloudFront::Distribution');
  const { DefaultCacheBehavior, CacheBehaviors } =
    distribution?.[1].Properties.DistributionConfig ?? {};
  const { Outputs } = webTemplate.toJSON();
  return {
    used: Outputs.RewordUsed?.Value,
    functions: [DefaultCacheBehavior, ...CacheBehaviors].map(
      ({ LambdaFunctionAssociations }) => LambdaFunctionAssociations,
    ),
  };
};

test('the distribution has it look at what the interface answers, and at no page', () => {
  const { used, functions } = associated({ reword: VERSION });
  expect(used).toBe(VERSION);
  const [ofInterface, ...ofPages] = functions;
  expect(ofInterface).toEqual([{ EventType: 'origin-response', LambdaFunctionARN: VERSION }]);
  expect(ofPages.length).toBeGreaterThan(3);
  expect(ofPages.filter((one) => one !== undefined)).toEqual([]);
});

test('none is named before it was deployed once', () => {
  const { used, functions } = associated({});
  expect(used).toBeUndefined();
  expect(functions.filter((one) => one !== undefined)).toEqual([]);
});

test.each([
  'arn:aws:lambda:us-east-1:111122223333:function:f',
  'arn:aws:lambda:us-east-1:111122223333:function:f:$LATEST',
  'arn:aws:lambda:us-east-1:111122223333:function:f:live',
  'arn:aws:lambda:ap-southeast-1:111122223333:function:f:1',
  'yes',
])('no distribution takes %s', (reword) => {
  expect(() => stageOf('pr-1', { reword })).toThrow('is no version of a function');
});
