import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type ShardIteratorType,
} from '@aws-sdk/client-dynamodb-streams';
import type { Bed } from './bed.ts';

export interface Following {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly bed: Bed;
  /** Takes records in order. */
  readonly take: (records: readonly _Record[]) => void;
  /** There is too much to do already: nothing is read for the moment. */
  readonly isFull: () => boolean;
  readonly isStopped: () => boolean;
  readonly onError: (message: string) => void;
}

// Records of a burst go in batches and not one by one.
const burstPauseMs = 15;
const lostPlace = new Set(['ExpiredIteratorException', 'TrimmedDataAccessException']);

/**
 * Reads a stream from its latest record on until it is stopped. Resolves once the place is fixed,
 * with the promise of the end in a field of its own. The embedded engine has one shard for ever;
 * others end a shard after hours and open the next.
 */
export async function followStream(on: Following): Promise<{ readonly ended: Promise<unknown> }> {
  const shards = await newestShards(on);
  const started = shards.map(async (shard) => ({
    shard,
    iterator: await iteratorAt(on, shard, 'LATEST'),
  }));
  const places = await Promise.all(started);
  const loops = places.map(({ shard, iterator }) => followShard(on, shard, iterator));
  const ended = Promise.all(loops).catch((error: unknown) => {
    if (!on.isStopped()) on.onError(`the stream ${on.streamArn} is no longer read: ${error}`);
  });
  return { ended };
}

async function followShard(
  on: Following,
  shard: string,
  first: string | undefined,
): Promise<unknown> {
  let iterator = first;
  while (iterator !== undefined && !on.isStopped()) {
    const { calls } = on.bed;
    try {
      if (!on.isFull()) {
        const command = new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 });
        const { Records = [], NextShardIterator } = await on.client.send(command);
        iterator = NextShardIterator;
        on.take(Records);
        if (Records.length === 0) await on.bed.sleep(calls);
      }
    } catch (error) {
      if (on.isStopped()) return;
      on.onError(`the stream ${on.streamArn} can not be read: ${error}`);
      await on.bed.sleep(calls);
      if (error instanceof Error && lostPlace.has(error.name)) {
        iterator = await iteratorAt(on, shard, 'TRIM_HORIZON');
      }
    }
    await new Promise((resolve) => setTimeout(resolve, burstPauseMs));
  }
  return on.isStopped() ? undefined : followChildren(on, shard);
}

async function followChildren(on: Following, parent: string): Promise<unknown> {
  const children = await childrenOf(on, parent);
  const loops = children.map(async (shard) =>
    followShard(on, shard, await iteratorAt(on, shard, 'TRIM_HORIZON')),
  );
  return Promise.all(loops);
}

// The newest are the parents of none. An ending sequence number would tell as well on AWS, but the
// embedded engine gives one to its only shard as soon as that holds records.
async function newestShards(on: Following): Promise<string[]> {
  const shards = await describeShards(on);
  const parents = new Set(shards.map(({ ParentShardId }) => ParentShardId));
  return shards.flatMap(({ ShardId }) => (parents.has(ShardId) ? [] : (ShardId ?? [])));
}

async function childrenOf(on: Following, parent: string): Promise<string[]> {
  const shards = await describeShards(on);
  return shards.flatMap((shard) => (shard.ParentShardId === parent ? (shard.ShardId ?? []) : []));
}

async function describeShards({ client, streamArn }: Following): Promise<Shard[]> {
  const command = new DescribeStreamCommand({ StreamArn: streamArn });
  const { StreamDescription } = await client.send(command);
  return StreamDescription?.Shards ?? [];
}

async function iteratorAt(
  { client, streamArn }: Following,
  shard: string,
  place: ShardIteratorType,
): Promise<string | undefined> {
  const command = new GetShardIteratorCommand({
    StreamArn: streamArn,
    ShardId: shard,
    ShardIteratorType: place,
  });
  return (await client.send(command)).ShardIterator;
}
