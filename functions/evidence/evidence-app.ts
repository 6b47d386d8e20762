import { checkTexts } from '@giam-sat/edge/check-texts';
import { EdgeRefusal, edgeApp } from '@giam-sat/edge/edge-app';
import { bodyLimit } from 'hono/body-limit';
import type { Dependencies } from './open-session.ts';
import { readRoutes } from './read-routes.ts';
import { writeRoutes } from './write-routes.ts';

/** Facts about files; the files themselves never pass through. */
const LIMIT = 16 * 1024;

/** Evidence files, over HTTP. */
export function evidenceApp(on: Dependencies, bug: (error: Error) => void) {
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
    const isJson = /^application\/json\s*(;|$)/i.test(type);
    if (c.req.method === 'POST' && !isJson) throw new EdgeRefusal('not-json');
    await next();
  });
  readRoutes(app, on);
  writeRoutes(app, on);
  return app;
}
