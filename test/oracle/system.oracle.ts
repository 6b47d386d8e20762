import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { verify } from '@giam-sat/ledger/verify';
import { pause } from '@giam-sat/platform/pause';
import { rebuild } from '@giam-sat/views/rebuild';
import { viewsOn } from '@giam-sat/views/views';
import * as z from 'zod';
import type { System } from '../../packages/local/src/system.ts';
import { register } from '../support/registers.ts';
import { startTestSystem, type TestSystem } from '../support/system.ts';
import type { Caller } from './ask.ts';
import { compare } from './compare.ts';
import { type Call, lane } from './drive.ts';
import { seeded } from './random.ts';

export interface OracleOptions {
  readonly commands: number;
  readonly seed: number;
  /** Offices that write at the same time, each on sessions of its own. */
  readonly lanes?: number;
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
    const registered = await register(stores.ledger);
    const heard = listen(system);
    const call = callHttp(system);
    const since = performance.now();
    const { offices, accepted } = await drive(options, call);
    const seconds = (performance.now() - since) / 1000;
    say(`${options.commands} commands in ${seconds.toFixed(1)} s, waiting for the views`);
    await system.settled(120_000);
    say(workOf(system));
    const events = offices.reduce((sum, office) => sum + office.driven.events, registered.length);
    const faults = offices.flatMap((office) => office.driven.wrong);
    const records = offices.flatMap((office) => [...office.driven.records.values()]);
    const asked = { call, random: seeded(seed + 1000), records, today: today(), position: events };
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

async function drive({ commands, seed, lanes = 8, say }: OracleOptions, call: Call) {
  let started = 0;
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
  const offices = Array.from({ length: lanes }, (_, at) =>
    lane({ call, random: seeded(seed * 100 + at), lane: `${seed}-${at}`, today, done }),
  );
  await Promise.all(
    offices.map(async (office) => {
      while (started < commands) {
        started += 1;
        await office.step();
      }
    }),
  );
  return { offices, accepted };
}

function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function callHttp(system: TestSystem): Call {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (caller: Caller) => {
    const claims = { ...caller, roles: ['recorder', 'signer'] };
    const persona = { name: caller.sub, description: '', claims };
    const token = tokens.get(caller.sub) ?? system.token(persona);
    tokens.set(caller.sub, token);
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

const Detail = z.object({ id: z.string(), position: z.int() });
const FeedPage = z.object({ items: z.array(Detail), next: z.string().nullable() });

/** Notes what comes over the bus, which keeps only the last ten thousand. */
function listen(system: System) {
  const heard = new Map<string, number>();
  const clashes: string[] = [];
  let after = 0;
  const collect = () => {
    for (;;) {
      const { items, next } = system.bus.after(after, 10_000);
      for (const { detail } of items) {
        const { id, position } = Detail.parse(detail);
        if ((heard.get(id) ?? position) !== position) clashes.push(`${id} has two positions`);
        heard.set(id, position);
      }
      if (items.length === 0) return;
      after = next;
    }
  };
  const timer = setInterval(collect, 250);
  return {
    async faults(call: Call, events: number): Promise<string[]> {
      clearInterval(timer);
      collect();
      const faults = [...clashes];
      const auditor: Caller = { sub: 'auditor', org: 'front:VN', unit: 'VN' };
      let expected = 1;
      let next: string | null = '/feed?after=0&limit=500';
      while (next !== null) {
        const page = FeedPage.safeParse((await call(auditor, 'GET', next)).body);
        // A function that was just killed answers nothing: the page is asked for again.
        if (!page.success) continue;
        for (const { id, position } of page.data.items) {
          if (position !== expected)
            faults.push(`the feed has ${position} where ${expected} is due`);
          if (heard.get(id) !== position) faults.push(`${id} at ${position} was not on the bus`);
          expected = position + 1;
        }
        next = page.data.next;
      }
      if (expected - 1 !== events) faults.push(`the feed has ${expected - 1} of ${events} events`);
      if (heard.size !== events) faults.push(`the bus had ${heard.size} of ${events} events`);
      return faults;
    },
  };
}
