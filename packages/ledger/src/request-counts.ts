import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { RATES_EXPIRE, ratesTable } from './tables.ts';

/** What all instances of all functions together were asked. */
export interface RequestCounts {
  /** @param minute since 1970 @returns how many there are now, these included */
  add(caller: string, minute: number, requests: number): Promise<number>;
}

const KEPT_MINUTES = 10;
const Counted = z.object({ requests: z.int() });

export function requestCountsOn(client: DynamoDBDocumentClient, table: string): RequestCounts {
  const { partitionKey, sortKey } = ratesTable;
  return {
    async add(caller, minute, requests) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { [partitionKey.name]: caller, [sortKey.name]: minute },
          UpdateExpression: 'SET #until = :until ADD #requests :requests',
          ExpressionAttributeNames: { '#until': RATES_EXPIRE, '#requests': 'requests' },
          ExpressionAttributeValues: {
            ':until': (minute + KEPT_MINUTES) * 60,
            ':requests': requests,
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Counted.parse(Attributes).requests;
    },
  };
}
