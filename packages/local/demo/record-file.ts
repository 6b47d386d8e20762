import type { Context } from '@giam-sat/domain/context';
import type { StoredEvent } from '@giam-sat/domain/event';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';
import { contextAt } from './decide-sessions.ts';

/** Who gave a command, and when. */
export interface Given {
  readonly at: string;
  readonly unit: string;
  readonly org: string;
}

/** A record without clocks, such as a project or a board: its appends as they are made. */
export class RecordFile<State> {
  readonly record: string;
  readonly appends: Append[] = [];
  readonly #fold: (events: readonly StoredEvent[]) => State | undefined;

  constructor(record: string, fold: (events: readonly StoredEvent[]) => State | undefined) {
    this.record = record;
    this.#fold = fold;
  }

  get state(): State | undefined {
    // Through JSON, as it will be read: what is undefined is not there.
    const events: StoredEvent[] = JSON.parse(
      JSON.stringify(this.appends.flatMap((append) => append.events)),
    );
    return this.#fold(events);
  }

  /** The last instant something was entered; what follows was entered later, be it the same minute. */
  get lastAt(): string {
    return this.appends.at(-1)?.events[0]?.at ?? '';
  }

  /** Decides a command as the service would. @throws Refused */
  add<Command>(
    { at, unit, org }: Given,
    projects: Context['projects'],
    command: Command,
    decide: (context: Context, command: Command) => readonly StoredEvent[],
  ): void {
    const entered = at > this.lastAt ? at : this.lastAt;
    const events = decide({ ...contextAt(entered, unit, org), projects }, command);
    const last = this.appends.at(-1);
    const version = last === undefined ? 1 : last.version + last.events.length;
    const request = {
      key: `demonstration-${this.appends.length + 1}`,
      hash: sha256(canonical(command)),
    };
    this.appends.push({ record: this.record, version, events, request });
  }
}
