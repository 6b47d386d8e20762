import { EdgeRefusal, edgeApp } from '@giam-sat/edge/edge-app';
import { jsonBody } from '@giam-sat/edge/json-body';
import { rolesOfToday } from '@giam-sat/edge/roles-of-today';
import { stageTime } from '@giam-sat/edge/stage-time';
import { callerOf } from '@giam-sat/platform/claims';
import type { MiddlewareHandler } from 'hono';
import { accountRoutes } from './account-routes.ts';
import { activityRoutes } from './activity-routes.ts';
import { boardRoutes } from './board-routes.ts';
import { deadlineRoutes } from './deadline-routes.ts';
import type { Dependencies } from './dependencies.ts';
import { documentRoutes } from './document-routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import { projectRoutes } from './project-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { refuseMethods, refuseMethodsOpenly } from './refuse-methods.ts';
import { registerRoutes } from './register-routes.ts';
import { replyRoutes } from './reply-routes.ts';
import { ruleRoutes } from './rule-routes.ts';
import { stepRoutes } from './step-routes.ts';
import { requireRegisterReader } from './who-reads.ts';
import { worklistRoutes } from './worklist-routes.ts';

const LIMIT = 128 * 1024;

/** For every account that has a role; what else there is depends on the role and the place. */
const FOR_ALL = ['/registers/*', '/published-figures', '/asyncapi.json'];

/** Everything that is read, over HTTP. */
export function consultApp(
  on: Dependencies,
  bug: (error: Error, request: string) => void,
  rate?: MiddlewareHandler,
) {
  const app = edgeApp(bug, undefined, rate);
  app.use(stageTime(on.now));
  app.use(rolesOfToday(on.now));
  documentRoutes(app);
  replyRoutes(app, on);
  refuseMethodsOpenly(app);
  // The gateway's authorizer lets nobody through without a token; a wrong route there would.
  app.use(async (c, next) => {
    if (callerOf(c.env) === undefined) throw new EdgeRefusal('unauthenticated');
    await next();
  });
  for (const path of FOR_ALL) {
    app.use(path, async (c, next) => {
      requireRegisterReader(c);
      await next();
    });
  }
  // What is only asked for is told as it would be to be stored.
  for (const what of ['rules', 'calendar']) {
    app.post(`/registers/${what}/preview`, ...jsonBody(LIMIT));
  }
  recordRoutes(app, on);
  deadlineRoutes(app, on);
  stepRoutes(app, on);
  historyRoutes(app, on);
  ruleRoutes(app, on);
  previewRoutes(app, on);
  activityRoutes(app, on);
  projectRoutes(app, on);
  boardRoutes(app, on);
  figureRoutes(app, on);
  worklistRoutes(app, on);
  registerRoutes(app, on);
  accountRoutes(app, on);
  refuseMethods(app);
  return app;
}
