import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { putEvents } from '@giam-sat/bus/put-events';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { pause } from '@giam-sat/platform/pause';
import { viewsOn } from '@giam-sat/views/views';
import { Env } from './env.ts';
import { publish } from './publish.ts';

const { LEDGER_TABLE, LOG_TABLE, VIEWS_TABLE, BUS_NAME } = readEnv(Env);
const client = documentClient();
const bridge = new EventBridgeClient({});
const dependencies = {
  ledger: ledgerOn(client, LEDGER_TABLE),
  log: logOn(client, LOG_TABLE),
  views: viewsOn(client, VIEWS_TABLE),
  put: (events: Parameters<typeof putEvents>[2]) => putEvents(bridge, BUS_NAME, events),
  pause,
  random: Math.random,
  now: () => new Date(),
  write: log,
};

export const handler = (event: unknown, context: { getRemainingTimeInMillis(): number }) =>
  publish(dependencies, event, () => context.getRemainingTimeInMillis());
