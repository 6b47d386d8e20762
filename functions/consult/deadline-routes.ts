import { recommendationDeadlines, sessionDeadlines } from '@giam-sat/contract/http/clock-view';
import { sessionOf } from '@giam-sat/contract/http/ids';
import {
  recommendationDeadlinesRoute,
  sessionDeadlinesRoute,
} from '@giam-sat/contract/routes/rule-routes';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { readSession } from './read-session.ts';

export function deadlineRoutes(app: OpenAPIHono, { ledger }: Dependencies): void {
  const read = async (id: string) => {
    const [session, calendar] = await Promise.all([readSession(ledger, id), readCalendar(ledger)]);
    if (session === undefined) throw new EdgeRefusal('not-found');
    return { session, calendar };
  };
  app.openapi(sessionDeadlinesRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const { session, calendar } = await read(id);
    const etag = `"${session.version}"`;
    return c.json(sessionDeadlines(session, id, calendar), 200, { etag });
  });
  app.openapi(recommendationDeadlinesRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const { session, calendar } = await read(sessionOf(id));
    const view = recommendationDeadlines(session, id, calendar);
    if (view === undefined) throw new EdgeRefusal('not-found');
    return c.json(view, 200, { etag: `"${session.version}"` });
  });
}
