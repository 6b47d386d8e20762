// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation's placeholders
import { describe, expect, it } from 'vitest';
import {
  resolveIntrinsics,
  type Scope,
} from '../../packages/local/src/assembly/resolve-intrinsics.ts';

const scope: Scope = {
  ref: (name) => (name === 'AWS::NoValue' ? undefined : `ref:${name}`),
  attribute: (logicalId, attribute) => `${logicalId}/${attribute}`,
  condition: (name) => name === 'Yes',
  importValue: (name) => `import:${name}`,
  stackOutput: (stack, output) => `${stack}:${output}`,
};

describe('an intrinsic function', () => {
  it.each([
    [{ Ref: 'Table' }, 'ref:Table'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    [{ 'Fn::GetAtt': 'Table.Arn' }, 'Table/Arn'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }, 1]] }, 'a-ref:B-1'],
    [{ 'Fn::Sub': '${A}/${B.Arn}/${!C}' }, 'ref:A/B/Arn/${C}'],
    [{ 'Fn::Sub': ['${A}${B}', { A: { Ref: 'X' } }] }, 'ref:Xref:B'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::If': ['Yes', 1, 2] }, 1],
    [{ 'Fn::If': ['No', 1, { Ref: 'Two' }] }, 'ref:Two'],
    [{ 'Fn::Or': [{ 'Fn::Equals': ['a', 'b'] }, { 'Fn::Not': [{ Condition: 'No' }] }] }, true],
    [{ 'Fn::ImportValue': { 'Fn::Join': ['', ['a', 'b']] } }, 'import:ab'],
    [{ 'Fn::GetStackOutput': { StackName: 'Data', OutputName: 'Arn' } }, 'Data:Arn'],
  ])('%j is resolved', (value, expected) => {
    expect(resolveIntrinsics(value, scope)).toEqual(expected);
  });

  it('is found at any depth', () => {
    expect(resolveIntrinsics({ a: [{ b: { Ref: 'C' } }] }, scope)).toEqual({ a: [{ b: 'ref:C' }] });
  });

  it('leaves out what has no value', () => {
    const none = { Ref: 'AWS::NoValue' };
    expect(resolveIntrinsics({ a: none, b: [none, 1] }, scope)).toEqual({ b: [1] });
  });

  it('leaves the condition of a policy statement alone', () => {
    const statement = { Condition: { StringEquals: { a: { Ref: 'B' } } } };
    expect(resolveIntrinsics(statement, scope)).toEqual({
      Condition: { StringEquals: { a: 'ref:B' } },
    });
  });

  it('is refused when it is not known', () => {
    expect(() => resolveIntrinsics({ 'Fn::Cidr': [] }, scope)).toThrow('Fn::Cidr');
  });
});
