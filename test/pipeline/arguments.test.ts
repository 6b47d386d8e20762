import { stacksToTakeDown } from '@giam-sat/pipeline/destroy-stage';
import { wideGrants } from '@giam-sat/pipeline/guard/wide-grants';
import {
  readClockArguments,
  readDeployArguments,
  readDestroyArguments,
} from '@giam-sat/pipeline/read-arguments';
import { checkMove } from '@giam-sat/pipeline/stage-clock';
import { describe, expect, it } from 'vitest';
import { stageOf } from '../../infra/stages.ts';
import { synthesize } from '../infra/templates.ts';

const assembled = synthesize('dev');
const dataTemplate: unknown = assembled.dataTemplate.toJSON();
const serviceTemplate: unknown = assembled.serviceTemplate.toJSON();

const local = 'http://127.0.0.1:4566';

describe('npm run deploy', () => {
  it('takes a lasting stage or one of its own, and no other', () => {
    expect(readDeployArguments(['--stage', 'pr-123'], undefined)).toMatchObject({
      stage: { name: 'pr-123', kind: 'ephemeral' },
      skipsTests: false,
      app: 'infra/app.ts',
    });
    expect(() => readDeployArguments(['--stage', 'prodution'], undefined)).toThrow(/unknown stage/);
    expect(() => readDeployArguments([], undefined)).toThrow(/--stage is missing/);
    expect(() => readDeployArguments(['--stage', 'dev', '--force'], undefined)).toThrow(/force/);
  });

  it.each([undefined, 'https://dynamodb.ap-southeast-1.amazonaws.com', 'http://10.0.0.1', 'no'])(
    'skips no test and takes no other app where calls go to %s',
    (endpoint) => {
      const args = ['--stage', 'pr-1'];
      expect(() => readDeployArguments([...args, '--skip-tests'], endpoint)).toThrow(/rehearsal/);
      expect(() => readDeployArguments([...args, '--app', 'x.ts'], endpoint)).toThrow(/rehearsal/);
    },
  );

  it.each([local, 'http://localhost:1', 'http://a.execute-api.localhost:1', 'http://[::1]:1'])(
    'may skip them where calls go to %s',
    (endpoint) => {
      const args = ['--stage', 'pr-1', '--skip-tests'];
      expect(readDeployArguments(args, endpoint).skipsTests).toBe(true);
    },
  );
});

describe('npm run destroy', () => {
  it('takes down a stage of its own whole, the last made first', () => {
    expect(readDestroyArguments(['--stage', 'pr-1']).stage.name).toBe('pr-1');
    expect(stacksToTakeDown(stageOf('pr-1'))).toEqual(['Web', 'Service', 'Data']);
  });

  it.each(['staging', 'production'])('never takes the data of %s down', (name) => {
    expect(stacksToTakeDown(stageOf(name))).toEqual(['Web', 'Service']);
    expect(() => readDestroyArguments(['--stage', name])).toThrow(`--confirm ${name}`);
    expect(() => readDestroyArguments(['--stage', name, '--confirm', 'dev'])).toThrow('--confirm');
    expect(readDestroyArguments(['--stage', name, '--confirm', name]).stage.name).toBe(name);
  });
});

describe('npm run clock', () => {
  it('is refused in production', () => {
    const args = ['--stage', 'production', '--to', '2027-01-01'];
    expect(() => readClockArguments(args)).toThrow(/the real one and can not be moved/);
  });

  it('needs a day that there is', () => {
    expect(readClockArguments(['--stage', 'staging', '--to', '2027-01-01']).to).toBe('2027-01-01');
    expect(() => readClockArguments(['--stage', 'staging', '--to', '2027-02-30'])).toThrow(/day/);
    expect(() => readClockArguments(['--stage', 'staging'])).toThrow(/day/);
  });

  it('only goes forward, and not further than a person means', () => {
    expect(() => checkMove('2026-11-24', '2026-11-23')).toThrow(/only goes forward/);
    expect(() => checkMove('2026-11-24', '2028-11-24')).toThrow(/days at most/);
    expect(() => checkMove('2026-11-24', '2026-11-24')).not.toThrow();
    expect(() => checkMove('2026-11-24', '2027-11-24')).not.toThrow();
  });
});

describe('grants that are too wide', () => {
  const policy = (statement: object) =>
    JSON.stringify({
      Resources: {
        P: {
          Type: 'AWS::IAM::Policy',
          Properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } },
        },
      },
    });

  it.each([
    { Action: '*', Resource: 'x' },
    { Action: ['dynamodb:*'], Resource: 'x' },
    { Action: 'sqs:SendMessage', Resource: '*' },
    { NotAction: 'iam:*', Resource: 'x' },
  ])('%o is one', (statement) => {
    expect(wideGrants(policy(statement))).toHaveLength(1);
  });

  it('are not in our templates', () => {
    const ours = [dataTemplate, serviceTemplate].map((one) => JSON.stringify(one));
    expect(ours.flatMap(wideGrants)).toEqual([]);
    expect(wideGrants(policy({ Action: 'sqs:SendMessage', Resource: 'x' }))).toEqual([]);
    expect(wideGrants(policy({ Effect: 'Deny', Action: '*', Resource: '*' }))).toEqual([]);
  });
});
