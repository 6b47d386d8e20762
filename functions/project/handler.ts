import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { pause } from '@giam-sat/platform/pause';
import { CellCache } from '@giam-sat/views/cell-cache';
import { viewsOn } from '@giam-sat/views/views';
import { Env } from './env.ts';
import { project } from './project.ts';

const { LEDGER_TABLE, LOG_TABLE, VIEWS_TABLE } = readEnv(Env);
const client = documentClient();
const dependencies = {
  ledger: ledgerOn(client, LEDGER_TABLE),
  log: logOn(client, LOG_TABLE),
  views: viewsOn(client, VIEWS_TABLE),
  cache: new CellCache(),
  now: () => new Date(),
  pause,
  random: Math.random,
  write: log,
};

export const handler = (event: unknown, context: { getRemainingTimeInMillis(): number }) =>
  project(dependencies, event, () => context.getRemainingTimeInMillis());
