import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { verify } from '@giam-sat/ledger/verify';
import { redrive } from '@giam-sat/operate/redrive';
import { CellCache } from '@giam-sat/views/cell-cache';
import type { Views } from '@giam-sat/views/views';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { project } from '../../functions/project/project.ts';
import { publish } from '../../functions/publish/publish.ts';
import { sequence } from '../../functions/sequence/sequence.ts';
import { type AlarmCondition, alarmOn, alarmOnCode } from '../support/alarm-condition.ts';
import { type Api, api, type Json } from '../support/api.ts';
import { type Stores, type TestEngine, testEngine } from '../support/engine.ts';
import { HELD, supervision } from '../support/payloads.ts';
import { type TestQueues, testQueues } from '../support/queues.ts';

/** What is recorded here was written half a minute ago. */
const NOW = new Date('2024-06-01T05:00:30Z');
const YEARS_LATER = new Date('2031-01-01T00:00:00Z');
/** Of five minutes each: as long as a fault has to last until somebody is woken. */
const PERIODS = [0, 1, 2];

let engine: TestEngine;
let queues: TestQueues;
let sqs: SQSClient;
let stores: Stores;
let gs: Api;
beforeAll(async () => {
  engine = await testEngine();
  queues = await testQueues();
  sqs = queues.sqs;
});
beforeEach(async () => {
  stores = await engine.fresh();
  gs = await api(stores, '2024-06-01');
  await gs.settle();
  await functions().publish();
});
afterAll(async () => {
  await queues.stop();
  await engine.stop();
});

const quick = { pause: async () => undefined, random: Math.random };

interface Faults {
  readonly views?: Views;
  readonly refuses?: boolean;
  readonly now?: Date;
}

/** The functions as the clock wakes them, over views, a bus or a clock that may misbehave. */
function functions({ views, refuses = false, now = NOW }: Faults = {}) {
  const codes: string[] = [];
  const heard: Json[] = [];
  const on = { ...stores, ...(views && { views }), ...quick, now: () => now };
  const write = (code: string) => void codes.push(code);
  const put = async (events: readonly Json[]) => {
    if (refuses) return events.map(({ id }) => id);
    heard.push(...events);
    return [];
  };
  return {
    codes,
    heard,
    sequence: (event: unknown = { catchUp: 'all' }) => sequence({ ...on, write }, event),
    project: () => project({ ...on, write, cache: new CellCache() }, {}, () => 60_000),
    publish: () => publish({ ...on, write, put }, {}, () => 60_000),
  };
}

async function recorded(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await gs.posted('/sessions', supervision({ subject: `Giám sát ${n}`, held: HELD }));
  }
}

async function sessions(): Promise<number> {
  const figures = await gs.read('/figures?unit=VN&from=2024-01-01&to=2024-12-31');
  return figures.rows[0]?.measures.sessions ?? 0;
}

/** What Lambda counts under `Errors` while a fault lasts: one for each wake-up that throws. */
async function errorsWhile(wake: () => Promise<unknown>): Promise<number[]> {
  const errors: number[] = [];
  for (const _period of PERIODS) {
    errors.push(
      await wake().then(
        () => 0,
        () => 1,
      ),
    );
  }
  return errors;
}

function pageOf({ runbook }: AlarmCondition): string {
  return readFileSync(join(import.meta.dirname, `../../docs/runbooks/${runbook}.md`), 'utf8');
}

const throttled = () => {
  throw new ProvisionedThroughputExceededException({ $metadata: {}, message: 'too much' });
};

describe('a table that is throttled', () => {
  it('is an alarm on errors while it lasts, and the next wake-up counts everything once', async () => {
    await recorded(2);
    await functions().sequence();
    const views = { ...stores.views, transact: async () => throttled() };
    const alarm = alarmOn('Errors', 'Project');
    const errors = await errorsWhile(functions({ views }).project);
    expect(errors).toEqual([1, 1, 1]);
    expect(alarm.isMetBy(errors)).toBe(true);
    expect(await sessions()).toBe(0);

    await functions().project();
    expect(alarm.isMetBy(await errorsWhile(functions().project))).toBe(false);
    expect(await sessions()).toBe(2);
  });
});

describe('a bus that refuses entries', () => {
  it('is an alarm on errors; what it refused comes once and in order when it takes again', async () => {
    await recorded(2);
    await functions().sequence();
    const refusing = functions({ refuses: true });
    const alarm = alarmOn('Errors', 'Publish');
    expect(alarm.isMetBy(await errorsWhile(refusing.publish))).toBe(true);
    expect(refusing.codes).toContain('PUBLISH_REFUSED');

    const again = functions();
    await again.publish();
    await again.publish();
    const ids = again.heard.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a queue of dead letters that fills', () => {
  it('is an alarm from the first one on; npm run redrive does what was given up and empties it', async () => {
    await recorded(3);
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'given-up' }));
    const MessageBody = JSON.stringify({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { shardId: 's', streamArn: 'a' },
    });
    for (let n = 0; n < 25; n += 1) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    }
    const visible = () => queues.inspectQueue('given-up')?.messages.ready.length ?? 0;
    const alarm = alarmOn('ApproximateNumberOfMessagesVisible', 'SequenceDeadLetters');
    expect(alarm.isMetBy([visible()])).toBe(true);
    expect(pageOf(alarm)).toContain('npm run redrive');

    const { sequence: woken } = functions();
    const invoke = async (payload: unknown) => void (await woken(payload));
    expect(await redrive({ queues: sqs, queue: QueueUrl, invoke })).toEqual({
      done: 25,
      failed: 0,
    });
    expect(alarm.isMetBy([visible()])).toBe(false);
    await functions().project();
    expect(await sessions()).toBe(3);
    expect((await verify(stores, () => undefined)).faults).toEqual([]);
  });
});

describe('a function that is killed in the middle of its batch', () => {
  it('is an error of that wake-up; those that follow count everything once', async () => {
    await recorded(3);
    await functions().sequence();
    let written = 0;
    const views: Views = {
      ...stores.views,
      transact: async (actions) => {
        await stores.views.transact(actions);
        written += 1;
        throw new Error('Runtime exited with error: signal: killed');
      },
    };
    const alarm = alarmOn('Errors', 'Project');
    const errors = await errorsWhile(functions({ views }).project);
    expect(written).toBeGreaterThan(0);
    // One alone is a retry's business, and nobody is woken for it.
    expect(alarm.isMetBy([errors[0] ?? 0, 0, 0])).toBe(false);
    expect(alarm.isMetBy([1, 0, 1])).toBe(true);

    await functions().project();
    expect(await sessions()).toBe(3);
  });
});

describe('a clock that jumps', () => {
  it('ahead is found by the age of what waits, told once, and changes nothing', async () => {
    await recorded(2);
    const ahead = functions({ now: YEARS_LATER });
    await ahead.sequence({ catchUp: 'all' });
    // What was written half a minute ago waited for years, by this clock.
    expect(alarmOnCode('FOUND_LATE').isMetBy([count(ahead.codes, 'FOUND_LATE')])).toBe(true);
    const again = functions({ now: YEARS_LATER });
    await again.sequence({ catchUp: 'all' });
    expect(alarmOnCode('FOUND_LATE').isMetBy([count(again.codes, 'FOUND_LATE')])).toBe(false);
    await functions().project();
    expect(await sessions()).toBe(2);
  });
});

function count(codes: readonly string[], code: string): number {
  return codes.filter((one) => one === code).length;
}
