import { logTable } from '../../packages/ledger/src/tables.ts';

/** The Log's positions; its other lines (`at`) say nothing new. */
export const newPosition = {
  eventName: ['INSERT'],
  dynamodb: { Keys: { [logTable.partitionKey.name]: { S: ['log'] } } },
} as const;

/** What nobody may do. It wakes the consumer, which logs LEDGER_CHANGED. */
export const changedInPlace = { eventName: ['MODIFY', 'REMOVE'] } as const;
