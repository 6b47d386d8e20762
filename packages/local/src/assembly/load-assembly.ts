import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

const ResourceShape = z.strictObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
  // How CloudFormation orders and keeps resources: nothing to do on one machine.
  DependsOn: z.unknown().optional(),
  DeletionPolicy: z.unknown().optional(),
  UpdateReplacePolicy: z.unknown().optional(),
});

const TemplateShape = z.strictObject({
  AWSTemplateFormatVersion: z.unknown().optional(),
  Description: z.unknown().optional(),
  Metadata: z.unknown().optional(),
  Rules: z.unknown().optional(),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), ResourceShape).default({}),
  Outputs: z
    .record(
      z.string(),
      z.looseObject({
        Value: z.unknown().optional(),
        Export: z.object({ Name: z.unknown().optional() }).optional(),
      }),
    )
    .default({}),
});

const ManifestShape = z.looseObject({
  artifacts: z
    .record(
      z.string(),
      z.looseObject({
        type: z.string(),
        environment: z.string().optional(),
        properties: z
          .looseObject({
            templateFile: z.string().optional(),
            stackName: z.string().optional(),
            directoryName: z.string().optional(),
          })
          .default({}),
      }),
    )
    .default({}),
});

const AssetsShape = z.looseObject({
  files: z
    .record(z.string(), z.looseObject({ source: z.looseObject({ path: z.string().optional() }) }))
    .default({}),
});

// What CDK adds to a logical id, computed from the path.
const hash = /(?<=.)[0-9A-F]{8}$/;

export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /**
   * The construct's path, such as `Data/Ledger/Resource`: as stable as the code's own names. Where
   * the template does not tell it, the stack and the logical id without its hash.
   */
  readonly path: string;
  readonly condition: string | undefined;
}

export interface Stack {
  readonly name: string;
  readonly region: string | undefined;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly parameters: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { Value?: unknown; Export?: { Name?: unknown } }>>;
  /** Asset hash → directory on this machine. */
  readonly assets: ReadonlyMap<string, string>;
}

export interface Assembly {
  readonly directory: string;
  readonly stacks: readonly Stack[];
}

/** Reads a synthesized cloud assembly (`cdk.out`) with all its stacks. */
export function loadAssembly(directory: string): Assembly {
  const root = resolve(directory);
  const stacks = loadStacks(root);
  if (stacks.length === 0) throw new Error(`${root} holds no stack`);
  return { directory: root, stacks };
}

function loadStacks(directory: string): Stack[] {
  const { artifacts } = readJson(ManifestShape, join(directory, 'manifest.json'));
  const stages = Object.values(artifacts).filter((one) => one.type === 'cdk:cloud-assembly');
  if (stages.length > 1) throw new Error(`${directory} holds several stages: synthesize one`);
  const nested = stages.flatMap(({ properties }) =>
    properties.directoryName ? loadStacks(join(directory, properties.directoryName)) : [],
  );
  const own = Object.entries(artifacts).flatMap(([id, { type, environment, properties }]) => {
    if (type !== 'aws:cloudformation:stack' || properties.templateFile === undefined) return [];
    const name = properties.stackName ?? id;
    const region = environment?.split('/').at(-1);
    const template = join(directory, properties.templateFile);
    const assets = template.replace(/\.template\.json$/, '.assets.json');
    return [loadStack(name, region, template, readAssets(directory, assets))];
  });
  return [...own, ...nested];
}

function loadStack(
  name: string,
  region: string | undefined,
  file: string,
  assets: ReadonlyMap<string, string>,
): Stack {
  const template = readJson(TemplateShape, file);
  if (Object.keys(template.Mappings).length > 0) throw new Error(`${file}: Mappings are not known`);
  const resources = Object.entries(template.Resources).map(([logicalId, resource]): Resource => {
    const path = resource.Metadata['aws:cdk:path'];
    return {
      stack: name,
      logicalId,
      type: resource.Type,
      properties: resource.Properties,
      path: typeof path === 'string' ? path : `${name}/${logicalId.replace(hash, '')}`,
      condition: resource.Condition,
    };
  });
  return {
    name,
    region: region === 'unknown-region' ? undefined : region,
    resources: new Map(resources.map((resource) => [resource.logicalId, resource])),
    parameters: template.Parameters,
    conditions: template.Conditions,
    outputs: template.Outputs,
    assets,
  };
}

function readAssets(directory: string, file: string): ReadonlyMap<string, string> {
  const { files } = readJson(AssetsShape, file);
  return new Map(
    Object.entries(files).flatMap(([hash, { source }]) =>
      source.path === undefined ? [] : [[hash, resolve(directory, source.path)]],
    ),
  );
}

function readJson<Shape extends z.ZodType>(shape: Shape, file: string): z.output<Shape> {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
