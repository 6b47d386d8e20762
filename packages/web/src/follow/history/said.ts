import type { EntryOf, HistoryEntry } from '@giam-sat/contract/http/history-view';
import { corrected } from '../../glossary/corrected.ts';
import { changeWords } from './change-words.ts';

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

/** A correction of whatever kind: what it changed, and why. */
export function correctionSaid(
  title: string,
  { data, changes = [] }: Corrected,
  topics: Topics,
): Said {
  const members = changes.map(({ member }) => corrected[member].toLowerCase()).join(', ');
  return {
    title: `${title}: ${members}`,
    changes: changes.flatMap((change) => changeWords(change, topics)),
    detail: `Lý do: ${data.reason}`,
  };
}

type Corrected = EntryOf<'session.corrected' | 'finding.corrected' | 'recommendation.corrected'>;

export const paperOf = (
  document: { readonly number: string; readonly on: string } | undefined,
): string | undefined => document?.number;
