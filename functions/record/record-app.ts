import { checkTexts } from '@giam-sat/edge/check-texts';
import { edgeApp } from '@giam-sat/edge/edge-app';
import { jsonBody } from '@giam-sat/edge/json-body';
import { rolesOfToday } from '@giam-sat/edge/roles-of-today';
import type { MiddlewareHandler } from 'hono';
import { accountRoutes } from './account-routes.ts';
import { activityRoutes } from './activity-routes.ts';
import { boardRoutes } from './board-routes.ts';
import type { RecordDependencies } from './dependencies.ts';
import { findingRoutes } from './finding-routes.ts';
import { followActionRoutes } from './follow-routes.ts';
import { projectRoutes } from './project-routes.ts';
import { publishedFigureRoutes } from './published-figure-routes.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { replyLinkRoutes } from './reply-link-routes.ts';
import { replyRoutes } from './reply-routes.ts';
import { ruleRoutes } from './rule-routes.ts';
import { sessionRoutes } from './session-routes.ts';

const LIMIT = 128 * 1024;

/** Every write, over HTTP. */
export function recordApp(
  on: RecordDependencies,
  bug: (error: Error, request: string) => void,
  rate?: MiddlewareHandler,
) {
  const app = edgeApp(bug, checkTexts, rate);
  app.use(rolesOfToday(on.now));
  app.use(...jsonBody(LIMIT));
  sessionRoutes(app, on);
  findingRoutes(app, on);
  recommendationRoutes(app, on);
  followActionRoutes(app, on);
  replyLinkRoutes(app, on);
  replyRoutes(app, on);
  publishedFigureRoutes(app, on);
  activityRoutes(app, on);
  projectRoutes(app, on);
  boardRoutes(app, on);
  registerRoutes(app, on);
  ruleRoutes(app, on);
  accountRoutes(app, on);
  return app;
}
