import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataTemplate, serviceTemplate } from './fixture-templates.ts';

const functions = ['write', 'relay', 'tick'];
const handlers = join(import.meta.dirname, 'handlers');

/** A hand-made cloud assembly: two stacks, three functions, the shape CDK gives to it. */
export function writeFixtureAssembly(): string {
  const root = mkdtempSync(join(tmpdir(), 'giam-sat-assembly-'));
  for (const name of functions) {
    const folder = join(root, `asset.${name}`);
    mkdirSync(folder);
    copyFileSync(join(handlers, `${name}.mjs`), join(folder, 'index.mjs'));
    copyFileSync(join(handlers, 'aws-call.mjs'), join(folder, 'aws-call.mjs'));
  }
  const stack = (name: string) => ({
    type: 'aws:cloudformation:stack',
    environment: 'aws://unknown-account/ap-southeast-1',
    properties: { templateFile: `${name}.template.json` },
  });
  write(root, 'manifest.json', {
    version: '1',
    artifacts: { Data: stack('Data'), Service: stack('Service') },
  });
  write(root, 'Data.template.json', dataTemplate);
  write(root, 'Data.assets.json', { files: {} });
  write(root, 'Service.template.json', serviceTemplate);
  write(root, 'Service.assets.json', {
    files: Object.fromEntries(
      functions.map((name) => [name, { source: { path: `asset.${name}` } }]),
    ),
  });
  return root;
}

function write(root: string, file: string, value: unknown): void {
  writeFileSync(join(root, file), JSON.stringify(value));
}
