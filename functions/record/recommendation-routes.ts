import { sessionOf } from '@giam-sat/contract/http/ids';
import { recommendationView } from '@giam-sat/contract/http/session-view';
import {
  confirmRecommendationRoute,
  issueRecommendationRoute,
} from '@giam-sat/contract/routes/session-write-routes';
import {
  confirmRecommendation,
  issueRecommendation,
} from '@giam-sat/domain/session/act-on-recommendations';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { writeRequest } from '@giam-sat/writing/request';
import {
  type Dependencies,
  type SessionCommand,
  writeSession,
} from '@giam-sat/writing/session-writing';
import { wantedBySession } from '@giam-sat/writing/wanted-by';
import { etag } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

export function recommendationRoutes(app: OpenAPIHono, on: Dependencies): void {
  const write = async (
    c: Context,
    recommendationId: string,
    action: 'recommendation.confirm' | 'recommendation.issue',
    decide: SessionCommand['decide'],
  ): Promise<Response> => {
    const id = sessionOf(recommendationId);
    const request = await writeRequest(c);
    const asked = { does: [{ action }], recommendation: recommendationId };
    const command = { id, request, ...asked, wants: wantedBySession, decide };
    const { version, state } = await writeSession(on, command);
    const view = recommendationView({ id, version, state }, recommendationId);
    if (view === undefined) throw new EdgeRefusal('not-found');
    return c.json(view, 200, { etag: etag(version) });
  };
  app.openapi(confirmRecommendationRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, 'recommendation.confirm', (context, session) =>
      confirmRecommendation(context, session, id, command),
    );
  });
  app.openapi(issueRecommendationRoute, (c) => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    return write(c, id, 'recommendation.issue', (context, session) =>
      issueRecommendation(context, session, id, command),
    );
  });
}
