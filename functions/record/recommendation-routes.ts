import { sessionOf } from '@giam-sat/contract/http/ids';
import { recommendationView } from '@giam-sat/contract/http/session-view';
import {
  confirmRecommendationRoute,
  correctRecommendationRoute,
  issueRecommendationRoute,
} from '@giam-sat/contract/routes/session-write-routes';
import {
  confirmRecommendation,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import { correctionOf, correctRecommendation } from '@giam-sat/domain/session/correct-part';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { writeRequest } from '@giam-sat/writing/request';
import {
  type Dependencies,
  type SessionCommand,
  writeSession,
} from '@giam-sat/writing/session-writing';
import { wantedByMending, wantedBySession } from '@giam-sat/writing/wanted-by';
import { etag } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

export function recommendationRoutes(app: OpenAPIHono, on: Dependencies): void {
  const write = async (
    c: Context,
    recommendationId: string,
    command: Pick<SessionCommand, 'does' | 'doesTo' | 'needsMatch' | 'wants' | 'decide'>,
  ): Promise<Response> => {
    const id = sessionOf(recommendationId);
    const request = await writeRequest(c);
    const asked = { id, request, recommendation: recommendationId, ...command };
    const { version, state } = await writeSession(on, asked);
    const view = recommendationView({ id, version, state }, recommendationId);
    if (view === undefined) throw new EdgeRefusal('not-found');
    return c.json(view, 200, { etag: etag(version) });
  };
  app.openapi(correctRecommendationRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, {
      does: [],
      doesTo: (one) => ({ action: `recommendation.${correctionOf(one)}` }),
      needsMatch: true,
      wants: (session) => wantedByMending(session, id, command),
      decide: (context, session) =>
        correctRecommendation(context, sessionOf(id), session, id, command),
    });
  });
  app.openapi(confirmRecommendationRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, {
      does: [{ action: 'recommendation.confirm' }],
      wants: wantedBySession,
      decide: (context, session) => confirmRecommendation(context, session, id, command),
    });
  });
  app.openapi(issueRecommendationRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, {
      does: [{ action: 'recommendation.issue' }],
      wants: wantedBySession,
      decide: (context, session) => issueRecommendation(context, session, id, command),
    });
  });
}
