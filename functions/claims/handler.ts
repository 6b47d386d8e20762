import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { stageClock } from '@giam-sat/ledger/stage-clock';
import { readEnv } from '@giam-sat/platform/env';
import { Env } from './env.ts';
import { putClaims } from './put-claims.ts';

const { LEDGER_TABLE, MOVABLE_CLOCK } = readEnv(Env);
const ledger = ledgerOn(documentClient(), LEDGER_TABLE);
const clock = stageClock(ledger, MOVABLE_CLOCK === 'yes');

export const handler = async (event: unknown): Promise<unknown> => {
  await clock.look();
  return putClaims({ ledger, now: clock.now }, event);
};
