import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from './start-storage.ts';

/** Fills a new data directory with the demonstration, once. */
export async function loadDemonstrationOnce(
  { tables, endpoint, data }: Pick<Storage, 'tables' | 'endpoint' | 'data'>,
  progress: (line: string) => void,
): Promise<void> {
  const mark = join(data.path, 'demonstration.json');
  if (existsSync(mark)) return;
  // Only when it is wanted: it is large, and a start with data does not need it.
  const { loadDemonstration } = await import('../demo/load.ts');
  await loadDemonstration({ tables, endpoint, progress });
  writeFileSync(mark, JSON.stringify({ loadedAt: new Date().toISOString() }));
}
