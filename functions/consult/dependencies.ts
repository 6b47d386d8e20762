import type { Ledger } from '@giam-sat/ledger/ledger';
import type { Log } from '@giam-sat/ledger/log';
import type { Views } from '@giam-sat/views/views';

export interface Dependencies {
  readonly ledger: Ledger;
  readonly log: Log;
  readonly views: Views;
  readonly now: () => Date;
}
