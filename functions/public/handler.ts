import { answerGateway } from '@giam-sat/edge/answer-gateway';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { stageClock } from '@giam-sat/ledger/stage-clock';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { viewsOn } from '@giam-sat/views/views';
import { Env } from './env.ts';
import { publicApp } from './public-app.ts';

const { VIEWS_TABLE, LEDGER_TABLE, MOVABLE_CLOCK } = readEnv(Env);
const client = documentClient();
const clock = stageClock(ledgerOn(client, LEDGER_TABLE), MOVABLE_CLOCK === 'yes');
const app = publicApp(
  { views: viewsOn(client, VIEWS_TABLE), now: clock.now },
  ({ name: error, message }, request) =>
    log('BUG', { function: 'public', error, message, request }),
);
const answer = answerGateway(app);

export const handler: typeof answer = async (event, context) => {
  await clock.look();
  return answer(event, context);
};
