import { parseArgs } from 'node:util';
import { pause } from '@giam-sat/platform/pause';
import { openStores, type Stores } from './open-stores.ts';
import { type Target, targetOf, targetOptions } from './target.ts';

/** What every command is given: the stores, how to wait, and a line of progress that overwrites itself. */
export interface CommandParts extends Stores {
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly progress: (line: string) => void;
  readonly say: (line: string) => void;
}

/** Runs a command on the data directory of `--data` (default `.data`) or on `--stage`. */
export async function runCommand(command: (parts: CommandParts) => Promise<number>): Promise<void> {
  const { values } = parseArgs({ options: targetOptions });
  await runOn(targetOf(values), command);
}

/** Runs a command on a data directory or a stage. */
export async function runOn(
  target: Target,
  command: (parts: CommandParts) => Promise<number>,
): Promise<void> {
  const stores = await openStores(target);
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
