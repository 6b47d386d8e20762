import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { pagesAddress, pagesConfig } from '@giam-sat/pipeline/pages/pages-config';
import { publishPages, restorePages } from '@giam-sat/pipeline/pages/publish-pages';
import type { Deployed } from '@giam-sat/pipeline/stacks/deployed';
import { emptyBuckets } from '@giam-sat/pipeline/stacks/empty-buckets';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { stageOf } from '../../infra/stages.ts';

const stage = stageOf('production');
const outputs = new Map([
  ['PagesUrl', 'https://d1.cloudfront.net'],
  ['PagesBucket', 'pages'],
  ['PagesDistribution', 'D1'],
  ['UserPoolId', 'ap-southeast-1_pool'],
  ['UserPoolClientId', 'client'],
  ['SignInUrl', 'https://giam-sat.auth.ap-southeast-1.amazoncognito.com'],
]);

const directory = mkdtempSync(join(tmpdir(), 'giam-sat-pages-'));
mkdirSync(join(directory, 'assets'));
for (const file of ['index.html', 'sw.js', 'assets/index-a1.js']) {
  writeFileSync(join(directory, file), `this is ${file}`);
}
afterAll(() => rmSync(directory, { recursive: true }));

const store = mockClient(S3Client);
const distribution = mockClient(CloudFrontClient);
beforeEach(() => {
  store.reset();
  distribution.reset();
  store.on(GetObjectCommand).rejects(new NoSuchKey({ $metadata: {}, message: 'none' }));
});

const put = () => store.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input);
const invalidated = () =>
  distribution
    .commandCalls(CreateInvalidationCommand)
    .map(({ args: [{ input }] }) => input.InvalidationBatch?.Paths?.Items);

describe('the pages of a deployed stage', () => {
  it('are told where people sign in, and talk to the address they come from', () => {
    expect(pagesConfig(stage, outputs)).toEqual({
      issuer: 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_pool',
      clientId: 'client',
      api: '',
      logout:
        'https://giam-sat.auth.ap-southeast-1.amazoncognito.com/logout?client_id=client' +
        '&logout_uri=https%3A%2F%2Fd1.cloudfront.net%2F',
    });
  });

  it('sign in elsewhere where the stage has another issuer', () => {
    const other = stageOf('production', { issuer: 'https://issuer.example', audience: 'giam-sat' });
    expect(pagesConfig(other, outputs)).toEqual({
      ...{ issuer: 'https://issuer.example', clientId: 'giam-sat', api: '' },
    });
  });

  it('lead back to their own address, which a stage knows after its first deployment', () => {
    expect(pagesAddress(new Map())).toBeUndefined();
    const address = pagesAddress(outputs);
    expect(stageOf('production', { address }).pages).toEqual(['https://d1.cloudfront.net/']);
    expect(stageOf('pr-1', { address }).pages).toEqual([
      'https://d1.cloudfront.net/',
      'http://localhost:8787/',
    ]);
  });

  it('are uploaded with index.html last, kept for ever where the name has the hash', async () => {
    const { count, former } = await publishPages(stage, outputs, directory);
    expect([count, former]).toEqual([4, []]);
    expect(put().map(({ Key, CacheControl }) => [Key, CacheControl])).toEqual([
      ['assets/index-a1.js', 'public, max-age=31536000, immutable'],
      ['sw.js', 'no-cache'],
      ['config.json', 'no-cache'],
      ['index.html', 'no-cache'],
    ]);
    expect(JSON.parse(String(put()[2]?.Body))).toEqual(pagesConfig(stage, outputs));
    expect(invalidated()).toEqual([['/sw.js', '/config.json', '/index.html', '/']]);
  });

  it('go back to what stood there', async () => {
    const body = { transformToByteArray: async () => new TextEncoder().encode('before') };
    store.on(GetObjectCommand, { Key: 'index.html' }).resolves({ Body: body as never });
    const { former } = await publishPages(stage, outputs, directory);
    expect(former.map(({ path }) => path)).toEqual(['index.html']);
    store.resetHistory();
    distribution.resetHistory();
    await restorePages(stage, outputs, former);
    expect(put().map(({ Key, Body }) => [Key, String(Body)])).toEqual([['index.html', 'before']]);
    expect(invalidated()).toEqual([['/index.html', '/']]);
  });

  it('are not overwritten when what stood there can not be read', async () => {
    store.on(GetObjectCommand).rejects(new Error('Access Denied'));
    await expect(publishPages(stage, outputs, directory)).rejects.toThrow('Access Denied');
    expect(put()).toEqual([]);
  });
});

describe('the buckets of a stage of its own', () => {
  const deployed = {
    resources: async () => [
      { ResourceType: 'AWS::S3::Bucket', PhysicalResourceId: 'files' },
      { ResourceType: 'AWS::DynamoDB::GlobalTable', PhysicalResourceId: 'ledger' },
    ],
  } as unknown as Deployed;

  it('are emptied page by page, with every version and the marks of removed ones', async () => {
    store
      .on(ListObjectVersionsCommand)
      .resolvesOnce({ Versions: [{ Key: 'a', VersionId: '1' }], IsTruncated: true })
      .resolvesOnce({ DeleteMarkers: [{ Key: 'a', VersionId: '2' }] })
      .resolves({});
    store.on(DeleteObjectsCommand).resolves({});
    await emptyBuckets('ap-southeast-1', deployed, 'stack');
    const removed = store.commandCalls(DeleteObjectsCommand).map(({ args: [{ input }] }) => input);
    expect(removed.map(({ Bucket, Delete }) => [Bucket, Delete?.Objects])).toEqual([
      ['files', [{ Key: 'a', VersionId: '1' }]],
      ['files', [{ Key: 'a', VersionId: '2' }]],
    ]);
  });

  it('stop the command when a file stays, by its name', async () => {
    store.on(ListObjectVersionsCommand).resolves({ Versions: [{ Key: 'a', VersionId: '1' }] });
    const Errors = [{ Key: 'a', Code: 'AccessDenied', Message: 'no' }];
    store.on(DeleteObjectsCommand).resolves({ Errors });
    const emptying = emptyBuckets('ap-southeast-1', deployed, 'stack');
    await expect(emptying).rejects.toThrow('files/a: AccessDenied no');
  });
});
