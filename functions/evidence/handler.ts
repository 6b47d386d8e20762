import { answerGateway } from '@giam-sat/edge/answer-gateway';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { stageClock } from '@giam-sat/ledger/stage-clock';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { pause } from '@giam-sat/platform/pause';
import { Env } from './env.ts';
import { evidenceApp } from './evidence-app.ts';
import { fileStore } from './file-store.ts';

const { LEDGER_TABLE, EVIDENCE_BUCKET, MOVABLE_CLOCK } = readEnv(Env);
const ledger = ledgerOn(documentClient(), LEDGER_TABLE);
const clock = stageClock(ledger, MOVABLE_CLOCK === 'yes');
const on = {
  ledger,
  files: fileStore(EVIDENCE_BUCKET),
  now: clock.now,
  pause,
  random: Math.random,
};
const app = evidenceApp(on, (error) =>
  log('BUG', { function: 'evidence', error: error.name, message: error.message }),
);
const answer = answerGateway(app);

export const handler: typeof answer = async (event, context) => {
  await clock.look();
  return answer(event, context);
};
