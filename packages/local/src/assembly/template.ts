import {
  defaultRegion,
  type Identity,
  identityOf,
  localAccount,
  physicalName,
} from './identity.ts';
import { isRecord } from './is-record.ts';
import type { Assembly, Resource, Stack } from './load-assembly.ts';
import { resolveIntrinsics, type Scope } from './resolve-intrinsics.ts';

/** All stacks of an assembly seen as one definition, with what each name means on this machine. */
export interface Template {
  readonly region: string;
  /** Resources that are there, that is, whose condition holds. */
  resources(...types: string[]): Resource[];
  /** The properties of a resource with every intrinsic function resolved. */
  properties(resource: Resource): Readonly<Record<string, unknown>>;
  identity(resource: Resource): Identity;
  /** Adds attributes, or a new meaning of `Ref`, that are known only once something has started. */
  identify(resource: Resource, identity: Partial<Identity>): void;
  /** The directory of an asset, by its hash. */
  asset(resource: Resource, hash: string): string;
}

export function createTemplate(assembly: Assembly): Template {
  const region =
    assembly.stacks.find((stack) => stack.region !== undefined)?.region ?? defaultRegion;
  const stacks = new Map(assembly.stacks.map((stack) => [stack.name, stack]));
  const identities = new Map<Resource, Identity>();
  const all = assembly.stacks.flatMap((stack) => [...stack.resources.values()]);
  for (const resource of all) identities.set(resource, identityOf(resource, region));
  refuseSharedNames(all);

  const identity = (resource: Resource) => identities.get(resource) ?? identityOf(resource, region);
  const scope = (stack: Stack) => createScope(stack, stacks, region, identity);
  const stackOf = (resource: Resource) => find(stacks, resource.stack, 'stack');
  const exists = (resource: Resource) =>
    resource.condition === undefined || scope(stackOf(resource)).condition(resource.condition);
  return {
    region,
    resources: (...types) => all.filter((one) => types.includes(one.type) && exists(one)),
    properties(resource) {
      const resolved = resolveIntrinsics(resource.properties, scope(stackOf(resource)));
      return isRecord(resolved) ? resolved : {};
    },
    identity,
    identify(resource, { ref, attributes }) {
      const known = identity(resource);
      identities.set(resource, {
        ref: ref ?? known.ref,
        attributes: { ...known.attributes, ...attributes },
      });
    },
    asset: (resource, hash) => find(stackOf(resource).assets, hash, 'asset'),
  };
}

function createScope(
  stack: Stack,
  stacks: ReadonlyMap<string, Stack>,
  region: string,
  identity: (resource: Resource) => Identity,
): Scope {
  const scopeOf = (other: Stack) => createScope(other, stacks, region, identity);
  const output = (other: Stack, name: string) =>
    resolveIntrinsics(
      find(new Map(Object.entries(other.outputs)), name, 'output').Value,
      scopeOf(other),
    );
  return {
    ref(name) {
      if (name.startsWith('AWS::')) return pseudoParameter(name, stack, region);
      const parameter = stack.parameters[name];
      if (parameter !== undefined) return parameter.Default;
      return identity(find(stack.resources, name, 'resource')).ref;
    },
    attribute(logicalId, attribute) {
      const known = new Map(
        Object.entries(identity(find(stack.resources, logicalId, 'resource')).attributes),
      );
      return find(known, attribute, `attribute of ${logicalId}`);
    },
    condition: (name) => resolveIntrinsics(stack.conditions[name], scopeOf(stack)) === true,
    importValue(exportName) {
      for (const other of stacks.values()) {
        for (const [name, { Export }] of Object.entries(other.outputs)) {
          if (Export === undefined) continue;
          if (resolveIntrinsics(Export.Name, scopeOf(other)) === exportName)
            return output(other, name);
        }
      }
      throw new Error(`no stack exports ${exportName}`);
    },
    stackOutput: (stackName, name) => output(find(stacks, stackName, 'stack'), name),
  };
}

function pseudoParameter(name: string, stack: Stack, region: string): string | undefined {
  const known: Readonly<Record<string, string | undefined>> = {
    'AWS::AccountId': localAccount,
    'AWS::Region': region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${localAccount}:stack/${stack.name}/local`,
    'AWS::NoValue': undefined,
  };
  if (!(name in known)) throw new Error(`the pseudo parameter ${name} is not known`);
  return known[name];
}

// Types whose name other things go by: files, tables, callers.
const namedTypes = new Set([
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::IAM::Role',
  'AWS::Lambda::Function',
  'AWS::SQS::Queue',
]);

function refuseSharedNames(resources: readonly Resource[]): void {
  const seen = new Map<string, Resource>();
  for (const resource of resources) {
    if (!namedTypes.has(resource.type)) continue;
    const key = `${resource.type} ${physicalName(resource)}`;
    const other = seen.get(key);
    if (other !== undefined) {
      throw new Error(`${other.logicalId} and ${resource.logicalId} share the name ${key}`);
    }
    seen.set(key, resource);
  }
}

function find<Value>(values: ReadonlyMap<string, Value>, name: string, what: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`${what} ${name} is not known`);
  return value;
}
