import type { Views } from './views.ts';

const KEY = { pk: 'cursor#publish', sk: 'bus' } as const;

/** How far the Log was put on the bus. */
export async function publishedTo(views: Views): Promise<number> {
  const item = await views.get(KEY.pk, KEY.sk);
  return item === undefined ? 0 : Number(item.position);
}

/**
 * Moves the cursor forward from where it was read.
 * @throws ConditionalCheckFailedException when another lane moved it meanwhile
 */
export async function movePublished(views: Views, from: number, to: number): Promise<void> {
  await views.update(KEY, {
    UpdateExpression: 'SET #position = :to',
    ConditionExpression: from === 0 ? 'attribute_not_exists(pk)' : '#position = :from',
    ExpressionAttributeNames: { '#position': 'position' },
    ExpressionAttributeValues: from === 0 ? { ':to': to } : { ':from': from, ':to': to },
  });
}
