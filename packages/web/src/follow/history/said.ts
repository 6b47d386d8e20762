import type { EntryOf, HistoryEntry } from '@giam-sat/contract/http/history-view';

export type EventType = HistoryEntry['type'];

/** What happened, in one sentence, and what else is to be said of it. */
export interface Said {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly paper?: string | undefined;
  /** What a correction changed, one sentence a member. */
  readonly changes?: readonly string[];
  /** Said by the clocks or by the machine: stands back. */
  readonly isQuiet?: true;
  /** Something was not done in time. */
  readonly isLate?: true;
}

/** Names of subject areas by their ids: the record has only the ids. */
export type Topics = Readonly<Record<string, string>>;

/** A sentence for every type of event: a new type without one does not compile. */
export type Sayings<Type extends EventType> = {
  readonly [One in Type]: (entry: EntryOf<One>, topics: Topics) => Said;
};

export const paperOf = (
  document: { readonly number: string; readonly on: string } | undefined,
): string | undefined => document?.number;
