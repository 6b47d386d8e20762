import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../stacks/run.ts';

export const emulatorFolder = join(root, 'packages/pipeline/emulator');
const directory = join(root, '.data/rehearsal');

/** An installation for these tools alone. @returns its folder of programs @throws when it can not be had */
export async function installPython(): Promise<string> {
  const bin = join(directory, 'venv/bin');
  const file = join(emulatorFolder, 'requirements.txt');
  const wanted = readFileSync(file, 'utf8');
  const mark = join(directory, 'installed.txt');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return bin;
  mkdirSync(directory, { recursive: true });
  await run('python3', ['-m', 'venv', join(directory, 'venv')]);
  const quiet = ['--quiet', '--disable-pip-version-check'];
  await run(join(bin, 'python'), ['-m', 'pip', 'install', ...quiet, '--requirement', file]);
  writeFileSync(mark, wanted);
  return bin;
}
