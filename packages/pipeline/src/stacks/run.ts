import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Stopped } from '../say.ts';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));

export interface RunOptions {
  /** Variables beside those this process has. */
  readonly env?: Readonly<Record<string, string>>;
  /** Shown while it runs; otherwise only when it fails. */
  readonly isShown?: boolean;
}

/** Runs a tool of the project to its end. @returns what it printed @throws Stopped when it fails */
export async function run(
  command: string,
  args: readonly string[],
  { env = {}, isShown = false }: RunOptions = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const [stream, own] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.on('data', (chunk: Buffer) => {
      said.push(chunk);
      if (isShown) own.write(chunk);
    });
  }
  const [code] = await once(child, 'close');
  const text = Buffer.concat(said).toString();
  if (code === 0) return text;
  const shown = isShown ? '' : `\n${text.split('\n').slice(-60).join('\n')}`;
  throw new Stopped(`không thành công / failed: ${command} ${args.slice(0, 4).join(' ')}${shown}`);
}
