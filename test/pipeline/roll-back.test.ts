import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formerAssembly, goingBackAtOnce, stepsBack } from '@giam-sat/pipeline/roll-back';
import { describe, expect, it } from 'vitest';

const text = (Resources: object) => JSON.stringify({ Resources });
const table = { Type: 'AWS::DynamoDB::GlobalTable', Properties: {} };
const lambda = (hash: string) => ({ Type: 'AWS::Lambda::Function', Properties: { hash } });

describe('after a deployment that does not work', () => {
  it('the service goes back first, then what holds data', () => {
    const before = text({ Ledger: table, F: lambda('1') });
    const after = text({ Ledger: table, F: lambda('2') });
    const steps = stepsBack([
      { id: 'Data', before, after },
      { id: 'Service', before, after },
    ]);
    expect(steps).toEqual([
      { id: 'Service', act: 'restore', template: before },
      { id: 'Data', act: 'restore', template: before },
    ]);
  });

  it('a stack that did not change is left alone, however its text is laid out', () => {
    const before = text({ F: lambda('1') });
    const after = JSON.stringify(JSON.parse(before), null, 2);
    expect(stepsBack([{ id: 'Service', before, after }])).toMatchObject([{ act: 'leave' }]);
  });

  it('a table that is new stays, though the rest would go back', () => {
    const before = text({ Ledger: table });
    const after = text({ Ledger: table, Personal: table });
    expect(stepsBack([{ id: 'Data', before, after }])).toMatchObject([
      { act: 'leave', en: expect.stringContaining('Personal') },
    ]);
  });

  it('at the first time pages and service are taken down and the data stays', () => {
    const after = text({ Ledger: table });
    expect(
      stepsBack([
        { id: 'Data', before: undefined, after },
        { id: 'Service', before: undefined, after },
        { id: 'Web', before: undefined, after },
      ]).map(({ id, act }) => [id, act]),
    ).toEqual([
      ['Web', 'take-down'],
      ['Service', 'take-down'],
      ['Data', 'leave'],
    ]);
  });
});

it('the former version comes back at once, whatever alarms say of the one that failed', () => {
  const group = (name: string, Enabled: boolean) => ({
    Type: 'AWS::CodeDeploy::DeploymentGroup',
    Properties: { DeploymentConfigName: name, AlarmConfiguration: { Enabled }, Kept: 1 },
  });
  const former = text({ F: lambda('1'), G: group('Canary', true) });
  expect(JSON.parse(goingBackAtOnce(former)).Resources).toEqual({
    F: lambda('1'),
    G: group('CodeDeployDefault.LambdaAllAtOnce', false),
  });
  const without = text({ F: lambda('1') });
  expect(goingBackAtOnce(without)).toBe(without);
});

it('the former assembly has the former template under its own name, and no other asset', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'giam-sat-assembly-'));
  const write = (file: string, value: unknown) =>
    writeFileSync(join(outdir, file), JSON.stringify(value));
  const stackTemplateAssetObjectUrl = 's3://bucket/new.json';
  const properties = { templateFile: 'Service.template.json', stackTemplateAssetObjectUrl };
  write('manifest.json', { artifacts: { 'Service.assets': {}, Service: { properties } } });
  write('Service.template.json', { Resources: { F: lambda('2') } });
  const destinations = (objectKey: string) => ({ here: { objectKey } });
  write('Service.assets.json', {
    files: {
      new: { source: { path: 'Service.template.json' }, destinations: destinations('new.json') },
      code: { source: { path: 'asset.code' }, destinations: destinations('code.zip') },
    },
  });
  const former = text({ F: lambda('1') });
  const directory = formerAssembly(outdir, 'Service', former);
  const read = (file: string) => JSON.parse(readFileSync(join(directory, file), 'utf8'));
  const [hash = '', ...others] = Object.keys(read('Service.assets.json').files);
  expect(others).toEqual([]);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(read('Service.assets.json').files[hash].destinations.here.objectKey).toBe(`${hash}.json`);
  const artifact = read('manifest.json').artifacts.Service;
  expect(artifact.properties.stackTemplateAssetObjectUrl).toBe(`s3://bucket/${hash}.json`);
  expect(readFileSync(join(directory, 'Service.template.json'), 'utf8')).toBe(former);
  for (const one of [outdir, directory]) rmSync(one, { recursive: true });
});
