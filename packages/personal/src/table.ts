import type { TableDefinition } from '@giam-sat/ledger/tables';

/**
 * Names, personal text and informants, apart from the Ledger and under a key of its own: what is here can
 * be removed, and nothing else depends on it.
 */
export const personalTable = {
  partitionKey: { name: 'about', type: 'S' },
  sortKey: { name: 'field', type: 'S' },
  insertOnly: false,
} as const satisfies TableDefinition;
