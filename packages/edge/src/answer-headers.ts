import { requestIdOf } from '@giam-sat/platform/request-id';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { HSTS, NOTHING_RUNS, REQUEST_ID } from './safe-headers.ts';

/** Of a page that is written here: its own styles and nothing else. */
export const STYLED_PAGE = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

const safe = secureHeaders({
  strictTransportSecurity: HSTS,
  xFrameOptions: 'DENY',
  // Pages at another origin that configuration allows read answers; CORS decides, not this.
  crossOriginResourcePolicy: 'cross-origin',
});

/**
 * What every answer says to browsers and caches: it is nothing but data, in no frame, and stays nowhere
 * unless its route says so; and what the gateway called the request.
 */
export const answerHeaders: MiddlewareHandler = async (c, next) => {
  await safe(c, next);
  const { headers } = c.res;
  if (!headers.has('content-security-policy')) c.header('content-security-policy', NOTHING_RUNS);
  if (!headers.has('cache-control')) c.header('cache-control', 'no-store');
  const id = requestIdOf(c.env);
  if (id !== undefined) c.header(REQUEST_ID, id);
};
