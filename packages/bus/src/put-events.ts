import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { CloudEvent } from '@giam-sat/contract/http/cloud-event';

/** PutEvents takes ten entries a call, and 256 KB together. */
const ENTRIES = 10;
const BYTES = 240_000;

/** Puts events on a bus, reading each entry's own result. @returns the ids the bus did not take */
export async function putEvents(
  client: EventBridgeClient,
  bus: string,
  events: readonly CloudEvent[],
): Promise<string[]> {
  const refused: string[] = [];
  for (const some of inCalls(events)) {
    const Entries = some.map((event) => ({
      EventBusName: bus,
      Source: 'vn.giamsat',
      DetailType: event.type,
      Detail: JSON.stringify(event),
      Time: new Date(event.time),
      Resources: [event.subject],
    }));
    const { Entries: results = [] } = await client.send(new PutEventsCommand({ Entries }));
    some.forEach((event, at) => {
      if (results[at]?.EventId === undefined) refused.push(event.id);
    });
    // What follows must not overtake what was refused.
    if (refused.length > 0) return refused;
  }
  return refused;
}

function inCalls(events: readonly CloudEvent[]): CloudEvent[][] {
  const calls: CloudEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event));
    const current = calls.at(-1);
    if (current === undefined || current.length === ENTRIES || bytes + size > BYTES) {
      calls.push([event]);
      bytes = size;
    } else {
      current.push(event);
      bytes += size;
    }
  }
  return calls;
}
