import { sessionOf } from '@giam-sat/contract/http/ids';
import { findingView, recommendationView, sessionView } from '@giam-sat/contract/http/session-view';
import {
  getFindingRoute,
  getRecommendationRoute,
  getSessionRoute,
  listFindingsRoute,
  listRecommendationsRoute,
  listSessionsRoute,
} from '@giam-sat/contract/routes/session-read-routes';
import { dayAt } from '@giam-sat/domain/day';
import { sessionFor, sessionForRecommendation } from '@giam-sat/domain/policy/readable';
import { isOfSide, isWithinReach, type Reader } from '@giam-sat/domain/policy/reader';
import type { Session } from '@giam-sat/domain/session/session';
import type { Warning } from '@giam-sat/domain/warning';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { sessionHints } from '@giam-sat/views/session-hints';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';
import { listRecords, type Shown } from './list-records.ts';
import { readSessionAs } from './read-session.ts';
import { whoReads, whoReadsContent } from './who-reads.ts';

export function recordRoutes(app: OpenAPIHono, on: Dependencies): void {
  const list = async (
    c: Context,
    shown: Shown,
    filters: Parameters<typeof listRecords>[2],
  ): Promise<Response> => {
    const now = on.now();
    const sight = await whoReadsContent(on, c);
    const asking = { sight, requested: c.req.url, today: dayAt(now) };
    const reading = await listRecords(on.views, shown, filters, asking);
    return c.json({ ...reading.value, asOf: asOf(reading, now) });
  };
  app.openapi(listSessionsRoute, (c) => list(c, 'sessions', c.req.valid('query')));
  app.openapi(listFindingsRoute, (c) => list(c, 'findings', c.req.valid('query')));
  app.openapi(listRecommendationsRoute, (c) => list(c, 'recommendations', c.req.valid('query')));

  app.openapi(getSessionRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads(on, c);
    const { id } = c.req.valid('param');
    const { version, state } = await readSessionAs(on.ledger, id, (one) => sessionFor(reader, one));
    const hints = await sessionHints(on, id, state);
    const warnings = hints.filter((hint) => isFor(reader, state, hint));
    return c.json(sessionView(id, version, state, warnings), 200, { etag: `"${version}"` });
  });
  app.openapi(getFindingRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads(on, c);
    const { id } = c.req.valid('param');
    const seen = (one: Session) => sessionFor(reader, one);
    return found(c, findingView(await readSessionAs(on.ledger, sessionOf(id), seen), id));
  });
  app.openapi(getRecommendationRoute, async (c): Promise<Response> => {
    const { reader } = await whoReads(on, c);
    const { id } = c.req.valid('param');
    const seen = (one: Session) => sessionForRecommendation(reader, one, id);
    return found(c, recommendationView(await readSessionAs(on.ledger, sessionOf(id), seen), id));
  });
}

/** Sessions that may be the same are of the same lead body: only who reads all of it is told of them. */
function isFor(reader: Reader, { description: { lead } }: Session, { code }: Warning): boolean {
  if (code !== 'entered-before') return true;
  return isOfSide(reader, lead) && isWithinReach(reader, lead.path);
}

function found(c: Context, view: { readonly version: number } | undefined): Response {
  if (view === undefined) throw new EdgeRefusal('not-found');
  return c.json(view, 200, { etag: `"${view.version}"` });
}
