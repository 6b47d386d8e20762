import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { firstAppends } from './first-appends.ts';

/**
 * Makes an empty stage usable. What is there already, in whatever version, is left as it is; what is
 * entered is placed and projected by the stage's own functions.
 * @returns how many records were entered
 */
export async function enterFirstAppends(region: string, ledgerTable: string): Promise<number> {
  const client = documentClient({ region });
  const ledger = ledgerOn(client, ledgerTable);
  let entered = 0;
  try {
    for (const append of firstAppends(new Date())) {
      if ((await ledger.read(append.record)).length > 0) continue;
      if ((await ledger.insert(append)) === 'inserted') entered += 1;
    }
  } finally {
    client.destroy();
  }
  return entered;
}
