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
import { contextsOn } from '../../functions/sweep/contexts.ts';
import { type Swept, sweep } from '../../functions/sweep/sweep.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { flakyClient, type Mishap } from '../support/flaky-client.ts';
import { streamEvent } from '../support/stream-event.ts';
import type { Caller } from './ask.ts';
import { plusDays } from './calendar.ts';
import { compare } from './compare.ts';
import { type Call, lane } from './drive.ts';
import { FOLLOWING } from './follow-table.ts';
import { type Random, seeded } from './random.ts';
import { beginWith } from './rule-book.ts';
import { eventsOf } from './versions.ts';

const COMMANDS = 800;
const BATCHES = 8;
const LANES = 4;
const SEED = 20_260_315;
const WHAT = [
  ...['record', 'notify', 'hold', 'report', 'close', 'postpone', 'reschedule', 'cancel', 'correct'],
  ...['findings', 'confirm-finding', 'dismiss-finding', 'recommendations'],
  ...['confirm-recommendation', 'issue', 'issue-letter'],
  ...['record-activity', 'correct-activity', 'withdraw-activity'],
  ...FOLLOWING,
];
/** Moves on between batches of commands, never while one is decided. */
let day = '2026-03-15';
const now = () => new Date(`${day}T05:00:00Z`);
const today = () => day;
const random = seeded(SEED);
const asking = seeded(SEED + 2);

let engine: TestEngine;
let stores: Stores;
beforeAll(async () => {
  engine = await testEngine();
  stores = await engine.fresh();
});
afterAll(() => engine.stop());

test('figures are those of the oracle, whatever befell writers and lanes on the way', async () => {
  const registered = await beginWith(stores.ledger);
  const client = flakyClient(engine.client, mishaps(random));
  const flaky = {
    ledger: ledgerOn(client, stores.names.ledger),
    log: logOn(client, stores.names.log),
    views: viewsOn(client, stores.names.views),
  };
  const { notices, lanes } = backstage(flaky, seeded(SEED + 1));
  notices.push(...registered.records);
  const call = callApps(flaky, (record) => notices.push(record));
  const accepted = new Map<string, number>();
  const offices = Array.from({ length: LANES }, (_, at) => {
    const done = (what: string, isAccepted: boolean) => {
      if (isAccepted) accepted.set(what, (accepted.get(what) ?? 0) + 1);
    };
    return lane({ call, random: seeded(SEED + 10 + at), lane: `l${at}`, today, done });
  });
  for (let batch = 0; batch < BATCHES; batch += 1) {
    // Each office its own number of steps: what is asked does not hang on who is faster.
    await Promise.all(
      offices.map(async (office) => {
        for (let step = 0; step < COMMANDS / BATCHES / LANES; step += 1) await office.step();
      }),
    );
    day = plusDays(day, asking.int(1, 9));
    // Views that lag behind and writes that fail leave sessions to the next sweep.
    await sweepOn(flaky, (record) => notices.push(record));
    for (const office of offices) office.swept();
  }
  await lanes.end();
  expect(offices.flatMap((office) => office.driven.wrong)).toEqual([]);

  // Every kind of command was carried out.
  expect([...accepted.keys()].toSorted()).toEqual(WHAT.toSorted());

  const swept: string[] = [];
  expect(await sweepOn(stores, (record) => swept.push(record))).toMatchObject({ failed: 0 });
  await lanes.catchUp();
  const everything = {
    records: offices.flatMap((office) => [...office.driven.records.values()]),
    activities: offices.flatMap((office) => [...office.driven.activities.values()]),
  };
  const steady = callApps(stores, () => undefined);
  const known = await eventsOf(steady, everything);
  expect(known.faults).toEqual([]);
  const events = registered.events + known.events;
  expect(await verify(stores, () => undefined)).toMatchObject({ positions: events, faults: [] });
  const asked = {
    ...everything,
    call: steady,
    random: asking,
    today: today(),
    queries: 80,
    opened: 24,
  };
  const compared = await compare({ ...asked, position: events });
  expect(compared.differences).toEqual([]);
  expect(compared.rows).toBeGreaterThan(250);
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
  const pages = 'https://pages.test';
  const record = recordApp({ ...on, now, pause, random: Math.random, pages }, bug);
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
    if (method !== 'GET') written(recordOf(path, body));
    return { status: answer.status, etag: answer.headers.get('etag') ?? undefined, body };
  };
}

function recordOf(path: string, body: unknown): string {
  const made = typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';
  const kind = path.startsWith('/activities') ? 'activity' : 'session';
  return `${kind}#${(path.split('/')[2] ?? made).split('.')[0]}`;
}

/** Whatever fell due is noticed. @param written told of each record that was written to */
function sweepOn(
  on: Pick<Stores, 'ledger' | 'log' | 'views'>,
  written: (record: string) => void,
): Promise<Swept> {
  const ledger = {
    ...on.ledger,
    insert: (append: Parameters<Stores['ledger']['insert']>[0]) => {
      written(append.record);
      return on.ledger.insert(append);
    },
  };
  const contexts = () => contextsOn(ledger, now);
  return sweep({ ...on, ledger, now, contexts, write: () => undefined }, () => 600_000);
}

function eventOf({ sub, org, unit, roles = ['recorder', 'signer'] }: Caller) {
  const claims = { sub, org, unit, roles: `[${roles.join(' ')}]` };
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
    async catchUp() {
      await untilDone(() => sequence(sequencing, { catchUp: 'all' }));
      await untilDone(() => project(projecting(), {}, () => 60_000));
    },
    async end() {
      hasEnded = true;
      await Promise.all(running);
      await lanes.catchUp();
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
