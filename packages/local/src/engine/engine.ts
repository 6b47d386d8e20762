import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { DataDirectory } from './data-directory.ts';
import { findEngine } from './find-engine.ts';
import { tuneDatabase } from './tune-database.ts';

export interface Engine {
  readonly endpoint: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/** Starts the database engine on a free port of this machine, or takes the one the user names. */
export async function startEngine(
  data: DataDirectory,
  onDeath: (reason: string) => void,
): Promise<Engine> {
  const found = findEngine();
  if ('endpoint' in found) {
    return { endpoint: found.endpoint, pid: undefined, stop: async () => {} };
  }
  if (!existsSync(data.database)) {
    // The engine makes its schema; only then are there tables to add indexes to.
    const first = await startProgram(found.program, data);
    await stopProgram(first.child);
  }
  tuneDatabase(data.database);
  const { child, port } = await startProgram(found.program, data);
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (!stopping) onDeath(`the database engine ended by itself (${signal ?? code})`);
  });
  data.note({ engine: child.pid, ports: { engine: port } });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      stopping = true;
      await stopProgram(child);
    },
  };
}

async function startProgram(program: string, { database, note }: DataDirectory) {
  const port = await freePort();
  const child = spawn(program, ['--port', String(port), '--db-path', database], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Out of reach of Ctrl-C: the runner ends it, after the functions.
    detached: true,
  });
  note({ engine: child.pid });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  for (let tries = 0; tries < 500; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${program} does not start: ${complaint}`);
    if (await answers(port)) return { child, port };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill('SIGKILL');
  throw new Error(`${program} does not answer on port ${port}: ${complaint}`);
}

async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const harder = setTimeout(() => child.kill('SIGKILL'), 5000);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(harder);
}

// Any answer will do: the engine refuses what is not signed, and by that shows it is up.
async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
