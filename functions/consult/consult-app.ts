import { EdgeRefusal, edgeApp } from '@giam-sat/edge/edge-app';
import { callerOf } from '@giam-sat/platform/claims';
import type { Dependencies } from './dependencies.ts';
import { documentRoutes } from './document-routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { refuseMethods } from './refuse-methods.ts';
import { registerRoutes } from './register-routes.ts';

/** Everything that is read, over HTTP. */
export function consultApp(on: Dependencies, bug: (error: Error) => void) {
  const app = edgeApp(bug);
  documentRoutes(app);
  // The gateway's authorizer lets nobody through without a token; a wrong route there would.
  app.use(async (c, next) => {
    if (callerOf(c.env) === undefined) throw new EdgeRefusal('unauthenticated');
    await next();
  });
  recordRoutes(app, on);
  figureRoutes(app, on);
  registerRoutes(app, on);
  refuseMethods(app);
  return app;
}
