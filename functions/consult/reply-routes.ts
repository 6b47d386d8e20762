import { replyPage } from '@giam-sat/contract/http/reply-page';
import { openReplyRoute } from '@giam-sat/contract/routes/reply-link-routes';
import { dayAt } from '@giam-sat/domain/day';
import { endOfLink } from '@giam-sat/domain/reply-link/reply-link';
import { byReplyLink, refuseLink } from '@giam-sat/edge/by-reply-link';
import { failedTries } from '@giam-sat/edge/failed-tries';
import { linkOfToken } from '@giam-sat/edge/reply-token';
import { readCalendar } from '@giam-sat/ledger/read-calendar';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { readSession } from './read-session.ts';

/** GET /reply: what the bearer of a link is asked, and nothing beside it. */
export function replyRoutes(app: OpenAPIHono, { ledger, now }: Dependencies): void {
  const tries = failedTries();
  app.openapi(openReplyRoute, (c) =>
    byReplyLink(c, tries, async (token) => {
      const [session, calendar] = await Promise.all([
        readSession(ledger, token.session),
        readCalendar(ledger),
      ]);
      const state = session?.state;
      const link = linkOfToken(state?.links ?? [], token);
      if (state === undefined || link === undefined) return refuseLink();
      if (endOfLink(state, link, dayAt(now())) !== undefined) return refuseLink();
      return c.json(replyPage(state, link, calendar) ?? refuseLink(), 200);
    }),
  );
}
