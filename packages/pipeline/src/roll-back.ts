import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { lossesBetween } from './guard/losses.ts';
import { StackTemplate } from './guard/template.ts';
import type { StackId } from './stacks/stack-names.ts';

/** A stack's template before a deployment, and after it. */
export interface Versions {
  readonly id: StackId;
  /** undefined: there was no such stack. */
  readonly before: string | undefined;
  readonly after: string;
}

export type StepBack =
  /** Its former template again, with the assets that are in the account still. */
  | { readonly id: StackId; readonly act: 'restore'; readonly template: string }
  /** There was none before: taken down, so that nobody meets what does not work. */
  | { readonly id: StackId; readonly act: 'take-down' }
  | { readonly id: StackId; readonly act: 'leave'; readonly vi: string; readonly en: string };

/**
 * What to do with each stack after a deployment that does not work, the last made first. What holds data
 * is never taken down, and goes back only where nothing kept would be lost by it.
 */
export function stepsBack(versions: readonly Versions[]): StepBack[] {
  return versions.map(stepBack).toReversed();
}

function stepBack({ id, before, after }: Versions): StepBack {
  if (before === undefined) {
    return id === 'Data'
      ? { id, act: 'leave', vi: 'vừa được tạo, dữ liệu ở lại', en: 'is new; what it holds stays' }
      : { id, act: 'take-down' };
  }
  if (isSame(before, after)) return { id, act: 'leave', vi: 'không đổi', en: 'did not change' };
  const losses = lossesBetween(parse(after), parse(before));
  if (losses.length === 0) return { id, act: 'restore', template: before };
  const names = losses.map((loss) => loss.id).join(', ');
  return {
    id,
    act: 'leave',
    vi: `giữ nguyên bản mới, vì quay lại sẽ mất ${names}`,
    en: `stays as it is now: going back would lose ${names}`,
  };
}

function parse(text: string): StackTemplate {
  return StackTemplate.parse(JSON.parse(text));
}

function isSame(one: string, other: string): boolean {
  return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
}

const Manifest = z.looseObject({ artifacts: z.record(z.string(), z.looseObject({})) });
const Artifact = z.looseObject({
  properties: z.looseObject({ templateFile: z.string(), stackTemplateAssetObjectUrl: z.string() }),
});
const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).optional(),
});
const Assets = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({
      source: z.looseObject({ path: z.string() }),
      destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
    }),
  ),
});

/**
 * An assembly like `outdir` in which a stack has its former template. Only that template is an asset
 * of it: the functions' own are in the account since they were deployed first.
 */
export function formerAssembly(outdir: string, id: StackId, template: string): string {
  const directory = `${outdir}-former-${id}`;
  mkdirSync(directory, { recursive: true });
  const manifest = Manifest.parse(read(outdir, 'manifest.json'));
  const artifact = Artifact.parse(manifest.artifacts[id]);
  const { templateFile, stackTemplateAssetObjectUrl: url } = artifact.properties;
  const text = goingBackAtOnce(template);
  const hash = createHash('sha256').update(text).digest('hex');
  const key = `${hash}.json`;
  artifact.properties.stackTemplateAssetObjectUrl = url.replace(/[^/]+$/, key);
  manifest.artifacts[id] = artifact;
  const assets = Assets.parse(read(outdir, `${id}.assets.json`));
  const own = Object.values(assets.files).find(({ source }) => source.path === templateFile);
  for (const destination of Object.values(own?.destinations ?? {})) destination.objectKey = key;
  assets.files = own === undefined ? {} : { [hash]: own };
  for (const file of readdirSync(outdir).filter((one) => one.endsWith('.json'))) {
    cpSync(join(outdir, file), join(directory, file));
  }
  writeFileSync(join(directory, templateFile), text);
  writeFileSync(join(directory, `${id}.assets.json`), JSON.stringify(assets));
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  return directory;
}

/** The former version takes over at once, and no alarm about the one that failed holds it up. */
export function goingBackAtOnce(template: string): string {
  const parsed = z
    .looseObject({ Resources: z.record(z.string(), Resource) })
    .parse(JSON.parse(template));
  const groups = Object.values(parsed.Resources).filter(
    ({ Type }) => Type === 'AWS::CodeDeploy::DeploymentGroup',
  );
  if (groups.length === 0) return template;
  for (const { Properties = {} } of groups) {
    Properties.DeploymentConfigName = 'CodeDeployDefault.LambdaAllAtOnce';
    Properties.AlarmConfiguration = { Enabled: false };
  }
  return JSON.stringify(parsed);
}

function read(directory: string, file: string): unknown {
  return JSON.parse(readFileSync(join(directory, file), 'utf8'));
}
