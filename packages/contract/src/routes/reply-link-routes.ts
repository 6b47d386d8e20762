import { MakeReplyLink, ReplyByLink, WithdrawReplyLink } from '@giam-sat/domain/reply-link/inputs';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { RecommendationId, ReplyLinkId } from '../http/ids.ts';
import { ReplyLinkMade } from '../http/reply-link-view.ts';
import { ReplyPage } from '../http/reply-page.ts';
import {
  answer,
  payload,
  publicProblems,
  security,
  WriteHeaders,
  writeProblems,
} from './answers.ts';

export const makeReplyLinkRoute = createRoute({
  method: 'post',
  path: '/recommendations/{id}/reply-links',
  summary: 'A link by which the addressee replies, or reports done, without an account',
  description:
    'For a signer or recorder of the lead body. Good for one recommendation, one step, once, for as long as the rule `reply-link` says. The secret stands behind the `#` of the URL, which no browser sends to a server, and is told this once.',
  security,
  request: {
    params: z.object({ id: RecommendationId }),
    headers: WriteHeaders,
    body: payload(MakeReplyLink),
  },
  responses: { 201: answer('The link', ReplyLinkMade), ...writeProblems },
});

export const withdrawReplyLinkRoute = createRoute({
  method: 'post',
  path: '/recommendations/{id}/reply-links/{link}/withdraw',
  summary: 'Withdraw a link that was not used yet',
  security,
  request: {
    params: z.object({ id: RecommendationId, link: ReplyLinkId }),
    headers: WriteHeaders,
    body: payload(WithdrawReplyLink),
  },
  responses: { 200: answer('The link', ReplyLinkMade), ...writeProblems },
});

const linkSecurity = [{ replyLink: [] }];
const token = z.object({
  'reply-token': z
    .string()
    .optional()
    .meta({
      param: { required: true },
      description:
        '`<link id>.<secret>`, as it stands behind `#/reply/`. A link that is wrong, used, expired, withdrawn or unknown is the same 404.',
    }),
});
const { 401: _unauthenticated, 403: _forbidden, ...linkProblems } = writeProblems;

export const openReplyRoute = createRoute({
  method: 'get',
  path: '/reply',
  summary: 'What the addressee is asked, for the bearer of a link',
  security: linkSecurity,
  request: { headers: token },
  responses: {
    200: answer('The recommendation as it was sent, its deadlines in words', ReplyPage),
    ...publicProblems,
  },
});

export const replyByLinkRoute = createRoute({
  method: 'post',
  path: '/reply',
  summary: 'Reply, or report done, by a link',
  description:
    'The step the link was made for, with the number and day of its document; received today. The link is used up then; sending the same again under the same key gets the same answer.',
  security: linkSecurity,
  request: {
    headers: z.object({ ...WriteHeaders.shape, ...token.shape }),
    body: payload(ReplyByLink),
  },
  responses: {
    200: answer('What was recorded', ReplyPage),
    ...linkProblems,
  },
});
