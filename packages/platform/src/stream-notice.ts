import * as z from 'zod';

const Keys = z.record(z.string(), z.object({ S: z.string().optional(), N: z.string().optional() }));

const StreamEvent = z.object({
  Records: z.array(
    z.object({
      eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
      dynamodb: z.object({ Keys, SequenceNumber: z.string() }),
    }),
  ),
});

/** A stream says "look": which keys were touched, and whether anything but an insert happened. */
export interface StreamNotice {
  /** Values of the partition key, each once, in order. */
  readonly touched: readonly string[];
  /** Partition keys of items that were changed or removed, which nobody may do. */
  readonly changed: readonly string[];
  /** Where to begin again when the batch failed. */
  readonly first: string | undefined;
}

/** What a function was woken with: a stream's records, or anything else (a schedule, a person). */
export function streamNotice(event: unknown, partitionKey: string): StreamNotice | undefined {
  const parsed = StreamEvent.safeParse(event);
  if (!parsed.success) return undefined;
  const records = parsed.data.Records.map(({ eventName, dynamodb }) => ({
    eventName,
    key: dynamodb.Keys[partitionKey]?.S ?? '',
  }));
  return {
    touched: [...new Set(records.map((record) => record.key))],
    changed: records.filter((one) => one.eventName !== 'INSERT').map((one) => one.key),
    first: parsed.data.Records[0]?.dynamodb.SequenceNumber,
  };
}

/** What Lambda reads from a stream's consumer: go on after the batch, or begin again with it. */
export interface BatchAnswer {
  readonly batchItemFailures: { itemIdentifier: string }[];
}

export const DONE: BatchAnswer = { batchItemFailures: [] };

/** The batch is given again: there was more to do than time. */
export function again({ first }: StreamNotice): BatchAnswer {
  return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first }] };
}
