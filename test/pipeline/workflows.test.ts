import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPipelineApp } from '../../infra/pipeline-app.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => [
  name,
  readFileSync(join(folder, name), 'utf8'),
]);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const deploy = readFileSync(join(folder, 'deploy.yml'), 'utf8');

/** The text of each job, which is indented by two. */
const jobs = new Map(
  deploy
    .slice(deploy.indexOf('\njobs:'))
    .split(/\n {2}(?=\w)/)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf(':')), text]),
);

describe.each(workflows)('the workflow %s', (_name, text = '') => {
  it('takes every action by an exact version', () => {
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(2);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@v\d+\.\d+\.\d+$/);
  });

  it('reads the code and no more, holds no secret, and runs commands that there are', () => {
    expect(text).toMatch(/\npermissions:\n {2}contents: read\n/);
    expect(text).not.toContain('secrets.');
    expect(text).not.toMatch(/: write(?<!id-token: write)/);
    for (const [, script = ''] of text.matchAll(/npm run ([\w-]+)/g)) {
      expect(Object.keys(scripts)).toContain(script);
    }
  });
});

describe('a deployment from a hosted CI', () => {
  it('goes from the rehearsal to staging and on to production, one at a time', () => {
    const needs = [...jobs].map(([job, text]) => [job, /needs: (\w+)/.exec(text)?.[1]]);
    expect(needs).toEqual([
      ['rehearse', undefined],
      ['staging', 'rehearse'],
      ['production', 'staging'],
    ]);
    expect(deploy).toMatch(/concurrency:\n {2}group: deploy\n {2}cancel-in-progress: false/);
  });

  it.each(['staging', 'production'])('to %s takes that role alone, by a token', (stage) => {
    const text = jobs.get(stage) ?? '';
    // The role's trust names this environment; whom it waits for is set there.
    expect(text).toContain(`environment: ${stage}\n`);
    expect(text).toContain('id-token: write');
    expect(text).toMatch(/role-to-assume: \$\{\{ vars\.DEPLOY_ROLE \}\}/);
    expect(text.trim().endsWith(`npm run deploy -- --stage ${stage}`)).toBe(true);
    const seconds = Number(/role-duration-seconds: (\d+)/.exec(text)?.[1]);
    const template = createPipelineApp('somebody/something')
      .synth()
      .getStackByName('giam-sat-pipeline');
    const roles = Object.values<{ Type: string; Properties: Record<string, unknown> }>(
      template.template.Resources,
    ).filter(({ Type }) => Type === 'AWS::IAM::Role');
    expect(roles).toHaveLength(2);
    for (const role of roles) expect(role.Properties.MaxSessionDuration).toBe(seconds);
  });

  it('has no right to anything where nothing is deployed', () => {
    expect(jobs.get('rehearse')).not.toContain('id-token');
  });
});
