/** The three tables, once: read by infra (CDK), by the local runner (through the template) and by tests. */
export interface TableDefinition {
  readonly partitionKey: { readonly name: string; readonly type: 'S' | 'N' };
  readonly sortKey: { readonly name: string; readonly type: 'S' | 'N' };
  /** What a stream record carries. A stream only wakes, so keys are enough. */
  readonly stream?: 'KEYS_ONLY';
  /** Insert-only: no function may hold a permission that changes or removes an item. */
  readonly insertOnly: boolean;
}

export const ledgerTable = {
  partitionKey: { name: 'record', type: 'S' },
  sortKey: { name: 'version', type: 'N' },
  stream: 'KEYS_ONLY',
  insertOnly: true,
} as const satisfies TableDefinition;

export const logTable = {
  partitionKey: { name: 'line', type: 'S' },
  sortKey: { name: 'place', type: 'N' },
  stream: 'KEYS_ONLY',
  insertOnly: true,
} as const satisfies TableDefinition;

export const viewsTable = {
  partitionKey: { name: 'pk', type: 'S' },
  sortKey: { name: 'sk', type: 'S' },
  insertOnly: false,
} as const satisfies TableDefinition;

/** How much each bearer of a token asked in a minute; nothing that is kept, so it forgets by itself. */
export const ratesTable = {
  partitionKey: { name: 'caller', type: 'S' },
  sortKey: { name: 'minute', type: 'N' },
  insertOnly: false,
} as const satisfies TableDefinition;
/** Epoch seconds after which DynamoDB may remove an item of `ratesTable`. */
export const RATES_EXPIRE = 'until';
