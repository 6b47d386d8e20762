import { lossesIn } from '@giam-sat/pipeline/guard/change-set-losses';
import { lossesBetween } from '@giam-sat/pipeline/guard/losses';
import { StackTemplate } from '@giam-sat/pipeline/guard/template';
import { describe, expect, it } from 'vitest';
import { synthesize } from '../infra/templates.ts';

const assembled = synthesize('dev');
const dataTemplate: unknown = assembled.dataTemplate.toJSON();
const serviceTemplate: unknown = assembled.serviceTemplate.toJSON();

const deployed = StackTemplate.parse(dataTemplate);

/** The data stack's template after a change to one resource, found by the beginning of its id. */
function changed(start: string, change: (resource: Record<string, unknown>) => void) {
  const copy = structuredClone(dataTemplate) as { Resources: Record<string, never> };
  const id = Object.keys(copy.Resources).find((one) => one.startsWith(start)) ?? 'none';
  change(copy.Resources[id] ?? (undefined as never));
  return { id, template: StackTemplate.parse(copy) };
}

function losses(start: string, change: (resource: Record<string, unknown>) => void) {
  return lossesBetween(deployed, changed(start, change).template).map(({ id, en }) => ({ id, en }));
}

describe('a change to what is kept', () => {
  it('is none when nothing changed, and none when something is added', () => {
    expect(lossesBetween(deployed, deployed)).toEqual([]);
    expect(lossesBetween({ Resources: {} }, deployed)).toEqual([]);
  });

  it('of what may change in place is no loss', () => {
    const tags = (one: Record<string, unknown>) =>
      Object.assign(one.Properties as object, { Tags: [] });
    expect(losses('Ledger', tags)).toEqual([]);
  });

  it.each([
    ['Ledger', 'KeySchema', [{ AttributeName: 'other', KeyType: 'HASH' }]],
    ['Ledger', 'TableName', 'ledger'],
    ['Log', 'KeySchema', []],
    ['IdentityPool', 'UsernameAttributes', ['phone_number']],
    ['Bus', 'Name', 'another-bus'],
  ])('%s replaces it when %s changes', (start, property, value) => {
    const found = losses(start, (one) =>
      Object.assign(one.Properties as object, { [property]: value }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.id).toContain(start);
    expect(found[0]?.en).toContain(`replaced by a new, empty one: ${property} changes`);
  });

  it('that gives a table another id deletes the one there is', () => {
    const copy = structuredClone(dataTemplate) as { Resources: Record<string, unknown> };
    const [id = ''] = Object.keys(copy.Resources).filter((one) => one.startsWith('Ledger'));
    copy.Resources.Renamed = copy.Resources[id];
    delete copy.Resources[id];
    const found = lossesBetween(deployed, StackTemplate.parse(copy));
    expect(found).toMatchObject([{ id, en: expect.stringContaining('deleted or left behind') }]);
    expect(found[0]?.vi).toContain('xóa');
  });

  it('takes each kept resource with it when the whole stack is emptied', () => {
    const kept = Object.entries(deployed.Resources).filter(([, { Type }]) =>
      /Table|UserPool$|EventBus|S3::Bucket$|KMS::Key/.test(Type),
    );
    const found = lossesBetween(deployed, { Resources: {} });
    expect(found.map(({ id }) => id).sort()).toEqual(kept.map(([id]) => id).sort());
    expect(kept.length).toBeGreaterThanOrEqual(5);
  });

  it('that takes an attribute from the pool is refused, one more is not', () => {
    const schema = (edit: (list: unknown[]) => unknown[]) => (one: Record<string, unknown>) => {
      const properties = one.Properties as { Schema: unknown[] };
      properties.Schema = edit(properties.Schema);
    };
    expect(
      losses(
        'IdentityPool',
        schema((list) => list.slice(1)),
      ),
    ).toHaveLength(1);
    expect(
      losses(
        'IdentityPool',
        schema((list) => [...list, { Name: 'more' }]),
      ),
    ).toEqual([]);
  });

  it('that ends the keeping is refused, as the first of two steps', () => {
    const retained = changed('Ledger', (one) => {
      one.DeletionPolicy = 'Retain';
      one.UpdateReplacePolicy = 'Retain';
    }).template;
    const found = lossesBetween(retained, deployed);
    expect(found.map(({ en }) => en.replace(/.*: /, ''))).toEqual([
      'would no longer be kept (DeletionPolicy)',
      'would no longer be kept (UpdateReplacePolicy)',
    ]);
    const guarded = changed('Ledger', (one) => {
      const [replica] = (one.Properties as { Replicas: object[] }).Replicas;
      Object.assign(replica ?? {}, { DeletionProtectionEnabled: true });
    }).template;
    expect(lossesBetween(guarded, deployed)).toMatchObject([
      { en: expect.stringContaining('(DeletionProtection)') },
    ]);
  });

  it('that lets items of a table expire is refused, and what expires by itself is no loss', () => {
    const { template } = changed('Ledger', (one) => {
      const TimeToLiveSpecification = { AttributeName: 'expires', Enabled: true };
      Object.assign(one.Properties as object, { TimeToLiveSpecification });
    });
    expect(lossesBetween(deployed, template)).toMatchObject([
      { en: expect.stringContaining('no longer be kept (TimeToLiveSpecification)') },
    ]);
    const without = structuredClone(template);
    for (const id of Object.keys(without.Resources)) {
      if (id.startsWith('Ledger')) delete without.Resources[id];
    }
    expect(lossesBetween(template, without)).toEqual([]);
  });

  it('is none in the service, which holds nothing that does not expire', () => {
    const service = StackTemplate.parse(serviceTemplate);
    expect(lossesBetween(service, { Resources: {} })).toEqual([]);
  });
});

describe('what CloudFormation says in a change set', () => {
  const change = (more: object) => ({
    ...{ LogicalResourceId: 'Ledger1', ResourceType: 'AWS::DynamoDB::GlobalTable' },
    ...{ Action: 'Modify', Replacement: 'False', ...more },
  });

  it.each([
    [{ Action: 'Remove' }, 'remove'],
    [{ Replacement: 'True' }, 'would replace'],
    [{ Replacement: 'Conditional' }, 'might replace'],
    [{ Action: 'Dynamic' }, 'can not tell'],
  ])('%o of a table is refused', (more, word) => {
    const found = lossesIn([change(more)]);
    expect(found).toHaveLength(1);
    expect(found[0]?.en).toContain(word);
  });

  it('of a change in place, or of what is not kept, is no loss', () => {
    expect(lossesIn([change({})])).toEqual([]);
    expect(lossesIn([change({ Action: 'Add', Replacement: undefined })])).toEqual([]);
    expect(lossesIn([change({ Action: 'Remove', ResourceType: 'AWS::SQS::Queue' })])).toEqual([]);
  });
});
