import { sessionOf } from '@giam-sat/contract/http/ids';
import { replyLinkMade } from '@giam-sat/contract/http/reply-link-view';
import {
  makeReplyLinkRoute,
  withdrawReplyLinkRoute,
} from '@giam-sat/contract/routes/reply-link-routes';
import { dayAt } from '@giam-sat/domain/day';
import { makeReplyLink, withdrawReplyLink } from '@giam-sat/domain/reply-link/act-on-links';
import type { ReplyLink } from '@giam-sat/domain/reply-link/reply-link';
import type { Session } from '@giam-sat/domain/session/session';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { hashOfSecret, newSecret } from '@giam-sat/edge/reply-token';
import { writeRequest } from '@giam-sat/writing/request';
import { type SessionCommand, writeSession } from '@giam-sat/writing/session-writing';
import { etag, type Written } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { RecordDependencies } from './dependencies.ts';

const NOTHING = { bodies: [], units: [], topics: [] } as const;

/** Links for addressees without an account: made and withdrawn by those who sent the letter. */
export function replyLinkRoutes(app: OpenAPIHono, on: RecordDependencies): void {
  const write = async (
    c: Context,
    id: string,
    action: 'reply-link.make' | 'reply-link.withdraw',
    decide: SessionCommand['decide'],
  ) =>
    writeSession(on, {
      id: sessionOf(id),
      request: await writeRequest(c),
      does: [{ action }],
      recommendation: id,
      wants: () => NOTHING,
      decide,
    });
  app.openapi(makeReplyLinkRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const command = c.req.valid('json');
    const secret = newSecret();
    const hash = hashOfSecret(secret);
    const written = await write(c, id, 'reply-link.make', (context, session) =>
      makeReplyLink(context, session, id, command, hash),
    );
    const link = written.state.links.findLast((one) => one.recommendation === id);
    // Sent again it is the link that was made then, and its secret is known to nobody here.
    const isNew = link?.secretHash === hash;
    const url = isNew ? `${on.pages}/#/reply/${link.id}.${secret}` : null;
    return answer(c, written, link, 201, url);
  });
  app.openapi(withdrawReplyLinkRoute, async (c): Promise<Response> => {
    const { id, link: linkId } = c.req.valid('param');
    const command = c.req.valid('json');
    const written = await write(c, id, 'reply-link.withdraw', (context, session) =>
      withdrawReplyLink(context, session, id, linkId, command),
    );
    const link = written.state.links.find((one) => one.id === linkId);
    return answer(c, written, link, 200, null);
  });
  function answer(
    c: Context,
    { state, version }: Written<Session>,
    link: ReplyLink | undefined,
    status: 200 | 201,
    url: string | null,
  ): Response {
    if (link === undefined) throw new EdgeRefusal('not-found');
    c.header('cache-control', 'no-store');
    const view = replyLinkMade(state, link, dayAt(on.now()), url);
    return c.json(view, status, { etag: etag(version) });
  }
}
