import { checkTexts } from '@giam-sat/edge/check-texts';
import { edgeApp } from '@giam-sat/edge/edge-app';
import { jsonBody } from '@giam-sat/edge/json-body';
import { rolesOfToday } from '@giam-sat/edge/roles-of-today';
import type { MiddlewareHandler } from 'hono';
import type { Dependencies } from './open-session.ts';
import { readRoutes } from './read-routes.ts';
import { writeRoutes } from './write-routes.ts';

/** Facts about files; the files themselves never pass through. */
const LIMIT = 16 * 1024;

/** Evidence files, over HTTP. */
export function evidenceApp(
  on: Dependencies,
  bug: (error: Error, request: string) => void,
  rate?: MiddlewareHandler,
) {
  const app = edgeApp(bug, checkTexts, rate);
  app.use(rolesOfToday(on.now));
  app.use(...jsonBody(LIMIT));
  readRoutes(app, on);
  writeRoutes(app, on);
  return app;
}
