import type { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { Stage } from '../stages.ts';

/** Where a function is put, and what it may be given. */
export interface ServiceScope {
  readonly scope: Construct;
  readonly stage: Stage;
  readonly data: DataStack;
}

export function clockOf({ movableClock }: Stage) {
  return { MOVABLE_CLOCK: movableClock ? 'yes' : 'no' } as const;
}

export function tablesOf({ ledger, log, views }: DataStack) {
  return {
    LEDGER_TABLE: ledger.tableName,
    LOG_TABLE: log.tableName,
    VIEWS_TABLE: views.tableName,
  };
}
