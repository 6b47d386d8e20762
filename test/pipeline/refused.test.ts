import { refuseLosses } from '@giam-sat/pipeline/guard/refuse-losses';
import type { Stopped } from '@giam-sat/pipeline/say';
import type { Deployed } from '@giam-sat/pipeline/stacks/deployed';
import { describe, expect, it } from 'vitest';
import { stageOf } from '../../infra/stages.ts';
import { synthesize } from '../infra/templates.ts';

interface Template {
  readonly Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
}

const { dataTemplate, serviceTemplate, webTemplate } = synthesize('production');
const now = {
  Data: dataTemplate.toJSON() as Template,
  Service: serviceTemplate.toJSON() as Template,
  Web: webTemplate.toJSON() as Template,
};

/** `npm run deploy` up to where it looks for losses, with everything deployed as it is now. */
async function deploying(stack: keyof typeof now, change: (planned: Template) => void) {
  const planned = structuredClone(now);
  change(planned[stack]);
  const stackIn = (name: string) =>
    Object.entries(now).find(([id]) => name.endsWith(`-${id.toLowerCase()}`))?.[1];
  const deployed = {
    stack: async (name: string) => ({ StackName: name }),
    template: async (name: string) => JSON.stringify(stackIn(name)),
    takeChangeSet: () => Promise.reject(new Error('too late: a change set was asked for')),
  } as unknown as Deployed;
  const template = (id: keyof typeof now) => JSON.stringify(planned[id]);
  const on = { stage: stageOf('production'), outdir: '/nowhere', template };
  const refusal = await refuseLosses(on, deployed).catch((error: unknown) => error as Stopped);
  if (refusal === undefined) throw new Error('it was not refused');
  return refusal;
}

function find(template: Template, start: string, type: string): string {
  const found = Object.entries(template.Resources).find(
    ([id, one]) => id.startsWith(start) && one.Type === type,
  );
  if (found === undefined) throw new Error(`there is no ${start}`);
  return found[0];
}

const kept = [
  ['Data', 'Ledger', 'AWS::DynamoDB::GlobalTable'],
  ['Data', 'Log', 'AWS::DynamoDB::GlobalTable'],
  ['Data', 'Personal', 'AWS::DynamoDB::GlobalTable'],
  ['Data', 'PersonalKey', 'AWS::KMS::Key'],
  ['Data', 'Evidence', 'AWS::S3::Bucket'],
  ['Data', 'IdentityPool', 'AWS::Cognito::UserPool'],
  ['Data', 'OldBackupsVault', 'AWS::Backup::BackupVault'],
  ['Web', 'Files', 'AWS::S3::Bucket'],
] as const;

describe('a deployment to production is refused before anything changes, in two languages', () => {
  it.each(kept)('when %s is without %s', async (stack, start, type) => {
    const id = find(now[stack], start, type);
    const refusal = await deploying(stack, ({ Resources }) => delete Resources[id]);
    expect(refusal.code).toBe(3);
    expect(refusal.message).toContain('TỪ CHỐI');
    expect(refusal.message).toContain('REFUSED');
    expect(refusal.message).toContain(`${id}: sẽ bị xóa hoặc bỏ lại`);
    expect(refusal.message).toContain(`${id}: would be deleted or left behind`);
  });

  it.each([
    ['Ledger', 'AWS::DynamoDB::GlobalTable', 'KeySchema', []],
    ['Ledger', 'AWS::DynamoDB::GlobalTable', 'TableName', 'ledger'],
    ['Personal', 'AWS::DynamoDB::GlobalTable', 'KeySchema', []],
    ['Evidence', 'AWS::S3::Bucket', 'BucketName', 'evidence'],
    ['PersonalKey', 'AWS::KMS::Key', 'KeySpec', 'RSA_2048'],
    ['IdentityPool', 'AWS::Cognito::UserPool', 'UsernameAttributes', ['email']],
  ] as const)('when %s (%s) would be another, for its %s', async (start, type, property, value) => {
    const id = find(now.Data, start, type);
    const refusal = await deploying('Data', ({ Resources }) => {
      Object.assign(Resources[id]?.Properties ?? {}, { [property]: value });
    });
    expect(refusal.code).toBe(3);
    expect(refusal.message).toContain(`${id}: would be replaced by a new, empty one: ${property}`);
  });

  it.each(kept)('when in %s %s would be kept no longer', async (stack, start, type) => {
    const id = find(now[stack], start, type);
    const refusal = await deploying(stack, ({ Resources }) => {
      Object.assign(Resources[id] ?? {}, { DeletionPolicy: 'Delete' });
    });
    expect(refusal.message).toContain(`${id}: would no longer be kept (DeletionPolicy)`);
  });
});
