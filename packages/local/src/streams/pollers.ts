import type { _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Queues } from '../bus/queues.ts';
import type { Faults } from '../faults.ts';
import type { FunctionHost } from '../lambda/function-host.ts';
import { createBed } from './bed.ts';
import { followStream } from './follow-stream.ts';
import type { Mapping } from './mapping.ts';
import { type StreamRecord, streamRecord, virtualShardOf, virtualShards } from './stream-record.ts';
import { createVirtualShard, type ShardParts, type VirtualShard } from './virtual-shard.ts';

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
const longestSleepMs = 250;
const mostWaiting = 5000;

/** Reads each mapping's stream from its latest record on, and deals the records to virtual shards. */
export async function startPollers(
  mappings: readonly Mapping[],
  parts: PollerParts,
): Promise<Pollers> {
  let isStopped = false;
  const bed = createBed(longestSleepMs);
  const all: VirtualShard[] = [];
  const ends: Promise<unknown>[] = [];
  for (const mapping of mappings) {
    const shards = Array.from({ length: virtualShards }, (_, place) =>
      createVirtualShard(shardParts(mapping, place, parts, () => isStopped)),
    );
    all.push(...shards);
    const { ended } = await followStream({
      client: parts.client,
      streamArn: mapping.streamArn,
      bed,
      take: (records) => deal(records, mapping, shards, parts.region),
      isFull: () => shards.some((shard) => shard.waiting > mostWaiting),
      isStopped: () => isStopped,
      onError: parts.onError,
    });
    ends.push(ended);
  }
  return {
    wake: bed.wake,
    get areIdle() {
      return all.every((shard) => shard.isIdle);
    },
    async stop() {
      isStopped = true;
      bed.wake();
      await Promise.all(ends);
    },
  };
}

function deal(
  records: readonly _Record[],
  mapping: Mapping,
  shards: readonly VirtualShard[],
  region: string,
): void {
  for (const raw of records) {
    const record = streamRecord(raw, mapping.streamArn, region);
    if (mapping.wants(record)) shards[virtualShardOf(record)]?.push(record);
  }
}

function shardParts(
  mapping: Mapping,
  place: number,
  { faults, queues, host }: PollerParts,
  isStopped: () => boolean,
): ShardParts {
  const shardId = `shardId-${String(place).padStart(20, '0')}-00000000`;
  return {
    mapping,
    faults,
    isStopped,
    invoke: (records) => host(mapping.functionName).invoke({ Records: records }),
    giveUp(records, condition) {
      if (mapping.onFailure === undefined) return;
      queues.send(mapping.onFailure, giveUpMessage(mapping, shardId, records, condition));
    },
  };
}

/** What Lambda tells the queue: where the records were, and not the records. */
function giveUpMessage(
  { functionName, streamArn }: Mapping,
  shardId: string,
  records: readonly StreamRecord[],
  condition: string,
) {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: { functionArn: functionName, condition },
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: records.at(0)?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      batchSize: records.length,
      streamArn,
    },
  };
}
