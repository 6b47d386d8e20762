import type { StoredEvent } from '@giam-sat/domain/event';
import { type Append, nextVersion } from './append.ts';
import type { Ledger } from './ledger.ts';
import type { Read } from './read-project.ts';

type Reader = Pick<Ledger, 'read'>;

interface Kept<State> extends Read<State> {
  /** The key of the append read last: only what follows it is asked for. */
  readonly after: number;
}

/**
 * Reads a record that every decision rests on and that seldom changes. What was folded is kept with
 * its ledger and each call asks, strongly consistent, for what came after: appends are never changed,
 * so a fact of a moment ago counts and nothing is folded twice.
 */
export function keptRecord<State>(
  record: string,
  evolve: (state: State | undefined, event: StoredEvent) => State,
): (ledger: Reader) => Promise<Read<State> | undefined> {
  const kept = new WeakMap<Reader, Kept<State>>();
  return async (ledger) => {
    const before = kept.get(ledger);
    const appends = await ledger.read(record, before?.after ?? 0);
    const now = foldedOn(before, appends, evolve);
    if (now === undefined || now === before) return now;
    // Who read more meanwhile is not undone.
    const other = kept.get(ledger);
    if (other === undefined || other.after < now.after) kept.set(ledger, now);
    return now;
  };
}

function foldedOn<State>(
  before: Kept<State> | undefined,
  appends: readonly Append[],
  evolve: (state: State | undefined, event: StoredEvent) => State,
): Kept<State> | undefined {
  const last = appends.at(-1);
  if (last === undefined) return before;
  let state = before?.state;
  for (const event of appends.flatMap((append) => append.events)) state = evolve(state, event);
  if (state === undefined) return before;
  return { state, version: nextVersion(appends) - 1, after: last.version };
}
