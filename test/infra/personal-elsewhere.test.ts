import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, test } from 'vitest';
import { assemble } from '../../infra/create-app.ts';
import { createPersonalApp } from '../../infra/personal-app.ts';
import { stageOf } from '../../infra/stages.ts';
import { resourcesOf } from './templates.ts';

const TABLE = 'arn:aws:dynamodb:ap-southeast-3:111122223333:table/giam-sat-personal';
const KEY = 'arn:aws:kms:ap-southeast-3:111122223333:key/0b0b0b0b-1111-2222-3333-444444444444';
const outdir = mkdtempSync(join(tmpdir(), 'giam-sat-elsewhere-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

describe('personal data elsewhere', () => {
  const context = { personalTable: TABLE, personalKey: KEY };
  const { data, service } = assemble('production', { outdir: join(outdir, 'stage'), context });
  const dataTemplate = Template.fromStack(data);
  const serviceTemplate = Template.fromStack(service);

  test('the stage has neither that table nor that key, and all the others', () => {
    const kinds = resourcesOf(dataTemplate).map(([, { Type }]) => Type);
    expect(kinds).not.toContain('AWS::KMS::Key');
    expect(kinds.filter((type) => type === 'AWS::DynamoDB::GlobalTable')).toHaveLength(3);
  });

  test('the one function that confides is told where, and may use just these', () => {
    const confiding = resourcesOf(serviceTemplate, 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties.Environment.Variables.PERSONAL_TABLE !== undefined,
    );
    expect(confiding).toHaveLength(1);
    expect(confiding[0]?.[1].Properties.Environment.Variables).toMatchObject({
      PERSONAL_TABLE: TABLE,
      PERSONAL_REGION: 'ap-southeast-3',
    });
    const statements = resourcesOf(serviceTemplate, 'AWS::IAM::Policy').flatMap(
      ([, { Properties }]) => Properties.PolicyDocument.Statement,
    );
    const about = statements.filter(({ Resource }) => [TABLE, KEY].includes(Resource));
    expect(about.map(({ Action }) => Action)).toEqual(
      expect.arrayContaining([
        ['kms:Decrypt', 'kms:GenerateDataKey'],
        ['dynamodb:PartiQLDelete', 'dynamodb:PartiQLInsert', 'dynamodb:Query'],
      ]),
    );
    expect(about.find(({ Resource }) => Resource === KEY).Condition).toEqual({
      StringEquals: { 'kms:ViaService': 'dynamodb.ap-southeast-3.amazonaws.com' },
    });
  });
});

test('an app of its own makes it, kept like the rest, and tells both names', () => {
  const stack = createPersonalApp(
    { stage: 'production', region: 'ap-southeast-3' },
    join(outdir, 'personal'),
  );
  const template = Template.fromStack(stack);
  expect(stack.region).toBe('ap-southeast-3');
  const [[, table] = []] = resourcesOf(template, 'AWS::DynamoDB::GlobalTable');
  expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  expect(resourcesOf(template, 'AWS::KMS::Key')).toHaveLength(1);
  expect(Object.keys(template.toJSON().Outputs)).toEqual(['PersonalTableArn', 'PersonalKeyArn']);
});

describe('stage values', () => {
  test('the region can be told', () => {
    expect(stageOf('staging').region).toBe('ap-southeast-1');
    expect(stageOf('staging', { region: 'ap-southeast-3' }).region).toBe('ap-southeast-3');
    expect(() => stageOf('staging', { region: 'Hà Nội' })).toThrow('is not a region');
  });

  test.each([
    { personalTable: TABLE },
    { personalKey: KEY },
    { personalTable: TABLE, personalKey: KEY.replace('ap-southeast-3', 'ap-southeast-1') },
    { personalTable: 'giam-sat-personal', personalKey: KEY },
  ])('half a store is refused: %o', (deployment) => {
    expect(() => stageOf('production', deployment)).toThrow('of one region');
  });
});
