import { sessionOf } from '@giam-sat/contract/http/ids';
import { recommendationStepsView, sessionStepsView } from '@giam-sat/contract/http/steps-view';
import {
  recommendationStepsRoute,
  sessionStepsRoute,
} from '@giam-sat/contract/routes/session-read-routes';
import { sessionFor, sessionForRecommendation } from '@giam-sat/domain/policy/readable';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { readSessionAs } from './read-session.ts';
import { whoAsks, whoReads } from './who-reads.ts';

/** What the caller may do to a record they were let see. */
export function stepRoutes(app: OpenAPIHono, on: Dependencies): void {
  const { ledger } = on;
  app.openapi(sessionStepsRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads(on, c);
    const { id } = c.req.valid('param');
    const session = await readSessionAs(ledger, id, (one) => sessionFor(reader, one));
    const view = sessionStepsView(await whoAsks(on, c, session.state), id, session);
    return c.json(view, 200, { etag: `"${session.version}"` });
  });
  app.openapi(recommendationStepsRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads(on, c);
    const { id } = c.req.valid('param');
    const seen = (one: Session) => sessionForRecommendation(reader, one, id);
    const session = await readSessionAs(ledger, sessionOf(id), seen);
    const view = recommendationStepsView(await whoAsks(on, c, session.state), id, session);
    if (view === undefined) throw new EdgeRefusal('not-found');
    return c.json(view, 200, { etag: `"${session.version}"` });
  });
}
