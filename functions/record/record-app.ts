import { checkTexts } from '@giam-sat/edge/check-texts';
import { EdgeRefusal, edgeApp } from '@giam-sat/edge/edge-app';
import { bodyLimit } from 'hono/body-limit';
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
export function recordApp(on: RecordDependencies, bug: (error: Error) => void) {
  const app = edgeApp(bug, checkTexts);
  app.use(
    bodyLimit({
      maxSize: LIMIT,
      onError: () => {
        throw new EdgeRefusal('too-large');
      },
    }),
  );
  app.use(async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type)) throw new EdgeRefusal('not-json');
    await next();
  });
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
