import { replyPage } from '@giam-sat/contract/http/reply-page';
import { replyByLinkRoute } from '@giam-sat/contract/routes/reply-link-routes';
import { type Day, dayAt } from '@giam-sat/domain/day';
import { follow } from '@giam-sat/domain/recommendation/follow';
import type { FollowCommand } from '@giam-sat/domain/recommendation/inputs';
import type { ReplyByLink } from '@giam-sat/domain/reply-link/inputs';
import { actorOfLink, endOfLink, isStanding } from '@giam-sat/domain/reply-link/reply-link';
import type { Session } from '@giam-sat/domain/session/session';
import { byReplyLink, refuseLink } from '@giam-sat/edge/by-reply-link';
import { failedTries } from '@giam-sat/edge/failed-tries';
import { linkOfToken, type ReplyToken } from '@giam-sat/edge/reply-token';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import { requestOf } from '@giam-sat/writing/request';
import { type Dependencies, writeSession } from '@giam-sat/writing/session-writing';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

const NOTHING = { bodies: [], units: [], topics: [] } as const;

/** POST /reply: the addressee's own step, by a link instead of an account. */
export function replyRoutes(app: OpenAPIHono, on: Dependencies): void {
  const tries = failedTries();
  app.openapi(replyByLinkRoute, (c) => {
    const input = c.req.valid('json');
    return byReplyLink(c, tries, (token) => reply(c, on, token, input));
  });
}

async function reply(
  c: Context,
  on: Dependencies,
  token: ReplyToken,
  input: ReplyByLink,
): Promise<Response> {
  const sub = actorOfLink(token.link);
  const request = await requestOf(c, { sub, roles: [] }, token.link);
  const { state } = await writeSession(on, {
    id: token.session,
    request,
    wants: () => NOTHING,
    // A link that was used opens the answer it got; whether it may still be used is decided below.
    does: [],
    byLink: (session) => {
      const link = linkOfToken(session.links, token);
      if (link === undefined || !isStanding(session, link, dayAt(on.now()))) refuseLink();
    },
    decide: (context, session) => {
      const command = commandOf(input, context.today);
      const addressee = usableBy(session, token, input, context.today);
      const actor = { sub, org: addressee };
      return follow({ ...context, actor }, session, token.recommendation, command);
    },
  });
  const link = linkOfToken(state.links, token);
  const page = link && replyPage(state, link, await readCalendar(on.ledger));
  if (page === undefined) return refuseLink();
  const { purpose, document } = input;
  const recorded = { purpose, on: link?.usedOn ?? dayAt(on.now()), number: document.number };
  return c.json({ ...page, possible: false, recorded }, 200);
}

/** @returns the addressee; otherwise it is refused like a link that never was */
function usableBy(session: Session, token: ReplyToken, input: ReplyByLink, today: Day): string {
  const link = linkOfToken(session.links, token);
  const isUsable =
    link !== undefined &&
    link.purpose === input.purpose &&
    endOfLink(session, link, today) === undefined;
  return isUsable ? link.addressee : refuseLink();
}

function commandOf(input: ReplyByLink, receivedOn: Day): FollowCommand {
  switch (input.purpose) {
    case 'reply': {
      const { purpose: action, ...stated } = input;
      return { action, input: { ...stated, receivedOn } };
    }
    case 'report-done': {
      const { purpose: action, ...stated } = input;
      return { action, input: { ...stated, receivedOn } };
    }
  }
}
