import { sessionOf } from '@giam-sat/contract/http/ids';
import {
  recommendationHistoryRoute,
  sessionHistoryRoute,
} from '@giam-sat/contract/routes/history-routes';
import {
  mayOpenSession,
  sessionFor,
  sessionForRecommendation,
} from '@giam-sat/domain/policy/readable';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { type Asked, readHistory } from './read-history.ts';
import { whoReads } from './who-reads.ts';

/** What happened to a record, for whoever may open it. */
export function historyRoutes(app: OpenAPIHono, { ledger }: Dependencies): void {
  app.openapi(sessionHistoryRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads({ ledger }, c);
    const { id } = c.req.valid('param');
    const asked: Asked = {
      ...{ id, reader, requested: c.req.url, ...c.req.valid('query') },
      mayOpen: (one) => sessionFor(reader, one) !== undefined,
      isAbout: () => true,
    };
    const view = await readHistory(ledger, asked);
    return c.json(view, 200, { etag: `"${view.version}"` });
  });
  app.openapi(recommendationHistoryRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads({ ledger }, c);
    const { id } = c.req.valid('param');
    const asked: Asked = {
      ...{ id: sessionOf(id), reader, requested: c.req.url, ...c.req.valid('query') },
      mayOpen: (one) => sessionForRecommendation(reader, one, id) !== undefined,
      // Publishing is a step of the session's: its addressee is told by the public pages.
      isAbout: ({ event, parts }, one) =>
        parts.includes(id) && ('id' in event.data || mayOpenSession(reader, one)),
    };
    const view = await readHistory(ledger, asked);
    return c.json(view, 200, { etag: `"${view.version}"` });
  });
}
