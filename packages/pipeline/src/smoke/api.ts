import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import * as z from 'zod';
import { isThisMachine } from '../read-arguments.ts';
import { Stopped } from '../say.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks the deployed API as somebody. */
export interface Api {
  get(path: string): Promise<unknown>;
  /** Like `get`, whatever the answer. */
  ask(path: string): Promise<Answer>;
  post(path: string, body: unknown, key: string): Promise<Answer>;
  /** The status of a request without a token. */
  statusWithout(path: string): Promise<number>;
}

const TIMEOUT_MS = 30_000;

export function apiAt(url: string, token: string): Api {
  const authorization = `Bearer ${token}`;
  return {
    async get(path) {
      const answer = await send(url + path, 'GET', { authorization });
      if (answer.status === 200) return JSON.parse(answer.text);
      throw new Stopped(`GET ${path}: ${answer.status} ${answer.text.slice(0, 500)}`);
    },
    ask: (path) => send(url + path, 'GET', { authorization }),
    post: (path, body, key) =>
      send(
        url + path,
        'POST',
        {
          ...{ authorization, 'content-type': 'application/json', 'idempotency-key': key },
          'no-state-secrets': 'confirmed',
        },
        JSON.stringify(body),
      ),
    statusWithout: async (path) => (await send(url + path, 'GET', {})).status,
  };
}

/**
 * A name below `localhost` is this machine (RFC 6761), which Node's resolver does not know; so it is
 * asked at 127.0.0.1 under its name.
 */
function send(
  address: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer> {
  const { protocol, hostname, port, pathname, search, host } = new URL(address);
  const to = isThisMachine(address) && hostname.endsWith('.localhost') ? '127.0.0.1' : hostname;
  const options = {
    ...{ host: to, path: pathname + search, method, timeout: TIMEOUT_MS },
    ...(port === '' ? {} : { port }),
    headers: { host, ...headers },
  };
  return new Promise((resolve, reject) => {
    const start = protocol === 'http:' ? requestHttp : requestHttps;
    const request = start(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
    });
    request.on('timeout', () => request.destroy(new Error(`${method} ${address}: no answer`)));
    request.on('error', reject);
    request.end(body);
  });
}

/** Parses what must be in an answer. @throws Stopped with what was asked */
export function expectShape<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  what: string,
): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Stopped(`${what}: ${z.prettifyError(parsed.error)}`);
}
