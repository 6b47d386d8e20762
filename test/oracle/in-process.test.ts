import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { verify } from '@giam-sat/ledger/verify';
import { CellCache } from '@giam-sat/views/cell-cache';
import { rebuild } from '@giam-sat/views/rebuild';
import { viewsOn } from '@giam-sat/views/views';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consultApp } from '../../functions/consult/consult-app.ts';
import { project } from '../../functions/project/project.ts';
import { recordApp } from '../../functions/record/record-app.ts';
import { sequence } from '../../functions/sequence/sequence.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { flakyClient, type Mishap } from '../support/flaky-client.ts';
import { register } from '../support/registers.ts';
import { streamEvent } from '../support/stream-event.ts';
import type { Caller } from './ask.ts';
import { compare } from './compare.ts';
import { type Call, lane } from './drive.ts';
import { type Random, seeded } from './random.ts';

const COMMANDS = 1000;
const LANES = 4;
const SEED = 20_260_315;
const WHAT = [
  ...['record', 'notify', 'hold', 'report', 'close', 'postpone', 'reschedule', 'cancel', 'correct'],
  ...['findings', 'confirm-finding', 'dismiss-finding', 'recommendations'],
  ...['confirm-recommendation', 'issue', 'issue-letter'],
];
const now = () => new Date('2026-03-15T05:00:00Z');
const today = () => '2026-03-15';
const random = seeded(SEED);

let engine: TestEngine;
let stores: Stores;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
});
afterAll(() => engine.stop());

test('figures are those of the oracle, whatever befell writers and lanes on the way', async () => {
  const registered = await register(stores.ledger);
  const client = flakyClient(engine.client, mishaps(random));
  const flaky = {
    ledger: ledgerOn(client, stores.names.ledger),
    log: logOn(client, stores.names.log),
    views: viewsOn(client, stores.names.views),
  };
  const { notices, lanes } = backstage(flaky, seeded(SEED + 1));
  const call = callApps(flaky, (record) => notices.push(record));
  let left = COMMANDS;
  const accepted = new Map<string, number>();
  const offices = Array.from({ length: LANES }, (_, at) => {
    const done = (what: string, isAccepted: boolean) => {
      if (isAccepted) accepted.set(what, (accepted.get(what) ?? 0) + 1);
    };
    return lane({ call, random: seeded(SEED + 10 + at), lane: `l${at}`, today, done });
  });
  await Promise.all(
    offices.map(async (office) => {
      for (; left > 0; left -= 1) await office.step();
    }),
  );
  await lanes.end();
  expect(offices.flatMap((office) => office.driven.wrong)).toEqual([]);

  // Every kind of command was carried out, and more than once.
  expect([...accepted.keys()].toSorted()).toEqual(WHAT.toSorted());
  expect(Math.min(...accepted.values())).toBeGreaterThan(2);

  const events = offices.reduce((sum, office) => sum + office.driven.events, registered.length);
  const records = offices.flatMap((office) => [...office.driven.records.values()]);
  expect(await verify(stores, () => undefined)).toMatchObject({ positions: events, faults: [] });
  const steady = callApps(stores, () => undefined);
  const asked = { call: steady, random, records, today: today(), queries: 80, opened: 24 };
  const compared = await compare({ ...asked, position: events });
  expect(compared.differences).toEqual([]);
  expect(compared.rows).toBeGreaterThan(500);
  expect(compared.lists).toBeGreaterThan(40);

  const { differences, position } = await rebuild({
    ...{ ...stores, pause, random: Math.random },
    ...{ broken: failOn, progress: () => undefined },
  });
  expect(differences).toEqual([]);
  expect(position).toBe(events);
  const again = await compare({ ...asked, position: events, queries: 10, opened: 3 });
  expect(again.differences).toEqual([]);
}, 240_000);

const pause = async () => undefined;
const failOn = (record: string) => {
  throw new Error(`${record} is broken`);
};

/** One transaction in twenty is refused, one in forty is done and nobody is told. */
function mishaps(from: Random): (kind: 'transaction' | 'insert') => Mishap {
  return (kind) => {
    if (kind === 'transaction' && from.chance(1 / 20)) return 'conflict';
    return from.chance(1 / 40) ? 'lost-answer' : 'none';
  };
}

function callApps(
  on: Pick<Stores, 'ledger' | 'log' | 'views'>,
  written: (id: string) => void,
): Call {
  const bug = () => undefined;
  const record = recordApp({ ledger: on.ledger, now, pause, random: Math.random }, bug);
  const consult = consultApp({ ...on, now }, bug);
  return async (caller, method, path, payload, headers = {}) => {
    const app = method === 'GET' ? consult : record;
    const answer = await app.request(
      path,
      {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(payload !== undefined && { body: JSON.stringify(payload) }),
      },
      { event: eventOf(caller) },
    );
    const body: unknown = await answer.json();
    if (method !== 'GET') written(sessionRecord(path, body));
    return { status: answer.status, etag: answer.headers.get('etag') ?? undefined, body };
  };
}

function sessionRecord(path: string, body: unknown): string {
  const made = typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';
  return `session#${(path.split('/')[2] ?? made).split('.')[0]}`;
}

function eventOf({ sub, org, unit }: Caller) {
  const claims = { sub, org, unit, roles: '[recorder signer]' };
  return { requestContext: { authorizer: { jwt: { claims } } } };
}

/** Two lanes of each consumer, woken at random, killed at random, with notices lost and repeated. */
function backstage(on: Pick<Stores, 'ledger' | 'log' | 'views'>, from: Random) {
  const notices: string[] = [];
  const write = () => undefined;
  let hasEnded = false;
  const rest = () => new Promise((resolve) => setTimeout(resolve, from.int(1, 40)));
  const sequencing = {
    ...on,
    now,
    pause: async () => void (await rest()),
    random: Math.random,
    write,
  };
  const projecting = () => ({ ...sequencing, cache: new CellCache() });
  const inSequence = async () => {
    while (!hasEnded) {
      await rest();
      const batch = notices.splice(0, from.int(0, 12));
      const repeated = from.chance(0.1) ? [...batch, ...batch] : batch;
      // A lost notice is found by the record's next one, or by catching up in the end.
      const heard = repeated.filter(() => !from.chance(0.05));
      await sequence(sequencing, streamEvent('record', heard)).catch(() => notices.push(...batch));
    }
  };
  const inProject = async () => {
    let on = projecting();
    while (!hasEnded) {
      await rest();
      if (from.chance(0.1)) on = projecting();
      await project(on, streamEvent('line', ['log']), () => 60_000).catch(() => undefined);
    }
  };
  const running = [inSequence(), inSequence(), inProject(), inProject()];
  const lanes = {
    async end() {
      hasEnded = true;
      await Promise.all(running);
      await untilDone(() => sequence(sequencing, { catchUp: 'all' }));
      await untilDone(() => project(projecting(), {}, () => 60_000));
    },
  };
  return { notices, lanes };
}

/** As a stream does: again, until it is taken. */
async function untilDone(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === 50) throw error;
    }
  }
}
