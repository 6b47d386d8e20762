import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../packages/local/src/assembly/load-assembly.ts';
import { refuseUnknown } from '../../packages/local/src/assembly/refuse-unknown.ts';

function assemblyWith(type: string, properties: Record<string, unknown>): Assembly {
  const resource = {
    stack: 'Service',
    logicalId: 'Thing',
    type,
    properties,
    path: 'Service/Thing',
    condition: undefined,
  };
  const nothing = {
    region: undefined,
    parameters: {},
    conditions: {},
    outputs: {},
    assets: new Map(),
  };
  return {
    directory: '',
    stacks: [{ name: 'Service', resources: new Map([['Thing', resource]]), ...nothing }],
  };
}

describe('the runner refuses', () => {
  it('a resource type it does not know, by name', () => {
    expect(() => refuseUnknown(assemblyWith('AWS::Kinesis::Stream', {}))).toThrow(
      'Service/Thing: resource type AWS::Kinesis::Stream',
    );
  });

  it('a property it does not know', () => {
    const layered = assemblyWith('AWS::Lambda::Function', { Handler: 'a.b', Layers: [] });
    expect(() => refuseUnknown(layered)).toThrow('Service/Thing: Layers of AWS::Lambda::Function');
  });

  it('a property it does not know inside a list', () => {
    const rule = assemblyWith('AWS::Events::Rule', {
      Targets: [{ Arn: 'a', InputTransformer: {} }],
    });
    expect(() => refuseUnknown(rule)).toThrow('Targets.InputTransformer of AWS::Events::Rule');
  });

  it('nothing it honours or knowingly ignores', () => {
    refuseUnknown(assemblyWith('AWS::Lambda::Function', { Handler: 'a.b', Tags: [{ Key: 'a' }] }));
    refuseUnknown(assemblyWith('AWS::CloudWatch::Alarm', { Anything: 1 }));
  });
});
