import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from './start-storage.ts';

/**
 * Fills a new data directory, once: with registers only, or with the whole demonstration. A directory
 * that began without the demonstration never gets it: by then somebody's own records are in it. One
 * that was filled before there were rules and calendars as records gets these.
 */
export async function loadOnce(
  { tables, endpoint, data }: Pick<Storage, 'tables' | 'endpoint' | 'data'>,
  what: 'registers' | 'demonstration',
  progress: (line: string) => void,
): Promise<void> {
  const mark = join(data.path, 'loaded.json');
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
  if (known?.includes('"rules"')) return;
  // Only when it is wanted: it is large, and a start with data does not need it.
  const { loadDemonstration, loadRegisters } = await import('../demo/load.ts');
  const isNew = known === undefined;
  const load = isNew && what === 'demonstration' ? loadDemonstration : loadRegisters;
  await load({ tables, endpoint, progress });
  writeFileSync(mark, JSON.stringify({ what, rules: true, at: new Date().toISOString() }));
}
