import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { type Assembled, assemble } from '../../infra/create-app.ts';

/** A resource as CloudFormation reads it. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's properties have no type here
  readonly Properties: Record<string, any>;
  readonly DependsOn?: string | string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Synthesized extends Assembled {
  readonly dataTemplate: Template;
  readonly serviceTemplate: Template;
  readonly webTemplate: Template;
}

/** What is known of a stage only where it is deployed. */
type Context = Readonly<Record<string, string>>;

const done = new Map<string, Synthesized>();

/** All stacks of a stage; once for all test files where the runner lets them share modules. */
export function synthesize(stageName: string, context: Context = {}): Synthesized {
  const key = JSON.stringify([stageName, context]);
  const known = done.get(key) ?? synthesizeAnew(stageName, context);
  done.set(key, known);
  return known;
}

/** In a folder that is gone when this returns. */
function synthesizeAnew(stageName: string, context: Context): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'giam-sat-infra-'));
  try {
    const assembled = assemble(stageName, { outdir, context });
    return {
      ...assembled,
      dataTemplate: Template.fromStack(assembled.data),
      serviceTemplate: Template.fromStack(assembled.service),
      webTemplate: Template.fromStack(assembled.web),
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

export function resourcesOf(template: Template, type?: string): [string, Resource][] {
  const all = Object.entries(template.toJSON().Resources as Record<string, Resource>);
  return type ? all.filter(([, resource]) => resource.Type === type) : all;
}

export function oneOrMore<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}
