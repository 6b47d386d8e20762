import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnv } from '@giam-sat/platform/env';
import * as z from 'zod';
import { localAccount } from './assembly/identity.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const Surroundings = z.object({ PATH: z.string().default(''), HOME: z.string().default('') });

// Neither this package nor the pages are among them: no template holds anything of these.
const sources = ['infra/**/*', 'functions/**/*', 'packages/*/src/**/*'];
const others = ['pnpm-lock.yaml', 'cdk.json', 'packages/web/hosting/security-headers.ts'];

/**
 * What `npm run deploy` reads off what is deployed before it synthesizes: here the version of the
 * function that words refusals, which the runner does itself (`refuses.ts`).
 */
const deployed = JSON.stringify({
  reword: `arn:aws:lambda:us-east-1:${localAccount}:function:reword:1`,
});

/**
 * Synthesizes the infrastructure unless that was done for the very same sources before.
 * @returns the directory of the cloud assembly
 */
export async function synthesize({ signal }: { signal?: AbortSignal } = {}): Promise<string> {
  // Not `cdk.out` itself: `npm run synth` and the CDK command put templates of other stages there.
  const directory = join(root, 'cdk.out', 'local');
  const wanted = hashOfSources();
  const mark = join(directory, 'sources.sha256');
  const isDone = () => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
  if (isDone()) return directory;
  // Made aside and moved into place whole: another process may be doing the same.
  const fresh = join(root, 'node_modules', `.synthesis-${process.pid}`);
  try {
    await runApp(fresh, signal);
    writeFileSync(join(fresh, 'sources.sha256'), wanted);
    if (!isDone()) {
      mkdirSync(dirname(directory), { recursive: true });
      rmSync(directory, { recursive: true, force: true });
      renameSync(fresh, directory);
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return directory;
}

async function runApp(outdir: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: { ...readEnv(Surroundings), CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: deployed },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk));
  }
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new Error(`không dựng được cấu hình / synthesis failed:\n${Buffer.concat(said)}`);
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const found = globSync(sources, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'node_modules' || isApart(entry.parentPath, entry.name),
  });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...others.map((one) => join(root, one)), ...files].sort()) {
    if (existsSync(file))
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isApart(parent: string, name: string): boolean {
  const folder = join(parent, name);
  return ['packages/local', 'packages/web'].some((one) => folder === join(root, one));
}
