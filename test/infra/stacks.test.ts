import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { stageOf } from '../../infra/stages.ts';
import type { Json } from '../support/api.ts';
import { resourcesOf, synthesize } from './templates.ts';

const dev = synthesize('dev');
const production = synthesize('production');

/** A change of one of these is another, empty resource: the old one's data is out of reach. */
const pinned = {
  LedgerB7379752: 'AWS::DynamoDB::GlobalTable',
  Log95422804: 'AWS::DynamoDB::GlobalTable',
  ViewsC0DDE3FE: 'AWS::DynamoDB::GlobalTable',
  PersonalKeyC1493E79: 'AWS::KMS::Key',
  Personal32FED1E6: 'AWS::DynamoDB::GlobalTable',
  Evidence4CC26D68: 'AWS::S3::Bucket',
  EvidencePolicy94E40009: 'AWS::S3::BucketPolicy',
  IdentityPool9E5AED46: 'AWS::Cognito::UserPool',
  IdentityPoolClientCDD42828: 'AWS::Cognito::UserPoolClient',
  IdentityPoolPipelineClientA85E999E: 'AWS::Cognito::UserPoolClient',
  BusEA82B648: 'AWS::Events::EventBus',
};

/** The pool asks it for every token, so it stands beside the pool; nothing is kept in it. */
const beside = /^(Claims|IdentityPoolSignIn|IdentityPoolPreTokenGeneration)/;

/** Copies for longer than point-in-time recovery, where real sessions are recorded. */
const backups = {
  OldBackupsVault2B204151: 'AWS::Backup::BackupVault',
  OldBackupsPlan9647C726: 'AWS::Backup::BackupPlan',
  OldBackupsPlanTables469A9320: 'AWS::Backup::BackupSelection',
  OldBackupsRoleD241B3C0: 'AWS::IAM::Role',
};

describe('the data stack', () => {
  test.each([
    [dev, pinned],
    [production, { ...pinned, ...backups }],
  ])('holds what is kept, under the same ids in $stage.name', (stage, expected) => {
    const kept = resourcesOf(stage.dataTemplate).filter(([id]) => !beside.test(id));
    const types = kept.map(([id, { Type }]) => [id, Type]);
    expect(Object.fromEntries(types)).toEqual(expected);
  });

  test('copies Ledger and Log, weekly and monthly, into a vault nobody can shorten', () => {
    const template = production.dataTemplate;
    const [vault] = resourcesOf(template, 'AWS::Backup::BackupVault');
    expect(vault?.[1].Properties.LockConfiguration).toEqual({
      MinRetentionDays: 30,
      ChangeableForDays: 3,
    });
    const [plan] = resourcesOf(template, 'AWS::Backup::BackupPlan');
    const days = plan?.[1].Properties.BackupPlan.BackupPlanRule.map(
      (rule: Json) => rule.Lifecycle.DeleteAfterDays,
    );
    expect(days).toEqual([400, 3660]);
    const [selection] = resourcesOf(template, 'AWS::Backup::BackupSelection');
    const copied = JSON.stringify(selection?.[1].Properties.BackupSelection.Resources);
    for (const id of ['LedgerB7379752', 'Log95422804']) expect(copied).toContain(id);
    expect(copied).not.toContain('Views');
  });

  test('refers to nothing of the service', () => {
    expect(dev.data.dependencies).toEqual([]);
    const text = JSON.stringify(dev.dataTemplate.toJSON());
    expect(text).not.toContain('Fn::ImportValue');
    expect(text).not.toContain('-service');
    for (const [id] of resourcesOf(dev.serviceTemplate)) expect(text).not.toContain(`"${id}"`);
  });

  test('has the keys and streams that the ledger package defines', () => {
    const keys = resourcesOf(dev.dataTemplate, 'AWS::DynamoDB::GlobalTable').map(
      ([id, { Properties }]) => [
        id.slice(0, -8),
        Properties.KeySchema.map((key: { AttributeName: string }) => key.AttributeName).join(' '),
        Properties.StreamSpecification?.StreamViewType,
      ],
    );
    expect(keys).toEqual([
      ['Ledger', 'record version', 'KEYS_ONLY'],
      ['Log', 'line place', 'KEYS_ONLY'],
      ['Views', 'pk sk', undefined],
      ['Personal', 'about field', undefined],
    ]);
  });
});

describe('what a stage keeps', () => {
  test.each(['production', 'staging'])('%s retains all data and protects it', (name) => {
    const { dataTemplate, data } = synthesize(name);
    expect(data.terminationProtection).toBe(true);
    for (const [id, resource] of resourcesOf(dataTemplate)) {
      if (beside.test(id)) continue;
      expect(resource.DeletionPolicy).toBe('Retain');
      expect(resource.UpdateReplacePolicy).toBe('Retain');
    }
    for (const [, table] of resourcesOf(dataTemplate, 'AWS::DynamoDB::GlobalTable')) {
      expect(table.Properties.Replicas[0].DeletionProtectionEnabled).toBe(true);
    }
    const [pool] = resourcesOf(dataTemplate, 'AWS::Cognito::UserPool');
    expect(pool?.[1].Properties.DeletionProtection).toBe('ACTIVE');
  });

  test.each(['Ledger', 'Log'])('%s can be restored to any second of 35 days', (name) => {
    const [table] = resourcesOf(production.dataTemplate, 'AWS::DynamoDB::GlobalTable').filter(
      ([id]) => id.slice(0, -8) === name,
    );
    expect(table?.[1].Properties.Replicas[0].PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
  });

  test('an ephemeral stage leaves nothing', () => {
    const { dataTemplate, serviceTemplate, data, service } = synthesize('pr-123');
    expect([data.stackName, service.stackName]).toEqual([
      'giam-sat-pr-123-data',
      'giam-sat-pr-123-service',
    ]);
    const resources = [...resourcesOf(dataTemplate), ...resourcesOf(serviceTemplate)];
    for (const [id, resource] of resources) {
      expect(resource.DeletionPolicy ?? 'Delete', id).toBe('Delete');
    }
  });

  test.each(['prodution', 'Production', 'pr-', 'pr-A', ''])('no stage is called "%s"', (name) => {
    expect(() => stageOf(name)).toThrow('unknown stage');
  });

  test('two stages share no name in one account', () => {
    const named = (template: Template) =>
      resourcesOf(template, 'AWS::Events::EventBus').map(([, { Properties }]) => Properties.Name);
    expect(named(dev.dataTemplate)).not.toEqual(named(production.dataTemplate));
  });
});

describe('the templates as a whole', () => {
  /** The bundles change with every line of a handler; the wiring does not. */
  function withoutAssets(template: Template): string {
    const json = JSON.stringify(template.toJSON(), null, 2);
    return `${json.replaceAll(/[0-9a-f]{64}\.zip/g, 'asset.zip')}\n`;
  }

  test('data', async () => {
    await expect(withoutAssets(dev.dataTemplate)).toMatchFileSnapshot('snapshots/data.snap');
  });

  test('service', async () => {
    await expect(withoutAssets(dev.serviceTemplate)).toMatchFileSnapshot('snapshots/service.snap');
  });

  test('hold nothing that runs code while deploying', () => {
    const types = [...resourcesOf(dev.dataTemplate), ...resourcesOf(dev.serviceTemplate)].map(
      ([, { Type }]) => Type,
    );
    expect(
      types.filter((type) => type.startsWith('Custom::') || type.includes('CustomResource')),
    ).toEqual([]);
    expect(resourcesOf(dev.serviceTemplate, 'AWS::Lambda::Function')).toHaveLength(9);
  });
});

describe('the clock of a stage', () => {
  const movable = (name: string) =>
    resourcesOf(synthesize(name).serviceTemplate, 'AWS::Lambda::Function').flatMap(
      ([, { Properties }]) => Properties.Environment?.Variables?.MOVABLE_CLOCK ?? [],
    );

  test('can not be moved in production, whatever is asked', () => {
    expect(movable('production')).toEqual(Array(6).fill('no'));
    expect(stageOf('production').movableClock).toBe(false);
  });

  test('can be moved where nothing real is recorded', () => {
    for (const name of ['staging', 'dev', 'pr-1'])
      expect(movable(name)).toEqual(Array(6).fill('yes'));
  });
});
