import { sessionOf } from '@giam-sat/contract/http/ids';
import { findingView } from '@giam-sat/contract/http/session-view';
import {
  confirmFindingRoute,
  correctFindingRoute,
  dismissFindingRoute,
  draftRecommendationsRoute,
} from '@giam-sat/contract/routes/session-write-routes';
import {
  confirmFinding,
  dismissFinding,
  draftRecommendations,
} from '@giam-sat/domain/session/act-on-findings';
import { correctFinding } from '@giam-sat/domain/session/correct-part';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { writeRequest } from '@giam-sat/writing/request';
import {
  type Dependencies,
  type SessionCommand,
  writeSession,
} from '@giam-sat/writing/session-writing';
import { toldWithDrafts } from '@giam-sat/writing/told-at-once';
import { wantedByDrafts, wantedBySession } from '@giam-sat/writing/wanted-by';
import { etag } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

export function findingRoutes(app: OpenAPIHono, on: Dependencies): void {
  const write = async (
    c: Context,
    findingId: string,
    status: 200 | 201,
    command: Pick<SessionCommand, 'does' | 'needsMatch' | 'wants' | 'decide'>,
  ): Promise<Response> => {
    const id = sessionOf(findingId);
    const request = await writeRequest(c);
    const { version, state } = await writeSession(on, { id, request, ...command });
    const view = findingView({ id, version, state }, findingId);
    if (view === undefined) throw new EdgeRefusal('not-found');
    return c.json(view, status, { etag: etag(version) });
  };
  app.openapi(correctFindingRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, 200, {
      does: [{ action: 'finding.correct' }],
      needsMatch: true,
      wants: wantedBySession,
      decide: (context, session) => correctFinding(context, sessionOf(id), session, id, command),
    });
  });
  app.openapi(confirmFindingRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, 200, {
      does: [{ action: 'finding.confirm' }],
      wants: wantedBySession,
      decide: (context, session) => confirmFinding(context, session, id, command),
    });
  });
  app.openapi(dismissFindingRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, 200, {
      does: [{ action: 'finding.dismiss' }],
      wants: wantedBySession,
      decide: (context, session) => dismissFinding(context, session, id, command),
    });
  });
  app.openapi(draftRecommendationsRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, 201, {
      does: [
        { action: 'session.draft-recommendations' },
        ...toldWithDrafts(command.recommendations, '/recommendations'),
      ],
      wants: () => wantedByDrafts(command),
      decide: (context, session) =>
        draftRecommendations(context, sessionOf(id), session, id, command),
    });
  });
}
