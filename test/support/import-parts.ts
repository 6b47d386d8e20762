import { pause } from '@giam-sat/platform/pause';
import type { CommandParts } from '../../packages/local/src/operate/run-command.ts';
import type { Stores, TestEngine } from './engine.ts';

/** What a command is given, over the tables of a test; what it says is kept. */
export function commandParts(engine: TestEngine, stores: Stores, isRunning = false) {
  const said: string[] = [];
  const parts: CommandParts = {
    ...stores,
    client: engine.client,
    ledgerTable: stores.names.ledger,
    logTable: stores.names.log,
    isRunning,
    pause,
    random: Math.random,
    progress: () => undefined,
    say: (line) => void said.push(line),
    close: async () => undefined,
  };
  return { parts, said };
}
