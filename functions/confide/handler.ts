import { randomBytes } from 'node:crypto';
import { isWithheld } from '@giam-sat/domain/confiding/events';
import { answerGateway } from '@giam-sat/edge/answer-gateway';
import { requestRate } from '@giam-sat/edge/request-rate';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { requestCountsOn } from '@giam-sat/ledger/request-counts';
import { stageClock } from '@giam-sat/ledger/stage-clock';
import { personalOn } from '@giam-sat/personal/personal';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { pause } from '@giam-sat/platform/pause';
import type { RecordedIds } from '@giam-sat/writing/write-record';
import { confideApp } from './confide-app.ts';
import { Env } from './env.ts';

const env = readEnv(Env);
const { LEDGER_TABLE, PERSONAL_TABLE, PERSONAL_REGION, MOVABLE_CLOCK } = env;
const client = documentClient();
const ledger = ledgerOn(client, LEDGER_TABLE);
const rate = requestRate(requestCountsOn(client, env.RATES_TABLE), env.REQUESTS_PER_MINUTE);
const clock = stageClock(ledger, MOVABLE_CLOCK === 'yes');
const confiding =
  PERSONAL_REGION === undefined ? client : documentClient({ region: PERSONAL_REGION });
const personal = personalOn(confiding, PERSONAL_TABLE);
const parts = {
  ...{ ledger, personal, now: clock.now, pause, random: Math.random, randomBytes },
  // Near an informant no line leads from who asked to what is kept.
  recorded: (ids: RecordedIds) => (isWithheld(ids.record) ? undefined : log('RECORDED', ids)),
};
const answer = answerGateway(
  confideApp(
    parts,
    ({ name: error }, request) => log('BUG', { function: 'confide', error, request }),
    rate,
  ),
);

export const handler: typeof answer = async (event, context) => {
  await clock.look();
  return answer(event, context);
};
