import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { Stage } from '../stages.ts';

/** Where a function is put, and what it may be given. */
export interface ServiceScope {
  readonly scope: Construct;
  readonly stage: Stage;
  readonly data: DataStack;
  /** Counts what each bearer asks. */
  readonly rates: ITableV2;
}

export function clockOf({ movableClock }: Stage) {
  return { MOVABLE_CLOCK: movableClock ? 'yes' : 'no' } as const;
}

/** Of functions that answer bearers of tokens, with `allowCounting`. */
export function rateOf({ stage, rates }: Pick<ServiceScope, 'stage' | 'rates'>) {
  return {
    RATES_TABLE: rates.tableName,
    REQUESTS_PER_MINUTE: String(stage.requestsPerMinute),
  };
}

export function tablesOf({ ledger, log, views }: DataStack) {
  return {
    LEDGER_TABLE: ledger.tableName,
    LOG_TABLE: log.tableName,
    VIEWS_TABLE: views.tableName,
  };
}
