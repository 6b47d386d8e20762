import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';

export interface Redriving {
  readonly queues: SQSClient;
  /** Address of the dead-letter queue. */
  readonly queue: string;
  /** Calls the function and waits. @throws when it fails again */
  readonly invoke: (payload: unknown) => Promise<void>;
  readonly progress?: (done: number) => void;
}

export interface Redriven {
  readonly done: number;
  /** Messages the function failed on again: they stay in the queue. */
  readonly failed: number;
}

/** What Lambda writes for a batch of a stream it gave up: it names records that may be gone by now. */
const StreamFailure = z.object({ DDBStreamBatchInfo: z.looseObject({}) });
const Destination = z.object({ requestPayload: z.unknown(), requestContext: z.looseObject({}) });

const AT_ONCE = 10;
/** Long enough for the function to look; a message it failed on comes back after this. */
const HIDDEN_SECONDS = 960;

/**
 * Calls the function again for each wake-up that was given up, and takes it off the queue once that
 * went well. A wake-up only says "look", so calling once too often does no harm.
 */
export async function redrive(on: Redriving): Promise<Redriven> {
  let done = 0;
  let failed = 0;
  for (;;) {
    const { Messages = [] } = await on.queues.send(
      new ReceiveMessageCommand({
        QueueUrl: on.queue,
        MaxNumberOfMessages: AT_ONCE,
        VisibilityTimeout: HIDDEN_SECONDS,
      }),
    );
    if (Messages.length === 0) return { done, failed };
    for (const { Body, ReceiptHandle } of Messages) {
      try {
        await on.invoke(payloadOf(Body));
      } catch {
        failed += 1;
        continue;
      }
      await on.queues.send(new DeleteMessageCommand({ QueueUrl: on.queue, ReceiptHandle }));
      done += 1;
      on.progress?.(done);
    }
  }
}

/** What the function is to be called with: the event itself, or to look at everything. */
function payloadOf(body: string | undefined): unknown {
  const message: unknown = parsed(body ?? '{}');
  if (StreamFailure.safeParse(message).success) return { catchUp: 'recent' };
  const later = Destination.safeParse(message);
  return later.success ? later.data.requestPayload : message;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}
