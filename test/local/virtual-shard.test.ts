import { describe, expect, it } from 'vitest';
import { noFaults } from '../../packages/local/src/faults.ts';
import type { Mapping } from '../../packages/local/src/streams/mapping.ts';
import type { StreamRecord } from '../../packages/local/src/streams/stream-record.ts';
import { createVirtualShard } from '../../packages/local/src/streams/virtual-shard.ts';

const mapping: Mapping = {
  functionName: 'f',
  streamArn: 'arn',
  batchSize: 10,
  windowMs: 0,
  maximumRetries: -1,
  maximumAgeMs: -1,
  bisects: false,
  reportsFailures: true,
  onFailure: undefined,
  wants: () => true,
};

function record(n: number, ageSeconds = 0): StreamRecord {
  return {
    eventID: String(n),
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'r',
    eventSourceARN: 'arn',
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Date.now() / 1000) - ageSeconds,
      Keys: { id: { N: String(n) } },
      SequenceNumber: String(n),
      SizeBytes: 1,
      StreamViewType: 'KEYS_ONLY',
    },
  };
}

/** Runs records through a shard; `answer` gets each batch as numbers and its attempt's place. */
async function follow(
  change: Partial<Mapping>,
  records: readonly StreamRecord[],
  answer: (batch: readonly number[], call: number) => unknown,
) {
  const batches: number[][] = [];
  const givenUp: string[] = [];
  const shard = createVirtualShard({
    mapping: { ...mapping, ...change },
    faults: noFaults,
    isStopped: () => false,
    async invoke(batch) {
      const numbers = batch.map((one) => Number(one.eventID));
      batches.push(numbers);
      return JSON.stringify(answer(numbers, batches.length) ?? null);
    },
    giveUp: (batch, condition) =>
      void givenUp.push(`${condition} ${batch.map((one) => one.eventID).join()}`),
  });
  for (const one of records) shard.push(one);
  while (!shard.isIdle) await new Promise((resolve) => setTimeout(resolve, 5));
  return { batches, givenUp };
}

const failing = (n: number) => ({ batchItemFailures: [{ itemIdentifier: String(n) }] });
const three = [record(1), record(2), record(3)];

describe('a virtual shard', () => {
  it('hands over records in order, in batches of the size asked for', async () => {
    const { batches } = await follow({ batchSize: 2 }, three, () => undefined);
    expect(batches).toEqual([[1, 2], [3]]);
  });

  it('starts again at the first record reported as failed', async () => {
    const { batches } = await follow({}, three, (_, call) => (call === 1 ? failing(2) : undefined));
    expect(batches).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
  });

  it('hands over the whole batch again when the function throws', async () => {
    const { batches } = await follow({}, three, (_, call) => {
      if (call === 1) throw new Error('once');
    });
    expect(batches).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('fails the whole batch for a report it does not understand', async () => {
    const { batches } = await follow({}, three, (_, call) =>
      call === 1 ? { batchItemFailures: [{ itemIdentifier: '' }] } : undefined,
    );
    expect(batches).toHaveLength(2);
    expect(batches[1]).toEqual([1, 2, 3]);
  });

  it('ignores reports unless the mapping says that it reads them', async () => {
    const { batches } = await follow({ reportsFailures: false }, three, () => failing(1));
    expect(batches).toHaveLength(1);
  });

  it('gives up after the retries that the mapping allows', async () => {
    const { batches, givenUp } = await follow({ maximumRetries: 1 }, three, () => failing(2));
    expect(batches).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
    expect(givenUp).toEqual(['RetryAttemptsExhausted 2,3']);
  });

  it('halves a batch that throws, without counting that as a retry', async () => {
    const { givenUp } = await follow({ bisects: true, maximumRetries: 0 }, three, (batch) => {
      if (batch.includes(2)) throw new Error('poison');
    });
    expect(givenUp).toEqual(['RetryAttemptsExhausted 2']);
  });

  it('gives up records that are too old', async () => {
    const records = [record(1, 100), record(2)];
    const { batches, givenUp } = await follow({ maximumAgeMs: 60_000 }, records, () => undefined);
    expect(batches).toEqual([[2]]);
    expect(givenUp).toEqual(['RecordAgeExceeded 1']);
  });
});
