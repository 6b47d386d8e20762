import { decideWithClocks, nextWake, settle, withClocks } from '@giam-sat/domain/clock/settle';
import type { Context } from '@giam-sat/domain/context';
import type { Day } from '@giam-sat/domain/day';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import { evolveSession, type Session } from '@giam-sat/domain/session/session';
import type { Append } from '@giam-sat/ledger/append';
import { canonical, sha256 } from '@giam-sat/ledger/canonical';

export interface Decided {
  readonly command: object;
  readonly events: readonly SessionEvent[];
}

/** A session's appends as they are made, one for each command or sweep, with the clocks' events. */
export class CaseFile {
  readonly id: string;
  readonly appends: Append[] = [];
  #session: Session | undefined;
  #commands = 0;

  constructor(id: string) {
    this.id = id;
  }

  get session(): Session {
    if (this.#session === undefined) throw new Error(`${this.id} was not recorded yet`);
    return this.#session;
  }

  /** The instant of the last append. */
  get lastAt(): string {
    return this.appends.at(-1)?.events[0]?.at ?? '';
  }

  get nextWake(): Day | undefined {
    return nextWake(this.session);
  }

  /** The first command: nothing was there before. */
  open(context: Context, command: object, events: readonly SessionEvent[]): void {
    this.#append(withClocks(context, this.id, undefined, events), command);
  }

  /** Any later command, chosen as the clocks then stand; none leaves no trace. */
  add(context: Context, decide: (session: Session) => Decided | undefined): void {
    let command: object | undefined;
    const events = decideWithClocks(context, this.id, this.session, (session) => {
      const decided = decide(session);
      command = decided?.command;
      return decided?.events ?? [];
    });
    if (command !== undefined) this.#append(events, command);
  }

  /** What the sweep of the context's day finds. */
  sweep(context: Context): void {
    const request = { key: `the sweep ${context.today}`, hash: '' };
    this.#keep(settle(context, this.id, this.session), request);
  }

  #append(events: readonly SessionEvent[], command: object): void {
    this.#commands += 1;
    this.#keep(events, {
      key: `demonstration-${this.#commands}`,
      hash: sha256(canonical(command)),
    });
  }

  #keep(events: readonly SessionEvent[], request: Append['request']): void {
    if (events.length === 0) return;
    const last = this.appends.at(-1);
    const version = last === undefined ? 1 : last.version + last.events.length;
    this.appends.push({ record: `session#${this.id}`, version, events, request });
    this.#session = events.reduce<Session | undefined>(evolveSession, this.#session);
  }
}
