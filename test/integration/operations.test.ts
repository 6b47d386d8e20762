import { CreateQueueCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { DeleteCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { sendEvents } from '@giam-sat/bus/send-events';
import { canonical } from '@giam-sat/ledger/canonical';
import { catchUp } from '@giam-sat/ledger/catch-up';
import { ledgerTable, logTable } from '@giam-sat/ledger/tables';
import { verify } from '@giam-sat/ledger/verify';
import { redrive } from '@giam-sat/operate/redrive';
import { replayEvents } from '@giam-sat/operate/replay-events';
import { restoreTable } from '@giam-sat/operate/restore-table';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api, type Json } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { supervision } from '../support/payloads.ts';
import { type TestQueues, testQueues } from '../support/queues.ts';

let engine: TestEngine;
let stores: Stores;
let queues: TestQueues;
let sqs: SQSClient;
beforeAll(async () => {
  engine = await testEngine();
  queues = await testQueues();
  sqs = queues.sqs;
});
beforeEach(async () => {
  stores = await engine.fresh();
});
afterAll(async () => {
  await queues.stop();
  await engine.stop();
});

async function recorded(count: number): Promise<string[]> {
  const gs = await api(stores);
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await gs.posted('/sessions', supervision({ subject: `Giám sát ${n}` }));
    ids.push(id);
  }
  await gs.settle();
  return ids;
}

async function items(table: string): Promise<Json[]> {
  return (await engine.client.send(new ScanCommand({ TableName: table }))).Items ?? [];
}

const faults = async () => (await verify(stores, () => undefined)).faults;
const quick = { pause: async () => undefined, random: Math.random };

describe('a ledger that lost items', () => {
  /** A restored copy of both tables, as point-in-time recovery makes one beside the live ones. */
  async function copied() {
    const copy = await engine.fresh();
    for (const name of ['ledger', 'log'] as const) {
      const restoring = { client: engine.client, from: stores.names[name], to: copy.names[name] };
      await restoreTable({ ...restoring, definition: name === 'log' ? logTable : ledgerTable });
    }
    return copy;
  }

  const restore = (copy: Stores, name: 'ledger' | 'log') =>
    restoreTable({
      client: engine.client,
      definition: name === 'log' ? logTable : ledgerTable,
      from: copy.names[name],
      to: stores.names[name],
    });

  it('gets back what it lacks, keeps what came since, and the chain is whole again', async () => {
    const ids = await recorded(4);
    const copy = await copied();
    const gs = await api(stores, '2024-06-02', 'later');
    const { id: since } = await gs.posted('/sessions', supervision({ subject: 'Sau khi sao' }));
    await gs.settle();
    for (const id of ids.slice(0, 2)) {
      const Key = { record: `session#${id}`, version: 1 };
      await engine.client.send(new DeleteCommand({ TableName: stores.names.ledger, Key }));
    }
    await expect(faults()).rejects.toThrow('is not there');

    const { inserted, different } = await restore(copy, 'ledger');
    expect([inserted, different]).toEqual([2, []]);
    await catchUp({ ...stores, ...quick }, undefined);
    expect(await faults()).toEqual([]);
    expect((await stores.ledger.read(`session#${since}`)).length).toBe(1);
    expect((await restore(copy, 'ledger')).inserted).toBe(0);
  });

  it('gets lost places of the Log back as they were, not new ones', async () => {
    await recorded(3);
    const copy = await copied();
    const before = await items(stores.names.log);
    const lost = before.filter(({ line }) => line === 'log').slice(-2);
    for (const { line, place } of lost) {
      const Key = { line, place };
      await engine.client.send(new DeleteCommand({ TableName: stores.names.log, Key }));
    }
    expect((await restore(copy, 'log')).inserted).toBe(2);
    const sorted = (all: Json[]) => all.map(canonical).sort();
    expect(sorted(await items(stores.names.log))).toEqual(sorted(before));
    expect(await faults()).toEqual([]);
  });

  it('is told of an item that was changed, which is left for people to judge', async () => {
    const [id] = await recorded(1);
    const copy = await copied();
    await engine.client.send(
      new UpdateCommand({
        TableName: stores.names.ledger,
        Key: { record: `session#${id}`, version: 1 },
        UpdateExpression: 'SET #hash = :hash',
        ExpressionAttributeNames: { '#hash': 'hash' },
        ExpressionAttributeValues: { ':hash': 'changed' },
      }),
    );
    const { inserted, different } = await restore(copy, 'ledger');
    expect([inserted, different]).toEqual([0, [`session#${id}@1`]]);
    expect(await faults()).not.toEqual([]);
  });
});

describe('a replay', () => {
  it('says every event between two positions again, in order, under its old id', async () => {
    await recorded(3);
    const heard: Json[] = [];
    const put = async (events: readonly Json[]) => {
      heard.push(...events);
      return [];
    };
    const last = (await stores.log.last())?.position ?? 0;
    const { events, position, refused } = await replayEvents({ ...stores, put }, 2, last);
    expect([events, position, refused]).toEqual([last - 1, last, undefined]);
    expect(heard.map((one) => one.position)).toEqual(
      Array.from({ length: last - 1 }, (_, at) => at + 2),
    );
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
  });

  it('stops at what was refused and says from where to go on', async () => {
    await recorded(3);
    const put = async (events: readonly Json[]) =>
      events.filter((one) => one.position >= 3).map(({ id }) => id);
    const done = await replayEvents({ ...stores, put }, 1, 10);
    expect([done.events, done.position]).toEqual([2, 2]);
    expect(done.refused).toMatch(/@/);
  });

  it('goes to the queue of one consumer as the bus would have sent it', async () => {
    await recorded(1);
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'consumer' }));
    const put = (events: Parameters<typeof sendEvents>[2]) => sendEvents(sqs, QueueUrl, events);
    const { events } = await replayEvents({ ...stores, put }, 1, 10);
    const waiting = queues.inspectQueue('consumer')?.messages.ready ?? [];
    expect(waiting).toHaveLength(events);
    const detail = waiting.map(({ body }) => JSON.parse(body).detail.position);
    expect(detail).toEqual(Array.from({ length: events }, (_, at) => at + 1));
  });
});

describe('a redrive', () => {
  async function letters(name: string, bodies: readonly unknown[]): Promise<string> {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
    for (const body of bodies) {
      const MessageBody = typeof body === 'string' ? body : JSON.stringify(body);
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    }
    return QueueUrl;
  }

  it('calls the function for each given-up wake-up and empties the queue', async () => {
    const queue = await letters('dead', [
      { DDBStreamBatchInfo: { shardId: 's', streamArn: 'a' }, requestContext: {} },
      {
        version: '1.0',
        requestContext: { condition: 'RetriesExhausted' },
        requestPayload: { a: 1 },
      },
      { catchUp: 'recent' },
      'no JSON at all',
    ]);
    const called: unknown[] = [];
    const invoke = async (payload: unknown) => void called.push(payload);
    expect(await redrive({ queues: sqs, queue, invoke })).toEqual({ done: 4, failed: 0 });
    expect(called).toEqual([{ catchUp: 'recent' }, { a: 1 }, { catchUp: 'recent' }, {}]);
    const { ready, inflight } = queues.inspectQueue('dead')?.messages ?? {};
    expect([ready, inflight].map((some) => some?.length)).toEqual([0, 0]);
  });

  it('keeps what the function fails on again', async () => {
    const queue = await letters('stubborn', [{ n: 1 }, { n: 2 }]);
    const invoke = async (payload: Json) => {
      if (payload.n === 1) throw new Error('still broken');
    };
    expect(await redrive({ queues: sqs, queue, invoke })).toEqual({ done: 1, failed: 1 });
    expect(queues.inspectQueue('stubborn')?.messages.inflight).toHaveLength(1);
  });
});
