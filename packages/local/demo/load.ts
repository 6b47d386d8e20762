import type { Append } from '@giam-sat/ledger/append';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { pause } from '@giam-sat/platform/pause';
import { CellCache } from '@giam-sat/views/cell-cache';
import { liveGeneration, projectedTo } from '@giam-sat/views/generation';
import { projectLog } from '@giam-sat/views/project-log';
import { movePublished, publishedTo } from '@giam-sat/views/publish-cursor';
import { type Views, viewsOn } from '@giam-sat/views/views';
import type { Persona } from '../src/personas.ts';
import { accountAppend } from './account-appends.ts';
import { demonstrationAppends } from './demonstration-appends.ts';
import { type Entered, type Entry, enterAppends } from './enter-appends.ts';
import { progressLines } from './progress-lines.ts';
import { registerAppends } from './register-appends.ts';

const WAIT_MS = 20;

export interface LoadOptions {
  /** The tables' own names in the code (`Ledger`, `Log`, `Views`) → their names in the database. */
  readonly tables: Readonly<Record<string, string>>;
  readonly endpoint: string;
  readonly progress: (line: string) => void;
}

interface Loading extends Entry {
  readonly views: Views;
  readonly progress: (line: string) => void;
}

/** Units, bodies and topics: without them nothing can be recorded. Can be done again. */
export async function loadRegisters(options: LoadOptions): Promise<void> {
  await load(options, 'đang nạp danh mục', registerAppends());
}

/**
 * The registers, then made-up sessions and the published figures. Ids, texts and instants are the
 * same each time and what is there already is passed over, so a load that was cut off is finished
 * by the next one, with the same result.
 */
export async function loadDemonstration(options: LoadOptions): Promise<void> {
  const appends = [...registerAppends(), ...demonstrationAppends()];
  await load(options, 'đang nạp dữ liệu minh họa', appends);
}

/** The accounts of personas. Can be done again: what is there is passed over. */
export async function loadAccounts(
  options: LoadOptions,
  personas: readonly Persona[],
): Promise<void> {
  await load(options, 'đang nạp tài khoản thử', personas.map(accountAppend));
}

async function load(options: LoadOptions, label: string, appends: readonly Append[]) {
  const { endpoint, progress } = options;
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const client = documentClient({ endpoint, region: 'local', credentials });
  const table = (name: string) => nameOf(options.tables, name);
  const on: Loading = {
    client,
    ledgerTable: table('Ledger'),
    ledger: ledgerOn(client, table('Ledger')),
    log: logOn(client, table('Log')),
    views: viewsOn(client, table('Views')),
    progress,
  };
  try {
    const entered = await enterAppends(on, appends);
    await projectAlong(on, label, entered);
    await passOver(on.views, entered);
  } finally {
    client.destroy();
  }
}

function nameOf(tables: Readonly<Record<string, string>>, name: string): string {
  const found = tables[name];
  if (found === undefined) throw new Error(`there is no table ${name}`);
  return found;
}

/** Projects what is entered while the rest is being entered: two processors are two processors. */
async function projectAlong(on: Loading, label: string, { end, finished }: Entered) {
  const generation = await liveGeneration(on.views);
  const from = await projectedTo(on.views, generation);
  const progress = progressLines(on.progress, label, from, end);
  const broken = (record: string, at: number, reason: string) => {
    throw new Error(`${record} at position ${at} can not be folded: ${reason}`);
  };
  const projecting = { ...on, generation, broken, progress, pause, random: Math.random };
  const cache = new CellCache();
  let isEntered = false;
  const entering = finished.finally(() => {
    isEntered = true;
  });
  while (!isEntered) {
    await projectLog(projecting, cache);
    await pause(WAIT_MS);
  }
  await entering;
  await projectLog(projecting, cache);
}

/**
 * The demonstration is history: it is not announced on the bus, so the publishing cursor passes
 * over it. What others wrote and was not announced yet still is, and then this too.
 */
async function passOver(views: Views, { end, othersEnd }: Entered): Promise<void> {
  const published = await publishedTo(views);
  if (published < end && published >= othersEnd) await movePublished(views, published, end);
}
