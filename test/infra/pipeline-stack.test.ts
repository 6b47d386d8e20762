import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wideGrants } from '@giam-sat/pipeline/guard/wide-grants';
import { expect, test } from 'vitest';
import { createPipelineApp } from '../../infra/pipeline-app.ts';

const outdir = mkdtempSync(join(tmpdir(), 'giam-sat-pipeline-'));
createPipelineApp('somebody/something', outdir).synth();
const text = readFileSync(join(outdir, 'Pipeline.template.json'), 'utf8');
rmSync(outdir, { recursive: true });
const resources = Object.values<{ Type: string; Properties: Record<string, unknown> }>(
  JSON.parse(text).Resources,
);

test('each environment has a role that only its own workflow can take', () => {
  const trust = resources
    .filter(({ Type }) => Type === 'AWS::IAM::Role')
    .map(({ Properties }) => JSON.stringify(Properties.AssumeRolePolicyDocument));
  for (const stage of ['staging', 'production']) {
    const own = trust.filter((one) => one.includes(`:environment:${stage}"`));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain('"StringEquals"');
    expect(own[0]).toContain('repo:somebody/something:environment:');
    expect(own[0]).not.toContain('StringLike');
  }
  expect(trust).toHaveLength(2);
});

test('a role reaches its own stage, and nothing by a grant of everything', () => {
  expect(wideGrants(text)).toEqual([]);
  const policies = resources
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .map((one) => JSON.stringify(one));
  expect(policies).toHaveLength(2);
  const ofProduction = policies.filter((one) => one.includes('giam-sat-production-'));
  expect(ofProduction).toHaveLength(1);
  expect(ofProduction[0]).not.toContain('giam-sat-staging-');
  expect(policies.join('')).not.toMatch(/PutItem|DeleteItem|UpdateItem|"iam:/);
  // The pages' own bucket, and nothing of it away; never the evidence.
  const onFiles = [...policies.join('').matchAll(/"s3:(\w+)"/g)].map(([, action]) => action);
  expect(new Set(onFiles)).toEqual(new Set(['GetObject', 'ListBucket', 'PutObject']));
  expect(
    policies
      .join('')
      .match(/:s3:::[^"]+/g)
      ?.toSorted(),
  ).toEqual([':s3:::giam-sat-production-web-files*', ':s3:::giam-sat-staging-web-files*']);
});

test('a role sees its own stacks in both regions, that of the stage and that of CloudFront', () => {
  const stacks = (text.match(/:cloudformation:[^"]*|stack\/giam-sat-\w+-\*/g) ?? []).join(' ');
  for (const region of ['ap-southeast-1', 'us-east-1']) {
    expect(stacks.split(`:cloudformation:${region}:`)).toHaveLength(5);
  }
});

test('an app without its repository is refused', () => {
  expect(() => createPipelineApp('nobody', outdir)).toThrow(/repository/);
});
