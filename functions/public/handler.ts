import { answerGateway } from '@giam-sat/edge/answer-gateway';
import { documentClient } from '@giam-sat/ledger/client';
import { readEnv } from '@giam-sat/platform/env';
import { log } from '@giam-sat/platform/log';
import { viewsOn } from '@giam-sat/views/views';
import { Env } from './env.ts';
import { publicApp } from './public-app.ts';

const { VIEWS_TABLE } = readEnv(Env);
const app = publicApp(
  { views: viewsOn(documentClient(), VIEWS_TABLE), now: () => new Date() },
  ({ name: error, message }, request) =>
    log('BUG', { function: 'public', error, message, request }),
);

export const handler = answerGateway(app);
