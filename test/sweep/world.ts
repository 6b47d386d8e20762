import { firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { decideWithClocks, withClocks } from '@giam-sat/domain/clock/settle';
import type { Context } from '@giam-sat/domain/context';
import { happened } from '@giam-sat/domain/context';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import { foldSession } from '@giam-sat/domain/session/fold-session';
import { recordSession } from '@giam-sat/domain/session/record-session';
import type { Session } from '@giam-sat/domain/session/session';
import { nextVersion } from '@giam-sat/ledger/append';
import { sequenceRecords } from '@giam-sat/ledger/sequence-records';
import { CellCache } from '@giam-sat/views/cell-cache';
import { liveGeneration } from '@giam-sat/views/generation';
import { projectLog } from '@giam-sat/views/project-log';
import { contextsOn } from '../../functions/sweep/contexts.ts';
import { type Swept, sweep } from '../../functions/sweep/sweep.ts';
import type { Stores } from '../support/engine.ts';
import { bodies, contextOn } from '../support/registers.ts';

type Command = (context: Context, session: Session) => SessionEvent[];

/** A stage whose day is set by hand: commands, sweeps and projections on the real engine. */
export class World {
  day: string;
  readonly #on: Stores;
  readonly #cache = new CellCache();
  readonly #touched = new Set<string>();

  constructor(on: Stores, day: string) {
    this.#on = on;
    this.day = day;
  }

  readonly now = () => new Date(`${this.day}T05:00:00Z`);

  /** Rules, calendar and the bodies whose superiors a ladder goes to. */
  async begin(): Promise<void> {
    const context = contextOn(this.day);
    await this.#insert(
      'rules#vn',
      firstRules.map((rule) => happened(context, 'rule.set', this.day, { rule })),
    );
    await this.#insert(
      'calendar#vn',
      firstCalendars.map(({ type, data }) => happened(context, type, this.day, data)),
    );
    await Promise.all(
      bodies.map((body) =>
        this.#insert(`body#${body.id}`, [happened(context, 'body.registered', this.day, body)]),
      ),
    );
  }

  async #insert(record: string, events: readonly unknown[]): Promise<void> {
    const appends = await this.#on.ledger.read(record);
    const version = nextVersion(appends);
    const request = { key: `test ${version}`, hash: '' };
    const inserted = await this.#on.ledger.insert({
      record,
      version,
      events: events as SessionEvent[],
      request,
    });
    if (inserted !== 'inserted') throw new Error(`${record}@${version} was taken`);
    this.#touched.add(record);
  }

  /** An event of a register, as it stands. */
  register(record: string, type: string, data: unknown): Promise<void> {
    return this.#insert(record, [happened(contextOn(this.day), type, this.day, data)]);
  }

  async #context(session: Session | undefined): Promise<Context> {
    const context = contextOn(this.day);
    if (session === undefined) return context;
    const asSwept = await contextsOn(this.#on.ledger, this.now)(session);
    const { actor, actorUnit, units, topics } = context;
    const merged = new Map([...context.bodies, ...asSwept.bodies]);
    return { ...asSwept, actor, actorUnit, units, topics, bodies: merged };
  }

  async record(id: string, command: Parameters<typeof recordSession>[2]): Promise<void> {
    const context = await this.#context(undefined);
    const events = recordSession(context, id, command);
    const session = foldSession(JSON.parse(JSON.stringify(events)));
    const full = await this.#context(session);
    await this.#insert(`session#${id}`, withClocks(full, id, undefined, events));
  }

  async command(id: string, decide: Command): Promise<void> {
    const record = `session#${id}`;
    const appends = await this.#on.ledger.read(record);
    const session = foldSession(appends.flatMap((append) => append.events));
    if (session === undefined) throw new Error(`there is no ${id}`);
    const context = await this.#context(session);
    await this.#insert(
      record,
      decideWithClocks(context, id, session, (one) => decide(context, one)),
    );
  }

  async session(id: string): Promise<Session> {
    const appends = await this.#on.ledger.read(`session#${id}`);
    const session = foldSession(appends.flatMap((append) => append.events));
    if (session === undefined) throw new Error(`there is no ${id}`);
    return session;
  }

  /** Everything of the clocks that stands in the Ledger, as comparable lines. */
  async clockLines(ids: readonly string[]): Promise<string[]> {
    const lines: string[] = [];
    for (const id of ids) {
      for (const { events } of await this.#on.ledger.read(`session#${id}`)) {
        for (const { type, on, data } of events) {
          if (!/^(deadline|step)\./.test(type)) continue;
          const { id: of, clock, cycle, days, step } = data as Record<string, unknown>;
          lines.push([type, on, of, clock, cycle, days, step].join(' '));
        }
      }
    }
    return lines.sort();
  }

  /** Everything written so far gets its place, and is in lists and figures. */
  async settle(): Promise<void> {
    const pause = async () => undefined;
    const records = [...this.#touched];
    this.#touched.clear();
    await sequenceRecords({ ...this.#on, pause, random: Math.random }, records);
    await projectLog(
      {
        ...this.#on,
        generation: await liveGeneration(this.#on.views),
        broken: (record, at, reason) => {
          throw new Error(`${record} at ${at}: ${reason}`);
        },
        pause,
        random: Math.random,
      },
      this.#cache,
    );
  }

  /** One sweep. @param insertsLeft after so many inserts the process is as good as killed */
  async sweep(insertsLeft = Number.POSITIVE_INFINITY): Promise<Swept | 'killed'> {
    let left = insertsLeft;
    const ledger = {
      ...this.#on.ledger,
      insert: async (append: Parameters<Stores['ledger']['insert']>[0]) => {
        if (left <= 0) throw new Killed();
        left -= 1;
        this.#touched.add(append.record);
        return this.#on.ledger.insert(append);
      },
    };
    // A killed process does nothing any more: neither the rest of its work nor its bookkeeping.
    const views = {
      ...this.#on.views,
      update: async (...args: Parameters<Stores['views']['update']>) => {
        if (left <= 0) throw new Killed();
        return this.#on.views.update(...args);
      },
    };
    const swept = await sweep(
      {
        ledger,
        log: this.#on.log,
        views,
        now: this.now,
        contexts: () => contextsOn(ledger, this.now),
        write: () => undefined,
      },
      () => 600_000,
    ).catch((error: unknown) => {
      if (error instanceof Killed) return 'killed' as const;
      throw error;
    });
    return left <= 0 ? 'killed' : swept;
  }
}

class Killed extends Error {}
