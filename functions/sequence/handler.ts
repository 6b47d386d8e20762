import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { pause } from '@giam-sat/platform/pause';
import { Env } from './env.ts';
import { sequence } from './sequence.ts';

const { LEDGER_TABLE, LOG_TABLE } = readEnv(Env);
const client = documentClient();
const dependencies = {
  ledger: ledgerOn(client, LEDGER_TABLE),
  log: logOn(client, LOG_TABLE),
  now: () => new Date(),
  pause,
  random: Math.random,
  write: log,
};

export const handler = (event: unknown) => sequence(dependencies, event);
