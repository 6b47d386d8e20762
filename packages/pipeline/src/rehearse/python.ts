import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../stacks/run.ts';

export const emulatorFolder = join(root, 'packages/pipeline/emulator');

/**
 * An installation for these tools alone.
 * @param folder where their requirements.txt is
 * @param name of the installation under `.data`
 * @returns its folder of programs @throws when it can not be had
 */
export async function installPython(folder = emulatorFolder, name = 'rehearsal'): Promise<string> {
  const directory = join(root, '.data', name);
  const bin = join(directory, 'venv/bin');
  const file = join(folder, 'requirements.txt');
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
