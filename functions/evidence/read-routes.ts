import { evidenceView } from '@giam-sat/contract/http/evidence-view';
import { sessionOf } from '@giam-sat/contract/http/ids';
import { openEvidenceRoute, publicEvidenceRoute } from '@giam-sat/contract/routes/evidence-routes';
import { isFilePublic } from '@giam-sat/domain/publication/public-records';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { callerOf } from '@giam-sat/platform/claims';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Dependencies, openSession, readSession } from './open-session.ts';

export function readRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(openEvidenceRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const caller = callerOf(c.env);
    if (caller === undefined) throw new EdgeRefusal('unauthenticated');
    const { session } = await openSession(on, sessionOf(id), caller, 'evidence.open');
    const one = session.evidence.find((other) => other.id === id);
    if (one === undefined) throw new EdgeRefusal('not-found');
    const download = one.state === 'stored' ? await on.files.address('kept', id) : null;
    c.header('cache-control', 'no-store');
    return c.json({ ...evidenceView(one), download }, 200);
  });
  app.openapi(publicEvidenceRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const session = await readSession(on, sessionOf(id));
    const one = session?.evidence.find((other) => other.id === id);
    // A copy is public as long as its session is, and the part of it that it is about.
    if (session === undefined || one?.published === undefined || !isFilePublic(session, one)) {
      throw new EdgeRefusal('not-found');
    }
    const { on: publishedOn, ...published } = one.published;
    const download = await on.files.address('public', id);
    c.header('cache-control', 'no-store');
    return c.json(
      { id, title: one.title, type: one.type, publishedOn, ...published, download },
      200,
    );
  });
}
