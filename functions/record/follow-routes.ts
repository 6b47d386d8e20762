import { sessionOf } from '@giam-sat/contract/http/ids';
import { recommendationView } from '@giam-sat/contract/http/session-view';
import { followRoutes } from '@giam-sat/contract/routes/follow-routes';
import { follow } from '@giam-sat/domain/recommendation/follow';
import type { FollowCommand } from '@giam-sat/domain/recommendation/inputs';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { writeRequest } from '@giam-sat/writing/request';
import { type Dependencies, writeSession } from '@giam-sat/writing/session-writing';
import { wantedByFollow } from '@giam-sat/writing/wanted-by';
import { etag } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

type Act = (c: Context, recommendation: string, command: FollowCommand) => Promise<Response>;

/** POST /recommendations/{id}/{action}, for every step after the letter. */
export function followActionRoutes(app: OpenAPIHono, on: Dependencies): void {
  const act: Act = async (c, recommendation, command) => {
    const id = sessionOf(recommendation);
    const request = await writeRequest(c);
    const { version, state } = await writeSession(on, {
      id,
      request,
      does: [{ action: `recommendation.${command.action}` }],
      recommendation,
      wants: () => wantedByFollow(command),
      decide: (context, session) => follow(context, session, recommendation, command),
    });
    const view = recommendationView({ id, version, state }, recommendation);
    if (view === undefined) throw new EdgeRefusal('not-found');
    return c.json(view, 200, { etag: etag(version) });
  };
  addresseeRoutes(app, act);
  endRoutes(app, act);
  pressRoutes(app, act);
}

/** What the other side does, or is recorded to have done. */
function addresseeRoutes(app: OpenAPIHono, act: Act): void {
  app.openapi(followRoutes.receive, (c) =>
    act(c, c.req.valid('param').id, { action: 'receive', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.reply, (c) =>
    act(c, c.req.valid('param').id, { action: 'reply', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes['record-no-answer'], (c) =>
    act(c, c.req.valid('param').id, { action: 'record-no-answer', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.transfer, (c) =>
    act(c, c.req.valid('param').id, { action: 'transfer', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.succeed, (c) =>
    act(c, c.req.valid('param').id, { action: 'succeed', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.begin, (c) =>
    act(c, c.req.valid('param').id, { action: 'begin', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes['report-done'], (c) =>
    act(c, c.req.valid('param').id, { action: 'report-done', input: c.req.valid('json') }),
  );
}

/** What comes of it, and whether it was enough. */
function endRoutes(app: OpenAPIHono, act: Act): void {
  app.openapi(followRoutes.verify, (c) =>
    act(c, c.req.valid('param').id, { action: 'verify', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.reject, (c) =>
    act(c, c.req.valid('param').id, { action: 'reject', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes['record-not-implemented'], (c) => {
    const input = c.req.valid('json');
    return act(c, c.req.valid('param').id, { action: 'record-not-implemented', input });
  });
  app.openapi(followRoutes['mark-not-feasible'], (c) =>
    act(c, c.req.valid('param').id, { action: 'mark-not-feasible', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes['accept-explanation'], (c) =>
    act(c, c.req.valid('param').id, { action: 'accept-explanation', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.compare, (c) =>
    act(c, c.req.valid('param').id, { action: 'compare', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.withdraw, (c) =>
    act(c, c.req.valid('param').id, { action: 'withdraw', input: c.req.valid('json') }),
  );
}

/** What the issuing body does while nothing, or not enough, comes. */
function pressRoutes(app: OpenAPIHono, act: Act): void {
  app.openapi(followRoutes.urge, (c) =>
    act(c, c.req.valid('param').id, { action: 'urge', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.extend, (c) =>
    act(c, c.req.valid('param').id, { action: 'extend', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.escalate, (c) =>
    act(c, c.req.valid('param').id, { action: 'escalate', input: c.req.valid('json') }),
  );
  app.openapi(followRoutes.reopen, (c) =>
    act(c, c.req.valid('param').id, { action: 'reopen', input: c.req.valid('json') }),
  );
}
