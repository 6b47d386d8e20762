import * as z from 'zod';
import type { Faults } from '../faults.ts';
import type { Mapping } from './mapping.ts';
import type { StreamRecord } from './stream-record.ts';

export interface ShardParts {
  readonly mapping: Mapping;
  readonly faults: Faults;
  /** @returns the function's answer as JSON text; rejects when it failed */
  readonly invoke: (records: readonly StreamRecord[]) => Promise<string>;
  /** Records that were given up. */
  readonly giveUp: (records: readonly StreamRecord[], condition: string) => void;
  readonly isStopped: () => boolean;
}

export interface VirtualShard {
  push(record: StreamRecord): void;
  readonly waiting: number;
  /** Nothing waits and nothing is being handled. */
  readonly isIdle: boolean;
}

const shortestPause = 50;
const longestPause = 2000;

/** One shard of a stream: its records in order, one batch at a time, retried as the mapping says. */
export function createVirtualShard(parts: ShardParts): VirtualShard {
  const { mapping } = parts;
  const queue: StreamRecord[] = [];
  let isRunning = false;

  const run = async () => {
    while (queue.length > 0 && !parts.isStopped()) {
      if (queue.length < mapping.batchSize && mapping.windowMs > 0) await pause(mapping.windowMs);
      await handleWithFaults(parts, queue.splice(0, mapping.batchSize));
    }
    isRunning = false;
  };
  return {
    push(record) {
      queue.push(record);
      if (isRunning) return;
      isRunning = true;
      // Records that arrive together go together.
      setImmediate(() => void run());
    },
    get waiting() {
      return queue.length;
    },
    get isIdle() {
      return !isRunning;
    },
  };
}

async function handleWithFaults(parts: ShardParts, batch: readonly StreamRecord[]): Promise<void> {
  const fault = parts.faults.batch();
  if (fault.kind === 'delay') await pause(fault.ms);
  if (fault.kind === 'split' && batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    await handle(parts, batch.slice(0, middle), 0);
    await handle(parts, batch.slice(middle), 0);
    return;
  }
  await handle(parts, batch, 0);
  if (fault.kind === 'repeat') await handle(parts, batch, 0);
}

async function handle(
  parts: ShardParts,
  batch: readonly StreamRecord[],
  firstAttempt: number,
): Promise<void> {
  let left = batch;
  for (let attempt = firstAttempt; left.length > 0 && !parts.isStopped(); attempt += 1) {
    left = withoutOld(parts, left);
    const outcome = await attemptOnce(parts, left);
    if (outcome.left.length === 0) return;
    left = outcome.left;
    const { maximumRetries, bisects } = parts.mapping;
    if (bisects && outcome.threw && left.length > 1) {
      // Splitting does not count as a retry.
      const middle = Math.ceil(left.length / 2);
      await handle(parts, left.slice(0, middle), attempt);
      await handle(parts, left.slice(middle), attempt);
      return;
    }
    if (maximumRetries >= 0 && attempt >= maximumRetries) {
      parts.giveUp(left, 'RetryAttemptsExhausted');
      return;
    }
    await pause(Math.min(shortestPause * 2 ** Math.min(attempt, 10), longestPause));
  }
}

function withoutOld(parts: ShardParts, batch: readonly StreamRecord[]): readonly StreamRecord[] {
  const { maximumAgeMs } = parts.mapping;
  if (maximumAgeMs < 0) return batch;
  const oldest = (Date.now() - maximumAgeMs) / 1000;
  const isOld = ({ dynamodb }: StreamRecord) => dynamodb.ApproximateCreationDateTime < oldest;
  const old = batch.filter(isOld);
  if (old.length > 0) parts.giveUp(old, 'RecordAgeExceeded');
  return batch.filter((record) => !isOld(record));
}

interface Outcome {
  readonly threw: boolean;
  /** What is still to be done, in order. */
  readonly left: readonly StreamRecord[];
}

async function attemptOnce(parts: ShardParts, batch: readonly StreamRecord[]): Promise<Outcome> {
  if (batch.length === 0) return { threw: false, left: [] };
  let answer: string;
  try {
    answer = await parts.invoke(batch);
  } catch {
    return { threw: true, left: batch };
  }
  if (!parts.mapping.reportsFailures) return { threw: false, left: [] };
  const failed = reportedFailures(answer);
  if (failed === undefined) return { threw: false, left: batch };
  if (failed.length === 0) return { threw: false, left: [] };
  const places = failed.map((id) =>
    batch.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === id),
  );
  // An item that is not in the batch fails the whole batch: so does Lambda.
  return { threw: false, left: batch.slice(Math.max(0, Math.min(...places))) };
}

const PartialAnswer = z
  .object({
    batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
  })
  .nullish();

/** @returns undefined when the answer is not one that Lambda understands */
function reportedFailures(answer: string): string[] | undefined {
  const { success, data } = PartialAnswer.safeParse(JSON.parse(answer));
  if (!success) return undefined;
  return (data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
