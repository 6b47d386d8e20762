import { parseArgs } from 'node:util';
import { pause } from '@giam-sat/platform/pause';
import { openStores, type Stores } from './open-stores.ts';

/** What every command is given: the stores, how to wait, and a line of progress that overwrites itself. */
export interface CommandParts extends Stores {
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly progress: (line: string) => void;
  readonly say: (line: string) => void;
}

/** Runs a command on the data directory of `--data` (default `.data`). @returns its exit code */
export async function runCommand(command: (parts: CommandParts) => Promise<number>): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '.data' } } });
  await runOn(values.data, command);
}

/** Runs a command on a data directory. */
export async function runOn(
  directory: string,
  command: (parts: CommandParts) => Promise<number>,
): Promise<void> {
  const stores = await openStores(directory);
  const isTerminal = process.stderr.isTTY === true;
  try {
    process.exitCode = await command({
      ...stores,
      pause,
      random: Math.random,
      progress: (line) => isTerminal && process.stderr.write(`\r\x1b[K${line}`),
      say: (line) => process.stdout.write(`${line}\n`),
    });
  } finally {
    await stores.close();
  }
}
