import type { OpenAPIHono } from '@hono/zod-openapi';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { MALFORMED } from './edge-app.ts';

type GatewayEvent = Extract<LambdaEvent, { rawPath: string }>;

/** Fetch knows no request by these; under another name they are refused like any method there is not. */
const UNASKABLE = new Set(['CONNECT', 'TRACE', 'TRACK']);
const WITHOUT_BODY = new Set(['GET', 'HEAD']);

/**
 * A function's handler for the HTTP API. A request that fetch's `Request` can not be made of would be
 * answered in plain text and told to the log with its address: here it is a problem like any other.
 */
export function answerGateway(app: OpenAPIHono) {
  const answer = handle(app);
  return (event: GatewayEvent, context?: Parameters<typeof answer>[1]) =>
    answer(isReadable(event) ? asked(event) : instead(event), context);
}

function asked(event: GatewayEvent): GatewayEvent {
  const { method } = event.requestContext.http;
  if (WITHOUT_BODY.has(method)) return { ...event, body: null, isBase64Encoded: false };
  return UNASKABLE.has(method) ? withHttp(event, { method: `X-${method}` }) : event;
}

/** The same request to the address that says what is wrong. */
function instead(event: GatewayEvent): GatewayEvent {
  const to = withHttp(event, { method: 'GET', path: MALFORMED });
  return { ...to, rawPath: MALFORMED, rawQueryString: '', headers: {}, cookies: [], body: null };
}

function withHttp(event: GatewayEvent, over: Partial<GatewayEvent['requestContext']['http']>) {
  const http = { ...event.requestContext.http, ...over };
  return { ...event, requestContext: { ...event.requestContext, http } };
}

function isReadable({ headers, rawPath, rawQueryString, requestContext }: GatewayEvent): boolean {
  const address = `https://${requestContext.domainName}${rawPath}?${rawQueryString}`;
  if (!URL.canParse(address)) return false;
  try {
    new Headers(Object.entries(headers).map(([name, value = '']) => [name, value]));
    return true;
  } catch {
    return false;
  }
}
