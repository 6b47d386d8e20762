import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  ExecuteTransactionCommand,
} from '@aws-sdk/lib-dynamodb';
import { putEvents } from '@giam-sat/bus/put-events';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { verify } from '@giam-sat/ledger/verify';
import { CellCache } from '@giam-sat/views/cell-cache';
import { projectedTo } from '@giam-sat/views/generation';
import { publishedTo } from '@giam-sat/views/publish-cursor';
import { viewsOn } from '@giam-sat/views/views';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { project } from '../../functions/project/project.ts';
import { publish } from '../../functions/publish/publish.ts';
import { sequence } from '../../functions/sequence/sequence.ts';
import { apps } from '../support/apps.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { conflict, flakyClient } from '../support/flaky-client.ts';
import { register } from '../support/registers.ts';
import { streamEvent } from '../support/stream-event.ts';

let engine: TestEngine;
let stores: Stores;
beforeAll(async () => {
  engine = await testEngine();
});
beforeEach(async () => {
  stores = await engine.fresh();
});
afterAll(() => engine.stop());

const now = () => new Date('2026-03-15T05:00:00Z');
const quick = { now, pause: async () => undefined, random: () => 0 };
const plenty = () => 60_000;

interface Logged {
  readonly code: string;
  readonly ids: object;
}

function writing() {
  const logged: Logged[] = [];
  const write = (code: string, ids: object) => void logged.push({ code, ids });
  const codes = () => logged.map((one) => one.code);
  return { logged, write, codes };
}

type Parts = Pick<Stores, 'ledger' | 'log' | 'views'>;

function wake(on: Parts, write: (code: string, ids: object) => void = () => undefined) {
  const cache = new CellCache();
  return {
    sequence: (event: unknown = { catchUp: 'all' }) => sequence({ ...on, ...quick, write }, event),
    project: (event: unknown = {}) => project({ ...on, ...quick, write, cache }, event, plenty),
  };
}

/** The same stores through a client of whose writes some come to grief. */
function through(client: DynamoDBDocumentClient): Parts {
  return {
    ledger: ledgerOn(client, stores.names.ledger),
    log: logOn(client, stores.names.log),
    views: viewsOn(client, stores.names.views),
  };
}

/** One throw for each entry, in order; then all is well. */
function failing(errors: readonly (Error | undefined)[]): DynamoDBDocumentClient {
  const left = [...errors];
  return flakyClient(engine.client, () => left.shift() ?? 'none');
}

const session = (subject: string) => ({
  kind: 'supervision',
  form: 'delegation',
  leadBody: 'front:13285@0',
  subject,
  topic: 'land',
  held: { from: '2024-05-02', to: '2024-05-03' },
});

async function record(key: string): Promise<string> {
  const { status, body } = await apps(stores, now).post('/sessions', session(key), key);
  expect(status).toBe(201);
  return String(body.id);
}

/** Events of which only their envelope is looked at. */
function append(record: string, count: number, version = 1) {
  const event = {
    ...{ type: 'session.notified', schema: 1, at: now().toISOString(), on: '2024-05-05' },
    ...{ actor: { sub: 'x' }, data: { on: 'yesterday' } },
  };
  const events = Array.from({ length: count }, () => event);
  return stores.ledger.insert({ record, version, events, request: { key: 'k', hash: '' } });
}

async function sessionsCounted(): Promise<number> {
  const { body } = await apps(stores, now).get('/figures?unit=VN&from=2024-01-01');
  return body.rows[0]?.measures.sessions ?? 0;
}

describe('the bus', () => {
  const bridge = mockClient(EventBridgeClient);
  afterEach(() => bridge.reset());

  const taken = (count: number) => Array.from({ length: count }, () => ({ EventId: 'x' }));
  const idsPut = () =>
    bridge
      .commandCalls(PutEventsCommand)
      .map(({ args }) =>
        (args[0].input.Entries ?? []).map((entry): string => JSON.parse(entry.Detail ?? '').id),
      );
  const publishing = (write: (code: string, ids: object) => void) =>
    publish(
      {
        ...stores,
        write,
        put: (events) => putEvents(new EventBridgeClient({}), 'bus', events),
        now,
        pause: async () => undefined,
        random: Math.random,
      },
      streamEvent('line', ['log']),
      plenty,
    );

  beforeEach(async () => {
    await append('session#one', 2);
    await append('session#two', 2);
    await wake(stores).sequence();
  });

  it('that refuses the next event is tried again from there, under the same ids', async () => {
    bridge
      .on(PutEventsCommand)
      .resolvesOnce({
        FailedEntryCount: 1,
        Entries: [{ ErrorCode: 'ThrottlingException' }, ...taken(3)],
      })
      .resolves({ FailedEntryCount: 0, Entries: taken(10) });
    const { write, codes } = writing();
    await expect(publishing(write)).rejects.toThrow('refused 1 events after position 0');
    expect(await publishedTo(stores.views)).toBe(0);
    expect(codes()).toEqual(['PUBLISH_REFUSED']);
    await publishing(write);
    const [first, second] = idsPut();
    expect(second).toEqual(first);
    expect(first).toHaveLength(4);
    expect(await publishedTo(stores.views)).toBe(4);
  });

  it('that refuses a later event keeps what it took before, and gets no further ones first', async () => {
    bridge
      .on(PutEventsCommand)
      .resolvesOnce({
        FailedEntryCount: 1,
        Entries: [...taken(2), { ErrorCode: 'InternalFailure' }, ...taken(1)],
      })
      .rejectsOnce(new Error('gone'))
      .resolves({ FailedEntryCount: 0, Entries: taken(10) });
    const { write, codes } = writing();
    await expect(publishing(write)).rejects.toThrow('gone');
    expect(await publishedTo(stores.views)).toBe(2);
    expect(codes()).toEqual(['PUBLISH_REFUSED', 'PUBLISHED']);
    await publishing(write);
    const [all, , rest] = idsPut();
    expect(rest).toEqual(all?.slice(2));
    expect(await publishedTo(stores.views)).toBe(4);
  });

  it('that answers with fewer results than events has not taken the others', async () => {
    bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [] });
    await expect(publishing(() => undefined)).rejects.toThrow('refused 4 events');
    expect(await publishedTo(stores.views)).toBe(0);
  });
});

describe('reads that DynamoDB answers in part', () => {
  const client = documentClient({ region: 'ap-southeast-1' });
  const document = mockClient(client);
  afterEach(() => document.reset());

  /** Answers the first key and gives the others back. */
  const onlyTheFirst = (table: string, item: (key: Record<string, unknown>) => object) =>
    document.on(BatchGetCommand).callsFake(({ RequestItems }) => {
      const [first, ...others] = RequestItems[table].Keys;
      return {
        Responses: { [table]: [item(first)] },
        UnprocessedKeys: others.length > 0 ? { [table]: { Keys: others } } : {},
      };
    });

  it('are read on until every append is there, in the order asked', async () => {
    const append = { events: '[]', key: 'k', hash: 'h' };
    onlyTheFirst('ledger', (key) => ({ ...key, ...append }));
    const keys = ['c', 'a', 'b'].map((one) => ({ record: `session#${one}`, version: 1 }));
    const found = await ledgerOn(client, 'ledger').readMany(keys);
    expect(found.map((one) => one.record)).toEqual(keys.map((one) => one.record));
    expect(document.commandCalls(BatchGetCommand)).toHaveLength(3);
  });

  it('are read on until every cell is there', async () => {
    onlyTheFirst('views', (key) => key);
    const keys = ['1', '2', '3', '4'].map((sk) => ({ pk: 'g1#cells#VN', sk }));
    const found = await viewsOn(client, 'views').getMany(keys);
    expect(found).toEqual(keys);
  });

  it('are read on until it is known which appends have a place', async () => {
    onlyTheFirst('log', (key) => key);
    const keys = ['a', 'b'].map((one) => ({ record: `session#${one}`, version: 1 }));
    expect(await logOn(client, 'log').unplaced(keys)).toEqual([]);
  });
});

describe('a transaction of the Log that was cancelled', () => {
  const client = documentClient({ region: 'ap-southeast-1' });
  const document = mockClient(client);
  afterEach(() => document.reset());
  const entry = { position: 1, record: 'session#a', version: 1, count: 1, hash: '0' };
  const insert = () => logOn(client, 'log').insert([entry]);
  const cancelledFor = (...codes: string[]) => {
    const error = conflict();
    error.CancellationReasons = codes.map((Code) => ({ Code }));
    document.on(ExecuteTransactionCommand).rejects(error);
  };

  it.each([
    [['DuplicateItem', 'None']],
    [['None', 'TransactionConflict']],
    [['DuplicateItem', 'TransactionConflict', 'ConditionalCheckFailed']],
  ])('for %j is taken: somebody else was there', async (codes) => {
    cancelledFor(...codes);
    expect(await insert()).toBe('taken');
  });

  it.each([
    [['TransactionConflict', 'ProvisionedThroughputExceeded']],
    [['None', 'ValidationError']],
    [['None', 'None']],
    [[]],
  ])('for %j is a failure: reading again would not help', async (codes) => {
    cancelledFor(...codes);
    await expect(insert()).rejects.toThrow('cancelled');
  });
});

describe('a lane that lost against another', () => {
  it('gives its appends the next places in the same call', async () => {
    for (const name of ['one', 'two', 'three']) await append(`session#${name}`, 2);
    const lane = wake(through(failing([conflict(), conflict('DuplicateItem')])));
    await lane.sequence(streamEvent('record', ['session#one', 'session#two', 'session#three']));
    expect(await verify(stores, () => undefined)).toMatchObject({ positions: 6, faults: [] });
  });

  it('projects what is left in the same call', async () => {
    await register(stores.ledger);
    await record('one');
    await wake(stores).sequence();
    await wake(through(failing([conflict(), undefined, conflict()]))).project();
    expect(await sessionsCounted()).toBe(1);
  });
});

describe('a function that is throttled', () => {
  const throttled = () =>
    new ProvisionedThroughputExceededException({ $metadata: {}, message: 'too much' });

  it('fails its batch of the Ledger, and the next one skips nothing', async () => {
    await append('session#one', 2);
    const on = through(failing([throttled()]));
    const event = streamEvent('record', ['session#one']);
    await expect(wake(on).sequence(event)).rejects.toThrow('too much');
    expect(await stores.log.last()).toBeUndefined();
    await wake(on).sequence(event);
    expect(await verify(stores, () => undefined)).toMatchObject({ positions: 2, faults: [] });
  });

  it('fails its batch of the Log, and the next one counts everything once', async () => {
    await register(stores.ledger);
    await record('one');
    await wake(stores).sequence();
    const lane = wake(through(failing([undefined, throttled(), throttled()])));
    await expect(lane.project()).rejects.toThrow('too much');
    await expect(lane.project()).rejects.toThrow('too much');
    await lane.project();
    expect(await sessionsCounted()).toBe(1);
  });

  it.each(['sequence', 'project'] as const)(
    '%s whose answers are all lost has done each thing once',
    async (which) => {
      await register(stores.ledger);
      for (const key of ['one', 'two', 'three']) await record(key);
      if (which === 'project') await wake(stores).sequence();
      const lost = flakyClient(engine.client, () => 'lost-answer');
      const lane = wake(through(lost));
      let failures = 0;
      for (let isDone = false; !isDone; ) {
        try {
          await lane[which]();
          isDone = true;
        } catch (error) {
          expect(error).toMatchObject({ name: 'TimeoutError' });
          failures += 1;
        }
      }
      expect(failures).toBeGreaterThan(1);
      await wake(stores).sequence();
      await wake(stores).project();
      expect((await verify(stores, () => undefined)).faults).toEqual([]);
      expect(await sessionsCounted()).toBe(3);
    },
  );
});

describe('an event that nobody can read', () => {
  const poison = (id: string, version: number) => append(`session#${id}`, 1, version);

  it('breaks its record once, and nothing else', async () => {
    await register(stores.ledger);
    const sound = await record('sound');
    const broken = await record('broken');
    await poison(broken, 3);
    const { write, logged } = writing();
    const lane = wake(stores, write);
    await lane.sequence();
    await lane.project();
    const told = logged.filter((one) => one.code === 'RECORD_BROKEN');
    expect(told).toMatchObject([{ ids: { record: `session#${broken}` } }]);

    // Later events of the record are passed over; others go on.
    await poison(broken, 4);
    const later = await record('later');
    await wake(stores, write).sequence();
    await wake(stores, write).project();
    await lane.project();
    expect(logged.filter((one) => one.code === 'RECORD_BROKEN')).toHaveLength(1);

    const api = apps(stores, now);
    const { body: list } = await api.get('/sessions?unit=VN');
    expect(list.items.map((one: { id: string }) => one.id).toSorted()).toEqual(
      [sound, broken, later].toSorted(),
    );
    const { body: figures } = await api.get('/figures?unit=VN&from=2024-01-01');
    expect(figures).toMatchObject({ incomplete: true, rows: [{ measures: { sessions: 3 } }] });
    const last = await stores.log.last();
    expect(figures.asOf.position).toBe(last?.position === undefined ? 0 : last.position + 1);
    const { body: feed } = await api.get('/feed?after=0&limit=500');
    const ids = feed.items.map((one: { id: string }) => one.id);
    expect(ids).toContain(`session#${broken}@3`);
    expect(ids).toContain(`session#${broken}@4`);
  });

  it('of a kind of record that nobody knows breaks that record, and nothing else', async () => {
    await register(stores.ledger);
    await append('riddle#1', 1);
    await record('sound');
    const { write, codes } = writing();
    await wake(stores, write).sequence();
    await wake(stores, write).project();
    expect(codes()).toContain('RECORD_BROKEN');
    expect(await sessionsCounted()).toBe(1);
  });
});

describe('a notice that something was changed in place', () => {
  it.each(['MODIFY', 'REMOVE'] as const)('(%s) is an alarm of both consumers', async (what) => {
    const { write, logged } = writing();
    const lane = wake(stores, write);
    await lane.sequence(streamEvent('record', ['session#a'], what));
    await lane.project(streamEvent('line', ['log'], what));
    const told = logged.filter((one) => one.code === 'LEDGER_CHANGED');
    expect(told.map((one) => one.ids)).toEqual([{ record: 'session#a' }, { line: 'log' }]);
  });

  it('is none when something was inserted', async () => {
    const { write, codes } = writing();
    await wake(stores, write).sequence(streamEvent('record', ['session#a']));
    await wake(stores, write).project(streamEvent('line', ['log']));
    expect(codes()).not.toContain('LEDGER_CHANGED');
  });
});

describe('projecting to a position', () => {
  it('is given back to the stream when time is short, and goes on there', async () => {
    await register(stores.ledger);
    await record('one');
    await wake(stores).sequence();
    let looks = 0;
    const event = streamEvent('line', ['log', 'log']);
    const on = { ...stores, ...quick, write: () => undefined, cache: new CellCache() };
    const answer = await project(on, event, () => {
      looks += 1;
      // Enough for a first batch, also when it was tried too large.
      return looks < 6 ? 60_000 : 10;
    });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '1' }]);
    const halfWay = await projectedTo(stores.views, 'g1');
    expect(halfWay).toBeGreaterThan(0);
    expect(await project(on, event, plenty)).toEqual({ batchItemFailures: [] });
    expect(await projectedTo(stores.views, 'g1')).toBeGreaterThan(halfWay);
  });
});
