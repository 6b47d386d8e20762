import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { ServiceFunction } from '../../infra/constructs/service-function.ts';
import { stageOf } from '../../infra/stages.ts';
import { resourcesOf } from './templates.ts';

const stage = stageOf('dev');
const common = { memoryMb: 512, timeoutSeconds: 10, hurts: 'Nobody, in a test.', stage };

describe('ServiceFunction', () => {
  test('does not compile without a variable its function demands, or with one it does not know', () => {
    const stack = new Stack(new App(), 'Test');
    new ServiceFunction(stack, 'Forgotten', {
      ...common,
      name: 'sequence',
      // @ts-expect-error LOG_TABLE is missing
      environment: { LEDGER_TABLE: 'ledger' },
    });
    new ServiceFunction(stack, 'Unknown', {
      ...common,
      name: 'sequence',
      // @ts-expect-error sequence knows no Views
      environment: { LEDGER_TABLE: 'ledger', LOG_TABLE: 'log', VIEWS_TABLE: 'views' },
    });
    expect(resourcesOf(Template.fromStack(stack), 'AWS::Lambda::Function')).toHaveLength(2);
  });

  test('may do nothing but write its own log', () => {
    const stack = new Stack(new App(), 'Test');
    const tables = { LEDGER_TABLE: 'ledger', LOG_TABLE: 'log', VIEWS_TABLE: 'views' };
    const settings = {
      MOVABLE_CLOCK: 'no',
      RATES_TABLE: 'rates',
      REQUESTS_PER_MINUTE: '600',
      PAGES_URL: 'https://pages.test',
    } as const;
    const environment = { ...tables, ...settings };
    new ServiceFunction(stack, 'Record', { ...common, name: 'record', environment });
    const template = Template.fromStack(stack);
    const [log] = resourcesOf(template, 'AWS::Logs::LogGroup');
    const [policy] = resourcesOf(template, 'AWS::IAM::Policy');
    expect(policy?.[1].Properties.PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [log?.[0], 'Arn'] },
      },
    ]);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: { LogGroup: { Ref: log?.[0] } },
    });
  });
});
