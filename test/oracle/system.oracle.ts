import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { CLOCK_RECORD } from '@giam-sat/ledger/stage-clock';
import { verify } from '@giam-sat/ledger/verify';
import { pause } from '@giam-sat/platform/pause';
import { rebuild } from '@giam-sat/views/rebuild';
import { viewsOn } from '@giam-sat/views/views';
import type { System } from '../../packages/local/src/system.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';
import type { Caller } from './ask.ts';
import { compare } from './compare.ts';
import { type Call, lane } from './drive.ts';
import { listen } from './listen.ts';
import { seeded } from './random.ts';
import { beginWith } from './rule-book.ts';
import { type StageClock, stageClock } from './stage-clock.ts';
import { eventsOf } from './versions.ts';

export interface OracleOptions {
  readonly commands: number;
  readonly seed: number;
  /** Offices that write at the same time, each on sessions of its own. */
  readonly lanes?: number;
  /** Batches of commands, between which a day passes on the stage's clock. */
  readonly days?: number;
  /** False to see how fast it goes when nothing misbehaves. */
  readonly faults?: boolean;
  /** Figures asked for in the end, and rows of which every number is opened. */
  readonly queries?: number;
  readonly opened?: number;
  readonly say: (line: string) => void;
}

export interface OracleReport {
  readonly commands: number;
  readonly accepted: number;
  readonly events: number;
  readonly seconds: number;
  /** Times a command was sent again, because nobody or a dying function had answered. */
  readonly repeats: number;
  readonly rows: number;
  readonly lists: number;
  /** Everything that is not as it must be, in words. */
  readonly faults: readonly string[];
}

/**
 * The whole system over HTTP, from the synthesized template, while deliveries are repeated, delayed
 * and split, functions killed and transactions cancelled; then every figure against the oracle.
 */
export async function runOracle(options: OracleOptions): Promise<OracleReport> {
  const { seed, say, faults: hasFaults = true, queries = 150, opened = 40 } = options;
  const system = await startTestSystem({ faults: hasFaults, seed });
  const stores = storesOf(system);
  try {
    const registered = await beginWith(stores.ledger);
    const heard = listen(system);
    const call = callHttp(system);
    const since = performance.now();
    const clock = stageClock(system);
    const { offices, accepted } = await drive(options, call, clock);
    const seconds = (performance.now() - since) / 1000;
    say(`${options.commands} commands in ${seconds.toFixed(1)} s, waiting for the views`);
    await clock.sweep();
    await system.settled(120_000);
    say(workOf(system));
    const everything = {
      records: offices.flatMap((office) => [...office.driven.records.values()]),
      activities: offices.flatMap((office) => [...office.driven.activities.values()]),
    };
    const known = await eventsOf(call, everything);
    const moves = (await stores.ledger.read(CLOCK_RECORD)).length;
    const events = registered.events + known.events + moves;
    const faults = [...offices.flatMap((office) => office.driven.wrong), ...known.faults];
    const random = seeded(seed + 1000);
    const asked = { ...everything, call, random, today: clock.today(), position: events };
    const first = await compare({ ...asked, queries, opened });
    say(`${first.queries} figures with ${first.rows} rows compared, ${first.lists} lists opened`);
    faults.push(...first.differences);
    faults.push(...(await heard.faults(call, events)));
    faults.push(...(await checkStores(stores, events, say)));
    const second = await compare({ ...asked, queries: 10, opened: 3 });
    faults.push(...second.differences.map((one) => `after the rebuild: ${one}`));
    for (const { functionName, action, resource } of system.ungranted()) {
      faults.push(`${functionName} may not ${action} on ${resource}`);
    }
    return {
      ...{ commands: options.commands, accepted, events, seconds, faults },
      repeats: offices.reduce((sum, office) => sum + office.driven.repeats, 0),
      rows: first.rows + second.rows,
      lists: first.lists + second.lists,
    };
  } finally {
    stores.close();
    await system.stop();
  }
}

/** How often each function was called, and how often it failed. */
function workOf(system: System): string {
  const said = system.status().map(({ name, invocations, errors }) => {
    const short = name.split('-').at(-1)?.replace('Function', '').toLowerCase();
    return `${short} ${invocations} (${errors} failed)`;
  });
  const { next } = system.bus.after(Number.MAX_SAFE_INTEGER, 1);
  return `${said.join(', ')}, ${next} put on the bus`;
}

async function drive(options: OracleOptions, call: Call, clock: StageClock) {
  const { commands, seed, lanes = 8, days = 6, say } = options;
  let answered = 0;
  let accepted = 0;
  const since = performance.now();
  const done = (_what: string, isAccepted: boolean) => {
    answered += 1;
    if (isAccepted) accepted += 1;
    if (answered % 500 !== 0) return;
    const rate = answered / ((performance.now() - since) / 1000);
    say(`${answered} of ${commands} commands, ${rate.toFixed(0)}/s`);
  };
  const { today } = clock;
  const offices = Array.from({ length: lanes }, (_, at) =>
    lane({ call, random: seeded(seed * 100 + at), lane: `${seed}-${at}`, today, done }),
  );
  let started = 0;
  for (let batch = 1; batch <= days; batch += 1) {
    const until = Math.round((commands * batch) / days);
    await Promise.all(
      offices.map(async (office) => {
        while (started < until) {
          started += 1;
          await office.step();
        }
      }),
    );
    // The last batch has no day after it: what it wrote must be right on its own.
    if (batch === days) break;
    await clock.pass(1);
    for (const office of offices) office.swept();
  }
  return { offices, accepted };
}

function callHttp(system: TestSystem): Call {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (caller: Caller) => {
    const claims = { roles: ['recorder', 'signer'], ...caller };
    const persona = { name: caller.sub, description: '', claims };
    // The same person may act for several bodies: each is a token of its own.
    const key = JSON.stringify(claims);
    const token = tokens.get(key) ?? system.token(persona);
    tokens.set(key, token);
    return token;
  };
  return async (caller, method, path, payload, headers = {}) => {
    try {
      const answer = await fetch(system.url + path, {
        method,
        headers: {
          authorization: `Bearer ${await tokenOf(caller)}`,
          ...(payload !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(payload !== undefined && { body: JSON.stringify(payload) }),
      });
      const body: unknown = await answer.json();
      return { status: answer.status, etag: answer.headers.get('etag') ?? undefined, body };
    } catch (error) {
      return { status: 0, etag: undefined, body: String(error) };
    }
  };
}

function storesOf(system: System) {
  const config = {
    endpoint: system.dynamodbEndpoint,
    region: system.region,
    credentials: { accessKeyId: 'oracle', secretAccessKey: 'oracle' },
  };
  const database = new DynamoDBClient(config);
  const client = documentClient(config);
  const { Ledger = '', Log = '', Views = '' } = system.tables;
  return {
    ledger: ledgerOn(client, Ledger),
    log: logOn(client, Log),
    views: viewsOn(client, Views),
    close() {
      client.destroy();
      database.destroy();
    },
  };
}

async function checkStores(
  stores: ReturnType<typeof storesOf>,
  events: number,
  say: OracleOptions['say'],
): Promise<string[]> {
  const verified = await verify(stores, () => undefined);
  say(`${verified.positions} positions verified, ${verified.faults.length} faults`);
  const faults = [...verified.faults];
  if (verified.positions !== events) {
    faults.push(`the Log has ${verified.positions} events, the commands made ${events}`);
  }
  const broken = (record: string) => void faults.push(`${record} is broken`);
  const on = { ...stores, pause, random: Math.random, broken, progress: () => undefined };
  const { items, differences } = await rebuild(on);
  say(`${items} items rebuilt, ${differences.length} differ`);
  return [...faults, ...differences.map((key) => `rebuilt otherwise: ${key}`)];
}
