import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LogForm } from './log-form.ts';

/** An entry on its way: its id is the idempotency key, so that sending it twice records it once. */
export interface Draft {
  readonly id: string;
  /** Whose it is: another person at the same device does not see it. */
  readonly owner: string;
  /** Milliseconds; after fourteen days it goes. */
  readonly savedAt: number;
  /** Ready to be sent, waiting for the network. */
  readonly isWaiting: boolean;
  readonly form: LogForm;
}

interface Kept extends DBSchema {
  drafts: { key: string; value: Draft };
}

export const DRAFT_DAYS = 14;
const lifetimeMs = DRAFT_DAYS * 86_400_000;
let database: Promise<IDBPDatabase<Kept>> | undefined;

function open(): Promise<IDBPDatabase<Kept>> {
  database ??= openDB<Kept>('giam-sat', 1, {
    upgrade: (db) => {
      db.createObjectStore('drafts', { keyPath: 'id' });
    },
  });
  return database;
}

export async function keepDraft(draft: Draft): Promise<void> {
  await (await open()).put('drafts', draft);
}

export async function dropDraft(id: string): Promise<void> {
  await (await open()).delete('drafts', id);
}

/** Whoever they are of: those that are too old go. */
export async function dropOldDrafts(): Promise<void> {
  const db = await open();
  const all = await db.getAll('drafts');
  const old = all.filter(({ savedAt }) => Date.now() - savedAt > lifetimeMs);
  await Promise.all(old.map(({ id }) => db.delete('drafts', id)));
}

/** The drafts of one person, the latest first; those that are too old are gone. */
export async function draftsOf(owner: string): Promise<Draft[]> {
  await dropOldDrafts();
  const all = await (await open()).getAll('drafts');
  return all
    .filter((one) => one.owner === owner)
    .sort((left, right) => right.savedAt - left.savedAt);
}

export async function forgetDrafts(): Promise<void> {
  await (await open()).clear('drafts');
}
