import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const root = join(import.meta.dirname, '../..');

/** The runner as people start it, in a process of its own. */
export interface Runner {
  readonly url: string;
  /** As a person's token: the persona who writes. */
  readonly token: string;
  /** Of who reads everything. */
  readonly auditor: string;
  /** @returns its exit code, or null when a signal ended it */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

const running = new Set<ChildProcess>();

export async function startRunner(
  dataDir: string,
  withWhat: 'nothing' | 'demonstration' = 'nothing',
): Promise<Runner> {
  const script = join(root, 'packages/local/src/start.ts');
  const what = withWhat === 'nothing' ? ['--empty'] : [];
  const child = spawn(process.execPath, [script, '--port', '0', '--data', dataDir, ...what], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const exited = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ready = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
    });
    void exited.then(() => reject(new Error(`the runner ended:\n${said.join('\n')}`)));
  });
  const url = await ready;
  const tokenOf = async (persona: string) =>
    (await fetch(`${url}/local/token?persona=${persona}`)).text();
  const token = await tokenOf('ha-nam-officer');
  const auditor = await tokenOf('auditor');
  return {
    url,
    token,
    auditor,
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      running.delete(child);
      return typeof code === 'number' ? code : null;
    },
  };
}

/** Whatever a failed test left. */
export function killRunners(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Runs one of the operator's commands. @returns its exit code and what it said */
export async function operate(command: string, dataDir: string) {
  const script = join(root, `packages/local/src/operate/${command}.ts`);
  const child = spawn(process.execPath, [script, '--data', dataDir], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const [code] = await once(child, 'close');
  return { code, said };
}
