import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { personas } from './personas.ts';
import type { Storage } from './start-storage.ts';

type What = 'registers' | 'demonstration';

const Loaded = z.object({
  what: z.string(),
  /** Whether rules and calendars are in it as records. */
  rules: z.boolean().default(false),
  /** The personas that have their account. */
  accounts: z.array(z.string()).default([]),
});

/**
 * Fills a new data directory, once: with registers only, or with the whole demonstration. A directory
 * that began without the demonstration never gets it: by then somebody's own records are in it. One
 * that was filled before there were rules and calendars as records, or accounts, gets these.
 */
export async function loadOnce(
  { tables, endpoint, data }: Pick<Storage, 'tables' | 'endpoint' | 'data'>,
  what: What,
  progress: (line: string) => void,
): Promise<void> {
  const mark = join(data.path, 'loaded.json');
  const known = existsSync(mark) ? Loaded.parse(JSON.parse(readFileSync(mark, 'utf8'))) : undefined;
  const newcomers = personas.filter(({ name }) => known?.accounts.includes(name) !== true);
  if (known?.rules === true && newcomers.length === 0) return;
  // Only when it is wanted: it is large, and a start with data does not need it.
  const { loadAccounts, loadDemonstration, loadRegisters } = await import('../demo/load.ts');
  const options = { tables, endpoint, progress };
  const isNew = known === undefined;
  const load = isNew && what === 'demonstration' ? loadDemonstration : loadRegisters;
  if (known?.rules !== true) await load(options);
  await loadAccounts(options, newcomers);
  const accounts = personas.map(({ name }) => name);
  const loaded = { what: known?.what ?? what, rules: true, accounts };
  writeFileSync(mark, JSON.stringify({ ...loaded, at: new Date().toISOString() }));
}
