import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { killAndWait, listProcesses, startOf } from './processes.ts';

const Running = z.object({
  pid: z.number(),
  start: z.string().optional(),
  ports: z.record(z.string(), z.number()).default({}),
  engine: z.number().optional(),
});
type Running = z.output<typeof Running>;

const temporaryPrefix = 'giam-sat-run-';

export interface DataDirectory {
  readonly path: string;
  readonly database: string;
  /** Notes what runs, for people and for the next start. */
  note(change: Partial<Pick<Running, 'ports' | 'engine'>>): void;
  release(): void;
}

/** A directory that nothing else uses and that is gone after the run: for tests. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), temporaryPrefix));
}

/**
 * Takes a data directory for this process alone, and ends what a killed runner left behind in it.
 * @throws Error when another runner has it
 */
export async function claimDataDirectory(path: string, keep: boolean): Promise<DataDirectory> {
  const directory = resolve(path);
  const file = join(directory, 'running.json');
  const database = join(directory, 'ledger.db');
  mkdirSync(join(directory, 'logs'), { recursive: true });
  let running: Running = { pid: process.pid, start: startOf(process.pid), ports: {} };
  claim(file, running, directory);
  await killStaleEngines(database);
  await sweepTemporary();
  return {
    path: directory,
    database,
    note(change) {
      running = { ...running, ...change, ports: { ...running.ports, ...change.ports } };
      writeFileSync(file, JSON.stringify(running));
    },
    release() {
      rmSync(keep ? file : directory, { recursive: true, force: true });
    },
  };
}

function claim(file: string, running: Running, directory: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(file, JSON.stringify(running), { flag: 'wx' });
      return;
    } catch (error) {
      const other = readRunning(file);
      if (other !== undefined && other.start !== undefined && startOf(other.pid) === other.start) {
        throw new Error(
          `một tiến trình khác (${other.pid}) đang dùng ${directory} / another runner (process ` +
            `${other.pid}) is using ${directory}: stop it, or give another directory with --data`,
        );
      }
      if (tries > 2) throw error;
      rmSync(file, { force: true });
    }
  }
}

function readRunning(file: string): Running | undefined {
  try {
    return Running.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

// A runner that was killed hard could not end its engine, which goes on holding the database. It
// is known by its command line, which names this very file, and by nothing else: a number noted
// in running.json may belong to another program by now.
async function killStaleEngines(database: string): Promise<void> {
  for (const engine of runningEngines()) {
    if (engine.database === database) await killAndWait(engine.pid);
  }
}

// Nobody starts again in a temporary directory, so what a killed test left there is ended by the
// next start of any runner.
async function sweepTemporary(): Promise<void> {
  for (const { pid, database } of runningEngines()) {
    const directory = dirname(database);
    if (!directory.startsWith(join(tmpdir(), temporaryPrefix))) continue;
    const runner = readRunning(join(directory, 'running.json'));
    if (runner === undefined || startOf(runner.pid) === runner.start) continue;
    await killAndWait(pid);
    rmSync(directory, { recursive: true, force: true });
  }
}

function runningEngines(): { readonly pid: number; readonly database: string }[] {
  return listProcesses().flatMap(({ pid, command }) => {
    const [, database] = /(?:^|\/)dynoxide --port \d+ --db-path (.+)$/.exec(command) ?? [];
    return database === undefined ? [] : [{ pid, database }];
  });
}
