import type { Context } from 'hono';
import { EdgeRefusal } from './edge-app.ts';
import type { FailedTries } from './failed-tries.ts';
import { REPLY_TOKEN, type ReplyToken, readReplyToken } from './reply-token.ts';

/** Whatever is wrong with a link is one answer, so that trying teaches nothing. */
export function refuseLink(): never {
  throw new EdgeRefusal('reply-link-invalid');
}

/**
 * Answers a request that comes with a reply link instead of a token. What is not found for its
 * bearer is told like a wrong link, and too many wrong ones are held up.
 * @throws EdgeRefusal `reply-link-invalid`, `too-many-requests`
 */
export async function byReplyLink(
  c: Context,
  tries: FailedTries,
  answer: (token: ReplyToken) => Promise<Response>,
): Promise<Response> {
  c.header('cache-control', 'no-store');
  const token = readReplyToken(c.req.header(REPLY_TOKEN));
  const link = token?.link ?? '';
  hold(c, token === undefined ? undefined : tries.blocked(link));
  try {
    return await (token === undefined ? refuseLink() : answer(token));
  } catch (error) {
    if (!(error instanceof EdgeRefusal) || error.problem.status !== 404) throw error;
    hold(c, tries.failed(link));
    return refuseLink();
  }
}

function hold(c: Context, seconds: number | undefined): void {
  if (seconds === undefined) return;
  c.header('retry-after', String(seconds));
  throw new EdgeRefusal('too-many-requests');
}
