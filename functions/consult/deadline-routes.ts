import { recommendationDeadlines, sessionDeadlines } from '@giam-sat/contract/http/clock-view';
import { sessionOf } from '@giam-sat/contract/http/ids';
import {
  recommendationDeadlinesRoute,
  sessionDeadlinesRoute,
} from '@giam-sat/contract/routes/rule-routes';
import { sessionFor, sessionForRecommendation } from '@giam-sat/domain/policy/readable';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { readSessionAs } from './read-session.ts';
import { whoReads } from './who-reads.ts';

export function deadlineRoutes(app: OpenAPIHono, on: Dependencies): void {
  const { ledger } = on;
  app.openapi(sessionDeadlinesRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads(on, c);
    const { id } = c.req.valid('param');
    const session = await readSessionAs(ledger, id, (one) => sessionFor(reader, one));
    const view = sessionDeadlines(session, id, await readCalendar(ledger));
    return c.json(view, 200, { etag: `"${session.version}"` });
  });
  app.openapi(recommendationDeadlinesRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads(on, c);
    const { id } = c.req.valid('param');
    const seen = (one: Session) => sessionForRecommendation(reader, one, id);
    const session = await readSessionAs(ledger, sessionOf(id), seen);
    const view = recommendationDeadlines(session, id, await readCalendar(ledger));
    if (view === undefined) throw new EdgeRefusal('not-found');
    return c.json(view, 200, { etag: `"${session.version}"` });
  });
}
