import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { JWTPayload } from 'jose';
import { Throttled, TooLarge } from '../lambda/function-error.ts';
import type { FunctionHost } from '../lambda/function-host.ts';
import { listeningPort } from '../listening-port.ts';
import type { ServeWeb } from '../web/serve-web.ts';
import type { AnswerCors } from './cors.ts';
import type { RouteTarget } from './gateway-routes.ts';
import type { Issuer } from './issuer.ts';
import { requestEvent } from './request-event.ts';
import { createRouter, type MatchedRoute, type Route } from './route.ts';
import { type Refuse, sendResult } from './send-result.ts';

export type LocalAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface GatewayParts {
  readonly routes: readonly Route<RouteTarget>[];
  readonly issuer: Issuer;
  readonly cors: AnswerCors;
  readonly host: (functionName: string) => FunctionHost;
  /** Answers what lies under `/local/`, and `/config.json`: a file beside the page on AWS. */
  readonly local: LocalAnswer;
  /** Files of the pages, where they were built. */
  readonly web: ServeWeb | undefined;
}

export interface Gateway {
  readonly url: string;
  readonly port: number;
  /** Until then every request is answered 503. */
  open(parts: GatewayParts): void;
  stop(): Promise<void>;
}

const maximumBody = 10 * 1024 * 1024;

/**
 * Listens at once, so that a taken port is known before any work is done.
 * @param refuse how it says no by itself, before a function is asked or when none answers
 */
export async function startGateway(port: number, refuse: Refuse): Promise<Gateway> {
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async (
    _,
    response,
  ) => refuse(response, 503, 'Service Unavailable');
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Internal Server Error');
    });
  });
  // As long as a load balancer keeps a connection: clients hold on to theirs.
  server.keepAliveTimeout = 65_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const actual = listeningPort(server);
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    open(parts) {
      const router = createRouter(parts.routes);
      answer = (request, response) => handle({ ...parts, refuse }, router, request, response);
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handle(
  parts: GatewayParts & { readonly refuse: Refuse },
  router: ReturnType<typeof createRouter<RouteTarget>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { refuse } = parts;
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path.startsWith('/local/') || path === '/config.json') return parts.local(request, response);
  if (parts.web?.(request, response) === true) return;
  if (parts.cors(request, response)) return;
  const route = router(request.method ?? 'GET', path);
  if (route === undefined) return refuse(response, 404, 'Not Found');
  if (!route.target.mayPass()) return refuse(response, 429, 'Too Many Requests');
  const claims = await authorize(parts.issuer, route, request.headersDistinct.authorization);
  if (claims === 'unauthorized') {
    response.setHeader('www-authenticate', 'Bearer');
    return refuse(response, 401, 'Unauthorized');
  }
  if (claims === 'forbidden') return refuse(response, 403, 'Forbidden');
  const body = await readBody(request);
  if (body === undefined) return refuse(response, 413, 'Request Entity Too Large');
  try {
    const event = requestEvent(request, body, route, claims);
    const { functionName, timeoutMs } = route.target;
    sendResult(response, await within(timeoutMs, parts.host(functionName).invoke(event)), refuse);
  } catch (error) {
    if (error instanceof Throttled) refuse(response, 503, 'Service Unavailable');
    else if (error instanceof TooLarge) refuse(response, 413, 'Request Entity Too Large');
    else refuse(response, 500, 'Internal Server Error');
  }
}

async function authorize(
  issuer: Issuer,
  { target }: MatchedRoute<RouteTarget>,
  [header = '', ...others]: readonly string[] = [],
): Promise<JWTPayload | undefined | 'unauthorized' | 'forbidden'> {
  if (target.authorizer === undefined) return undefined;
  const token = header.replace(/^Bearer\s+/i, '').trim();
  const claims =
    token === '' || others.length > 0 ? undefined : await issuer.verify(token, target.authorizer);
  if (claims === undefined) return 'unauthorized';
  const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
  const isAllowed = target.scopes.length === 0 || target.scopes.some((one) => scopes.includes(one));
  return isAllowed ? claims : 'forbidden';
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maximumBody) chunks.push(Buffer.from(chunk));
    else if (size > 4 * maximumBody) request.destroy();
  }
  return size > maximumBody ? undefined : Buffer.concat(chunks);
}

// The gateway gives up on a function after its own time, and answers 503 as for a throttled one.
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Throttled('the function took too long')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
