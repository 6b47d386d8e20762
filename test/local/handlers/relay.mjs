import { busName, putEvents } from './aws-call.mjs';

/** Puts an event for each record, and reports the first that the bus did not take. */
export async function handler({ Records }) {
  for (const { dynamodb } of Records) {
    const Detail = JSON.stringify({ id: dynamodb.Keys.record.S });
    const entry = { EventBusName: busName, Source: 'fixture', DetailType: 'Written', Detail };
    const { FailedEntryCount } = await putEvents([entry]);
    if (FailedEntryCount !== 0) {
      return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}
