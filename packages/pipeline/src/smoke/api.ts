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

type Headers = Readonly<Record<string, string>>;

interface Asked {
  readonly address: string;
  readonly via: string | undefined;
  readonly method: string;
  readonly headers: Headers;
}

const TIMEOUT_MS = 30_000;

/** @param via where it is asked in place of its own name: nobody but an emulator knows its names */
export function apiAt(url: string, token: string | undefined, via?: string): Api {
  const signed: Headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const send = (method: string, path: string, headers: Headers, body?: string) =>
    sendTo({ address: url + path, via, method, headers }, body);
  return {
    async get(path) {
      const answer = await send('GET', path, signed);
      if (answer.status === 200) return JSON.parse(answer.text);
      throw new Stopped(`GET ${path}: ${answer.status} ${answer.text.slice(0, 500)}`);
    },
    ask: (path) => send('GET', path, signed),
    post: (path, body, key) =>
      send(
        'POST',
        path,
        {
          ...{ ...signed, 'content-type': 'application/json', 'idempotency-key': key },
          'no-state-secrets': 'confirmed',
        },
        JSON.stringify(body),
      ),
    statusWithout: async (path) => (await send('GET', path, {})).status,
  };
}

/**
 * A name below `localhost` is this machine (RFC 6761), which Node's resolver does not know; so it is
 * asked at 127.0.0.1 under its name.
 */
function sendTo({ address, via, method, headers }: Asked, body?: string): Promise<Answer> {
  const { pathname, search, host } = new URL(address);
  const { protocol, hostname, port } = new URL(via ?? address);
  const to = isThisMachine(address) && hostname.endsWith('.localhost') ? '127.0.0.1' : hostname;
  const options = {
    ...{ host: to, path: pathname + search, method, timeout: TIMEOUT_MS },
    ...(port === '' ? {} : { port }),
    // An emulator speaks no TLS and is told that it came by it.
    headers: { host, ...(via === undefined ? {} : { 'x-forwarded-proto': 'https' }), ...headers },
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
