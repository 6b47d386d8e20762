import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '@giam-sat/web/hosting/security-headers';
import type { Hono } from 'hono';
import type { BusLog } from '../bus/bus-log.ts';
import type { FunctionStatus } from '../lambda/function-host.ts';
import { issuerAt } from '../oidc/oidc-app.ts';
import { type Persona, personas } from '../personas.ts';
import type { AnswerClock } from '../stage-clock/answer-clock.ts';
import { answerWith, originOf } from './answer-with.ts';
import type { LocalAnswer } from './gateway.ts';
import { giveReplyLink } from './give-reply-link.ts';
import { sendJson, sendMessage } from './send-result.ts';

export interface LocalParts {
  readonly clock: AnswerClock;
  readonly busLog: BusLog;
  readonly token: (persona: Persona) => Promise<string>;
  readonly functions: () => readonly FunctionStatus[];
  /** The sign-in under `/local/oidc/`. */
  readonly oidc: Hono;
  /** What the web page signs in as. */
  readonly clientId: string;
  /** Calls a function and waits, as Lambda's own API does. @returns its answer as JSON */
  readonly invoke: (name: string, payload: unknown) => Promise<string>;
}

/** Lambda's Invoke (API of 2015-03-31), for commands that call a function on a stage or here. */
const INVOCATION = /^\/local\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** What the runner itself answers, for trying things out; AWS has nothing like it. */
export function createLocalAnswer(parts: LocalParts): LocalAnswer {
  const { busLog, token, functions, clock, oidc, clientId } = parts;
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const number = (name: string, fallback: number) =>
      Math.max(0, Number.parseInt(searchParams.get(name) ?? '', 10) || fallback);
    if (pathname === '/local/clock') return clock(request, response);
    if (pathname.startsWith('/local/oidc/')) return answerWith(oidc, request, response);
    const called = INVOCATION.exec(pathname)?.[1];
    if (called !== undefined && request.method === 'POST') {
      return sendInvoked(request, response, parts, decodeURIComponent(called));
    }
    if (request.method !== 'GET') return sendMessage(response, 404, 'Not Found');
    switch (pathname) {
      case '/config.json':
        // A file beside the pages, and served as they are.
        response.setHeaders(new Map(Object.entries(securityHeaders({ connect: [] }))));
        response.setHeader('cache-control', 'no-cache');
        return sendJson(response, 200, { issuer: issuerAt(originOf(request)), clientId, api: '' });
      case '/local/personas':
        return sendJson(response, 200, personas);
      case '/local/token':
        return sendToken(response, searchParams.get('persona') ?? '', token);
      case '/local/reply-link':
        return giveReplyLink(originOf(request), async (name) => token(personaOf(name)), response);
      case '/local/bus':
        return sendJson(response, 200, busLog.after(number('after', 0), number('limit', 1000)));
      case '/local/status':
        return sendJson(response, 200, { functions: functions() });
      default:
        return sendMessage(response, 404, 'Not Found');
    }
  };
}

function personaOf(name: string): Persona {
  const persona = personas.find((one) => one.name === name);
  if (persona === undefined) throw new Error(`there is no persona ${name}`);
  return persona;
}

async function sendToken(
  response: ServerResponse,
  name: string,
  token: LocalParts['token'],
): Promise<void> {
  const persona = personas.find((one) => one.name === name);
  if (persona === undefined) {
    const known = personas.map((one) => one.name);
    const problem = {
      type: 'about:blank',
      title: 'Không có vai này / No such persona',
      status: 404,
      detail: `?persona= ${known.join(', ')}`,
      known,
    };
    return sendJson(response, 404, problem, 'application/problem+json');
  }
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(await token(persona));
}

async function sendInvoked(
  request: IncomingMessage,
  response: ServerResponse,
  { invoke }: LocalParts,
  name: string,
): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  try {
    const answer = await invoke(name, JSON.parse(text === '' ? '{}' : text));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(answer);
  } catch (error) {
    // Lambda answers 200 and says in a header that the function failed.
    response.setHeader('x-amz-function-error', 'Unhandled');
    sendJson(response, 200, { errorMessage: error instanceof Error ? error.message : 'failed' });
  }
}
