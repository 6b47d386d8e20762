import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { stageClock } from '@giam-sat/ledger/stage-clock';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { viewsOn } from '@giam-sat/views/views';
import { contextsOn } from './contexts.ts';
import { Env } from './env.ts';
import { sweep } from './sweep.ts';

const { LEDGER_TABLE, LOG_TABLE, VIEWS_TABLE, MOVABLE_CLOCK } = readEnv(Env);
const client = documentClient();
const ledger = ledgerOn(client, LEDGER_TABLE);
const clock = stageClock(ledger, MOVABLE_CLOCK === 'yes');
const tables = { log: logOn(client, LOG_TABLE), views: viewsOn(client, VIEWS_TABLE) };
const { now } = clock;
const on = { ledger, ...tables, now, contexts: () => contextsOn(ledger, now), write: log };

export const handler = async (_event: unknown, context: { getRemainingTimeInMillis(): number }) => {
  await clock.look();
  return sweep(on, () => context.getRemainingTimeInMillis());
};
