import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { pause } from '@giam-sat/platform/pause';
import { handle } from 'hono/aws-lambda';
import { Env } from './env.ts';
import { recordApp } from './record-app.ts';

const { LEDGER_TABLE } = readEnv(Env);
const app = recordApp(
  {
    ledger: ledgerOn(documentClient(), LEDGER_TABLE),
    now: () => new Date(),
    pause,
    random: Math.random,
  },
  (error) => log('BUG', { function: 'record', error: error.name, message: error.message }),
);

export const handler = handle(app);
