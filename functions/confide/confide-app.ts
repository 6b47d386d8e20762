import { checkTexts } from '@giam-sat/edge/check-texts';
import { EdgeRefusal, edgeApp } from '@giam-sat/edge/edge-app';
import { jsonBody } from '@giam-sat/edge/json-body';
import { rolesOfToday } from '@giam-sat/edge/roles-of-today';
import { callerOf } from '@giam-sat/platform/claims';
import type { MiddlewareHandler } from 'hono';
import type { Dependencies } from './dependencies.ts';
import { informantRoutes } from './informant-routes.ts';
import { personalRoutes } from './personal-routes.ts';
import { purgeRoutes } from './purge-routes.ts';

const LIMIT = 64 * 1024;

/** The only way in and out of what is kept about people. */
export function confideApp(
  on: Dependencies,
  bug: (error: Error, request: string) => void,
  rate?: MiddlewareHandler,
) {
  const app = edgeApp(bug, checkTexts, rate);
  app.use(rolesOfToday(on.now));
  app.use(async (c, next) => {
    if (callerOf(c.env) === undefined) throw new EdgeRefusal('unauthenticated');
    await next();
  });
  app.use(...jsonBody(LIMIT));
  purgeRoutes(app, on);
  personalRoutes(app, on);
  informantRoutes(app, on);
  return app;
}
