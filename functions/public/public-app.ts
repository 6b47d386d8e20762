import { edgeApp } from '@giam-sat/edge/edge-app';
import { stageTime } from '@giam-sat/edge/stage-time';
import { etag } from 'hono/etag';
import type { Dependencies } from './dependencies.ts';
import { figureRoutes } from './figure-routes.ts';
import { listRoutes } from './list-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { schemaRoutes } from './schema-routes.ts';

/** A withdrawn item is in nobody's cache for longer than this. */
const CACHED = 'public, max-age=60';

/** What anybody may read without a token. */
export function publicApp(on: Dependencies, bug: (error: Error, request: string) => void) {
  const app = edgeApp(bug);
  app.use(stageTime(on.now));
  const tagged = etag({ weak: true });
  app.use(async (c, next) => {
    await next();
    // A problem is never kept, nor answered with "not modified".
    if (!c.res.ok) return;
    c.header('cache-control', CACHED);
    c.header('vary', 'accept');
    await tagged(c, async () => undefined);
  });
  listRoutes(app, on);
  figureRoutes(app, on);
  registerRoutes(app, on);
  schemaRoutes(app);
  return app;
}
