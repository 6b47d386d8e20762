import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { CloudEvent } from '@giam-sat/contract/http/cloud-event';

/** SendMessageBatch takes ten entries a call, and 256 KB together: an event has under 64 KB at most. */
const ENTRIES = 4;

/**
 * Puts events into the queue of one consumer, in the envelope that EventBridge puts around them.
 * @returns the ids the queue did not take; nothing behind them was sent
 */
export async function sendEvents(
  client: SQSClient,
  queue: string,
  events: readonly CloudEvent[],
): Promise<string[]> {
  for (let at = 0; at < events.length; at += ENTRIES) {
    const some = events.slice(at, at + ENTRIES);
    const Entries = some.map((event, place) => ({
      Id: String(place),
      MessageBody: JSON.stringify({
        id: event.id,
        source: 'vn.giamsat',
        'detail-type': event.type,
        time: event.time,
        resources: [event.subject],
        detail: event,
      }),
    }));
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: queue, Entries }),
    );
    if (Failed.length > 0) return Failed.map(({ Id }) => some[Number(Id)]?.id ?? '');
  }
  return [];
}
