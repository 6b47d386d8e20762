import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { viewsOn } from '@giam-sat/views/views';
import { handle } from 'hono/aws-lambda';
import { consultApp } from './consult-app.ts';
import { Env } from './env.ts';

const { LEDGER_TABLE, LOG_TABLE, VIEWS_TABLE } = readEnv(Env);
const client = documentClient();
const app = consultApp(
  {
    ledger: ledgerOn(client, LEDGER_TABLE),
    log: logOn(client, LOG_TABLE),
    views: viewsOn(client, VIEWS_TABLE),
    now: () => new Date(),
  },
  (error) => log('BUG', { function: 'consult', error: error.name, message: error.message }),
);

export const handler = handle(app);
