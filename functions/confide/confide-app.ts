import { checkTexts } from '@giam-sat/edge/check-texts';
import { EdgeRefusal, edgeApp } from '@giam-sat/edge/edge-app';
import { callerOf } from '@giam-sat/platform/claims';
import { bodyLimit } from 'hono/body-limit';
import type { Dependencies } from './dependencies.ts';
import { informantRoutes } from './informant-routes.ts';
import { personalRoutes } from './personal-routes.ts';
import { purgeRoutes } from './purge-routes.ts';

const LIMIT = 64 * 1024;

/** The only way in and out of what is kept about people. */
export function confideApp(on: Dependencies, bug: (error: Error) => void) {
  const app = edgeApp(bug, checkTexts);
  app.use(async (c, next) => {
    if (callerOf(c.env) === undefined) throw new EdgeRefusal('unauthenticated');
    const type = c.req.header('content-type') ?? '';
    if (c.req.method !== 'GET' && !/^application\/json\s*(;|$)/i.test(type)) {
      throw new EdgeRefusal('not-json');
    }
    await next();
    // Nothing of it stays in a browser or on the way.
    c.header('cache-control', 'no-store');
  });
  app.use(
    bodyLimit({
      maxSize: LIMIT,
      onError: () => {
        throw new EdgeRefusal('too-large');
      },
    }),
  );
  purgeRoutes(app, on);
  personalRoutes(app, on);
  informantRoutes(app, on);
  return app;
}
