import { answerGateway } from '@giam-sat/edge/answer-gateway';
import { requestRate } from '@giam-sat/edge/request-rate';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { logOn } from '@giam-sat/ledger/log';
import { requestCountsOn } from '@giam-sat/ledger/request-counts';
import { stageClock } from '@giam-sat/ledger/stage-clock';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { viewsOn } from '@giam-sat/views/views';
import { consultApp } from './consult-app.ts';
import { Env } from './env.ts';

const { LEDGER_TABLE, LOG_TABLE, VIEWS_TABLE, MOVABLE_CLOCK, RATES_TABLE, REQUESTS_PER_MINUTE } =
  readEnv(Env);
const client = documentClient();
const ledger = ledgerOn(client, LEDGER_TABLE);
const rate = requestRate(requestCountsOn(client, RATES_TABLE), REQUESTS_PER_MINUTE);
const clock = stageClock(ledger, MOVABLE_CLOCK === 'yes');
const app = consultApp(
  {
    ledger,
    log: logOn(client, LOG_TABLE),
    views: viewsOn(client, VIEWS_TABLE),
    now: clock.now,
  },
  ({ name: error, message }, request) =>
    log('BUG', { function: 'consult', error, message, request }),
  rate,
);

const answer = answerGateway(app);

export const handler: typeof answer = async (event, context) => {
  await clock.look();
  return answer(event, context);
};
