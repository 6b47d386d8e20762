import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnv } from '@giam-sat/platform/env';
import * as z from 'zod';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const web = join(root, 'packages/web');
const Surroundings = z.object({ PATH: z.string().default(''), HOME: z.string().default('') });

// Whatever of the domain and the contract a page reads is in its bundle.
const sources = [
  'packages/web/{index.html,package.json,vite.config.ts}',
  'packages/web/{src,public,hosting}/**/*',
  'packages/{contract,domain}/src/**/*',
  'pnpm-lock.yaml',
];

/**
 * Builds the pages unless that was done for the very same sources before.
 * @returns the directory of the built files
 */
export async function buildWeb({ signal }: { signal?: AbortSignal } = {}): Promise<string> {
  const directory = join(web, 'dist');
  const wanted = hashOfSources();
  const mark = join(web, 'node_modules/.built-from');
  const isDone = () =>
    existsSync(join(directory, 'index.html')) &&
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === wanted;
  if (isDone()) return directory;
  // Made aside and moved into place whole: another process may be doing the same.
  const fresh = join(web, 'node_modules', `.build-${process.pid}`);
  try {
    await runVite(fresh, signal);
    if (!isDone()) {
      rmSync(directory, { recursive: true, force: true });
      renameSync(fresh, directory);
      writeFileSync(mark, wanted);
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return directory;
}

async function runVite(outDir: string, signal: AbortSignal | undefined): Promise<void> {
  const vite = join(web, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--outDir', outDir], {
    cwd: web,
    // Whoever starts the runner for a test must not get the pages of a test.
    env: { ...readEnv(Surroundings), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk));
  }
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new Error(
      `không dựng được trang / the pages could not be built:\n${Buffer.concat(said)}`,
    );
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}
