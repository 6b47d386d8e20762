/** A batch of a table's stream as Lambda hands it over: keys only, as our tables have it. */
export function streamEvent(
  partitionKey: string,
  values: readonly string[],
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE' = 'INSERT',
) {
  return {
    Records: values.map((value, at) => ({
      eventID: String(at),
      eventName,
      dynamodb: { Keys: { [partitionKey]: { S: value } }, SequenceNumber: String(at + 1) },
    })),
  };
}
