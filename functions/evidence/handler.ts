import { answerGateway } from '@giam-sat/edge/answer-gateway';
import { requestRate } from '@giam-sat/edge/request-rate';
import { documentClient } from '@giam-sat/ledger/client';
import { ledgerOn } from '@giam-sat/ledger/ledger';
import { requestCountsOn } from '@giam-sat/ledger/request-counts';
import { stageClock } from '@giam-sat/ledger/stage-clock';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { pause } from '@giam-sat/platform/pause';
import type { RecordedIds } from '@giam-sat/writing/write-record';
import { Env } from './env.ts';
import { evidenceApp } from './evidence-app.ts';
import { fileStore } from './file-store.ts';

const { LEDGER_TABLE, EVIDENCE_BUCKET, MOVABLE_CLOCK, RATES_TABLE, REQUESTS_PER_MINUTE } =
  readEnv(Env);
const client = documentClient();
const ledger = ledgerOn(client, LEDGER_TABLE);
const rate = requestRate(requestCountsOn(client, RATES_TABLE), REQUESTS_PER_MINUTE);
const clock = stageClock(ledger, MOVABLE_CLOCK === 'yes');
const on = {
  ledger,
  files: fileStore(EVIDENCE_BUCKET),
  now: clock.now,
  recorded: (ids: RecordedIds) => log('RECORDED', ids),
  pause,
  random: Math.random,
};
const bug = ({ name: error, message }: Error, request: string) =>
  log('BUG', { function: 'evidence', error, message, request });
const answer = answerGateway(evidenceApp(on, bug, rate));

export const handler: typeof answer = async (event, context) => {
  await clock.look();
  return answer(event, context);
};
