import { isRecord } from './is-record.ts';

/** What an intrinsic function may ask of the stack it stands in and of the other stacks. */
export interface Scope {
  /** `Ref`: a resource, a parameter or a pseudo parameter. */
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): string;
  condition(name: string): boolean;
  importValue(exportName: string): unknown;
  stackOutput(stackName: string, outputName: string): unknown;
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => scope.ref(text(name)),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...attribute] =
      typeof argument === 'string' ? argument.split('.') : list(argument);
    return scope.attribute(text(logicalId), attribute.map(text).join('.'));
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument);
    return list(resolveIntrinsics(parts, scope)).map(text).join(text(separator));
  },
  'Fn::Sub': (argument, scope) => {
    const [pattern, own] = Array.isArray(argument) ? argument : [argument, {}];
    const variables = resolveIntrinsics(own, scope);
    return text(pattern).replace(/\$\{([^}]+)\}/g, (_, name: string) =>
      substitute(name, isRecord(variables) ? variables : {}, scope),
    );
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = list(argument);
    return list(resolveIntrinsics(items, scope))[Number(index)];
  },
  'Fn::Split': (argument, scope) => {
    const [separator, source] = list(argument);
    return text(resolveIntrinsics(source, scope)).split(text(separator));
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = list(argument);
    return resolveIntrinsics(scope.condition(text(condition)) ? yes : no, scope);
  },
  Condition: (name, scope) => scope.condition(text(name)),
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(resolveIntrinsics(argument, scope));
    return left === right;
  },
  'Fn::And': (argument, scope) => list(resolveIntrinsics(argument, scope)).every(Boolean),
  'Fn::Or': (argument, scope) => list(resolveIntrinsics(argument, scope)).some(Boolean),
  'Fn::Not': (argument, scope) => !list(resolveIntrinsics(argument, scope))[0],
  'Fn::ImportValue': (name, scope) => scope.importValue(text(resolveIntrinsics(name, scope))),
  'Fn::GetStackOutput': (argument, scope) => {
    const { StackName, OutputName } = isRecord(argument) ? argument : {};
    return scope.stackOutput(text(resolveIntrinsics(StackName, scope)), text(OutputName));
  },
};

/** Replaces every intrinsic function in a template value. Throws on one it does not know. */
export function resolveIntrinsics(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => resolveIntrinsics(one, scope)).filter((one) => one !== undefined);
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && isIntrinsic(only[0], only[1])) {
    const intrinsic = intrinsics[only[0]];
    if (intrinsic === undefined) throw new Error(`the intrinsic function ${only[0]} is not known`);
    return intrinsic(only[1], scope);
  }
  return Object.fromEntries(
    entries
      .map(([name, one]) => [name, resolveIntrinsics(one, scope)] as const)
      .filter(([, one]) => one !== undefined),
  );
}

// A policy statement may hold a key `Condition` of its own; its value is then an object.
function isIntrinsic(name: string, argument: unknown): boolean {
  if (name === 'Condition') return typeof argument === 'string';
  return name === 'Ref' || name.startsWith('Fn::');
}

function substitute(name: string, own: Readonly<Record<string, unknown>>, scope: Scope): string {
  if (name.startsWith('!')) return `\${${name.slice(1)}}`;
  if (name in own) return text(own[name]);
  const [logicalId, ...attribute] = name.split('.');
  return attribute.length === 0 || logicalId === undefined
    ? text(scope.ref(name))
    : scope.attribute(logicalId, attribute.join('.'));
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`a string was expected in the template, not ${JSON.stringify(value)}`);
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`a list was expected in the template, not ${JSON.stringify(value)}`);
}
