import { sessionOf } from '@giam-sat/contract/http/ids';
import { findingView, recommendationView, sessionView } from '@giam-sat/contract/http/session-view';
import {
  getFindingRoute,
  getRecommendationRoute,
  getSessionRoute,
  listFindingsRoute,
  listRecommendationsRoute,
  listSessionsRoute,
} from '@giam-sat/contract/routes/read-routes';
import { dayAt } from '@giam-sat/domain/day';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { sessionHints } from '@giam-sat/views/session-hints';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';
import { listRecords, type Shown } from './list-records.ts';
import { readSession } from './read-session.ts';

export function recordRoutes(app: OpenAPIHono, on: Dependencies): void {
  const list = async (
    c: Context,
    shown: Shown,
    filters: Parameters<typeof listRecords>[2],
  ): Promise<Response> => {
    const now = on.now();
    const reading = await listRecords(on.views, shown, filters, c.req.url, dayAt(now));
    return c.json({ ...reading.value, asOf: asOf(reading, now) });
  };
  app.openapi(listSessionsRoute, (c) => list(c, 'sessions', c.req.valid('query')));
  app.openapi(listFindingsRoute, (c) => list(c, 'findings', c.req.valid('query')));
  app.openapi(listRecommendationsRoute, (c) => list(c, 'recommendations', c.req.valid('query')));

  const open = async (id: string) => {
    const session = await readSession(on.ledger, id);
    if (session === undefined) throw new EdgeRefusal('not-found');
    return session;
  };
  app.openapi(getSessionRoute, async (c): Promise<Response> => {
    const { id, version, state } = await open(c.req.valid('param').id);
    const warnings = await sessionHints(on, id, state);
    return c.json(sessionView(id, version, state, warnings), 200, { etag: `"${version}"` });
  });
  app.openapi(getFindingRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    return found(c, findingView(await open(sessionOf(id)), id));
  });
  app.openapi(getRecommendationRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    return found(c, recommendationView(await open(sessionOf(id)), id));
  });
}

function found(c: Context, view: { readonly version: number } | undefined): Response {
  if (view === undefined) throw new EdgeRefusal('not-found');
  return c.json(view, 200, { etag: `"${view.version}"` });
}
