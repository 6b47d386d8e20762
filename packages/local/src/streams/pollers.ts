import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { Queues } from '../bus/queues.ts';
import type { Faults } from '../faults.ts';
import type { FunctionHost } from '../lambda/function-host.ts';
import type { Mapping } from './mapping.ts';
import { type StreamRecord, streamRecord, virtualShardOf, virtualShards } from './stream-record.ts';
import { createVirtualShard, type VirtualShard } from './virtual-shard.ts';

export interface PollerParts {
  readonly client: DynamoDBStreamsClient;
  readonly region: string;
  readonly faults: Faults;
  readonly queues: Queues;
  readonly host: (functionName: string) => FunctionHost;
  readonly onError: (message: string) => void;
}

export interface Pollers {
  /** Something was written: look now. */
  wake(): void;
  /** All records read so far are handled. */
  readonly areIdle: boolean;
  stop(): Promise<void>;
}

// A write through the proxy wakes the pollers at once; other writers wait for the next turn.
const idlePauseMs = 250;
const burstPauseMs = 20;
const mostWaiting = 5000;

/** Reads each mapping's stream from its latest record on, and deals the records to virtual shards. */
export async function startPollers(
  mappings: readonly Mapping[],
  parts: PollerParts,
): Promise<Pollers> {
  let isStopped = false;
  const bed = createBed();
  const shards: VirtualShard[] = [];
  const loops: Promise<void>[] = [];
  for (const mapping of mappings) {
    const own = Array.from({ length: virtualShards }, (_, place) =>
      createVirtualShard(shardParts(mapping, place, parts, () => isStopped)),
    );
    shards.push(...own);
    for (const first of await latestIterators(mapping.streamArn, parts.client)) {
      loops.push(
        follow(first, mapping, own, parts, { sleep: bed.sleep, isStopped: () => isStopped }),
      );
    }
  }
  return {
    wake: bed.wake,
    get areIdle() {
      return shards.every((shard) => shard.isIdle);
    },
    async stop() {
      isStopped = true;
      bed.wake();
      await Promise.all(loops);
    },
  };
}

/** Where loops sleep for a while, or until somebody wakes them all. */
function createBed() {
  const sleepers = new Set<() => void>();
  return {
    sleep: () =>
      new Promise<void>((resolve) => {
        const wakeUp = () => {
          clearTimeout(timer);
          sleepers.delete(wakeUp);
          resolve();
        };
        const timer = setTimeout(wakeUp, idlePauseMs);
        sleepers.add(wakeUp);
      }),
    wake() {
      for (const wakeUp of [...sleepers]) wakeUp();
    },
  };
}

async function latestIterators(
  streamArn: string,
  client: DynamoDBStreamsClient,
): Promise<string[]> {
  const { StreamDescription } = await client.send(
    new DescribeStreamCommand({ StreamArn: streamArn }),
  );
  const open = (StreamDescription?.Shards ?? []).filter(
    (shard) => shard.SequenceNumberRange?.EndingSequenceNumber === undefined,
  );
  const iterators = open.map(async ({ ShardId }) => {
    const answer = await client.send(
      new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ShardIteratorType: 'LATEST' }),
    );
    return answer.ShardIterator ?? [];
  });
  return (await Promise.all(iterators)).flat();
}

async function follow(
  first: string,
  mapping: Mapping,
  shards: readonly VirtualShard[],
  { client, region, onError }: PollerParts,
  { sleep, isStopped }: { sleep: () => Promise<void>; isStopped: () => boolean },
): Promise<void> {
  let iterator: string | undefined = first;
  while (iterator !== undefined && !isStopped()) {
    try {
      const isFull = shards.some((shard) => shard.waiting > mostWaiting);
      const {
        Records = [],
        NextShardIterator,
      }: { Records?: StreamRecords; NextShardIterator?: string } = isFull
        ? { NextShardIterator: iterator }
        : await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }));
      iterator = NextShardIterator;
      for (const raw of Records) {
        const record = streamRecord(raw, mapping.streamArn, region);
        if (mapping.wants(record)) shards[virtualShardOf(record)]?.push(record);
      }
      // A moment for more to come, so that records of a burst go in batches and not one by one.
      if (Records.length > 0) await pause(burstPauseMs);
      else await sleep();
    } catch (error) {
      if (!isStopped()) onError(`the stream ${mapping.streamArn} can not be read: ${error}`);
      await sleep();
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type StreamRecords = Parameters<typeof streamRecord>[0][];

function shardParts(
  mapping: Mapping,
  place: number,
  { faults, queues, host }: PollerParts,
  isStopped: () => boolean,
) {
  const id = `shardId-${String(place).padStart(20, '0')}-00000000`;
  return {
    id,
    mapping,
    faults,
    isStopped,
    invoke: (records: readonly StreamRecord[]) =>
      host(mapping.functionName).invoke({ Records: records }),
    giveUp(records: readonly StreamRecord[], condition: string) {
      if (mapping.onFailure === undefined) return;
      const [first, last] = [records.at(0)?.dynamodb, records.at(-1)?.dynamodb];
      queues.send(mapping.onFailure, {
        version: '1.0',
        timestamp: new Date().toISOString(),
        requestContext: { functionArn: mapping.functionName, condition },
        DDBStreamBatchInfo: {
          shardId: id,
          startSequenceNumber: first?.SequenceNumber,
          endSequenceNumber: last?.SequenceNumber,
          batchSize: records.length,
          streamArn: mapping.streamArn,
        },
      });
    },
  };
}
