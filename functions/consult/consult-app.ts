import { edgeApp } from '@giam-sat/contract/http/edge';
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
  recordRoutes(app, on);
  figureRoutes(app, on);
  registerRoutes(app, on);
  refuseMethods(app);
  return app;
}
