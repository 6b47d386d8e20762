import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

/** What a table was asked for, in DynamoDB's own units. */
export interface Units {
  reads: number;
  writes: number;
}

const READS = /^(Get|BatchGet|Query|Scan|TransactGet)/;

const Taken = z.object({ TableName: z.string(), CapacityUnits: z.number() });
/** One of it, or one for each table of a batch or transaction. */
const Consumed = z.object({
  ConsumedCapacity: z.union([z.array(Taken), Taken.transform((one) => [one])]).default([]),
});

/**
 * The same client, which asks every answer what it took and adds it up by table. The engine counts as
 * DynamoDB does: 1 KB written, 4 KB read consistently, twice as much in a transaction.
 */
export function countingClient(client: DynamoDBDocumentClient) {
  const units = new Map<string, Units>();
  const send = async (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
    const kind = READS.test(command.constructor.name) ? 'reads' : 'writes';
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = await client.send(command);
    for (const one of Consumed.parse(answer).ConsumedCapacity) {
      const known = units.get(one.TableName) ?? { reads: 0, writes: 0 };
      known[kind] += one.CapacityUnits;
      units.set(one.TableName, known);
    }
    return answer;
  };
  const counting: DynamoDBDocumentClient = new Proxy(client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { client: counting, units };
}

export function total(units: ReadonlyMap<string, Units>): Units {
  const sum = { reads: 0, writes: 0 };
  for (const { reads, writes } of units.values()) {
    sum.reads += reads;
    sum.writes += writes;
  }
  return sum;
}
