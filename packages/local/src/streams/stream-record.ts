import { createHash } from 'node:crypto';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';

/** A stream record in the form a function gets it. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly dynamodb: {
    /** Epoch seconds. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: unknown;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: string;
    readonly NewImage?: unknown;
    readonly OldImage?: unknown;
  };
}

export function streamRecord(record: _Record, streamArn: string, region: string): StreamRecord {
  const { dynamodb } = record;
  const created = dynamodb?.ApproximateCreationDateTime?.getTime() ?? Date.now();
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? '',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(created / 1000),
      Keys: binariesAsText(dynamodb?.Keys),
      ...(dynamodb?.NewImage && { NewImage: binariesAsText(dynamodb.NewImage) }),
      ...(dynamodb?.OldImage && { OldImage: binariesAsText(dynamodb.OldImage) }),
      SequenceNumber: dynamodb?.SequenceNumber ?? '',
      SizeBytes: dynamodb?.SizeBytes ?? 0,
      StreamViewType: dynamodb?.StreamViewType ?? '',
    },
  };
}

export const virtualShards = 4;

/**
 * The shard of a record by its whole key: on AWS only the order of one item's changes is certain,
 * and the engine's single shard would hide it when code relies on more.
 */
export function virtualShardOf({ dynamodb }: StreamRecord): number {
  const keys = Object.entries(dynamodb.Keys ?? {}).sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return createHash('sha1').update(JSON.stringify(keys)).digest().readUInt32BE() % virtualShards;
}

// The SDK makes bytes of what an event carries as base64.
function binariesAsText(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(binariesAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, binariesAsText(inner)]),
  );
}
