import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { JWTPayload } from 'jose';
import { localAccount } from '../assembly/identity.ts';
import { decodePath, type MatchedRoute } from './route.ts';

const textual = /^(text\/|application\/([^;]*\+)?(json|xml|javascript))/i;

/** The event a function gets from an HTTP API with payload format 2.0. */
export function requestEvent(
  request: IncomingMessage,
  body: Buffer,
  route: MatchedRoute<unknown>,
  claims: JWTPayload | undefined,
) {
  const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
  // HTTP APIs hand the path on decoded, unlike REST APIs and function URLs; the query stays raw.
  const path = decodePath(rawPath);
  const rawQueryString = query.join('?');
  const { cookie, ...headers } = joinedHeaders(request);
  const isText = body.length === 0 || textual.test(headers['content-type'] ?? 'text/plain');
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(rawQueryString !== '' && { queryStringParameters: joinedQuery(rawQueryString) }),
    ...(Object.keys(route.parameters).length > 0 && { pathParameters: route.parameters }),
    requestContext: requestContext(request, headers, route.key, path, claims),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: !isText,
  };
}

function requestContext(
  request: IncomingMessage,
  headers: Readonly<Record<string, string>>,
  routeKey: string,
  path: string,
  claims: JWTPayload | undefined,
) {
  const now = new Date();
  return {
    accountId: localAccount,
    apiId: 'local',
    ...(claims !== undefined && { authorizer: { jwt: authorizerContext(claims) } }),
    domainName: headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: 'HTTP/1.1',
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: clfTime(now),
    timeEpoch: now.getTime(),
  };
}

function joinedHeaders(request: IncomingMessage): Record<string, string> {
  const joined = Object.entries(request.headersDistinct).map(([name, values]) => [
    name.toLowerCase(),
    (values ?? []).join(name === 'cookie' ? '; ' : ','),
  ]);
  const { remoteAddress = '127.0.0.1', localPort } = request.socket;
  return {
    ...Object.fromEntries(joined),
    'x-forwarded-for': remoteAddress,
    'x-forwarded-port': String(localPort),
    'x-forwarded-proto': 'http',
  };
}

function joinedQuery(rawQueryString: string): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    joined[name] = joined[name] === undefined ? value : `${joined[name]},${value}`;
  }
  return joined;
}

// Claims reach a function as strings, whatever they were: lists as `[a b]`.
function authorizerContext(claims: JWTPayload) {
  const asText = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  const named = Object.entries(claims).map(([name, value]) => [name, asText(value)] as const);
  return { claims: Object.fromEntries(named), scopes: null };
}

/** `12/Mar/2020:19:03:58 +0000`, the gateway's own way to write a time. */
function clfTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
