import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hono } from 'hono';

const LARGEST = 64 * 1024;

/** The names under which the machine itself calls the runner; any other goes for the first. */
const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Where a request thinks it is, as long as that is this machine. */
export function originOf({ headers, socket }: IncomingMessage): string {
  const own = `http://127.0.0.1:${socket.localPort}`;
  const said = `http://${headers.host ?? ''}`;
  if (!URL.canParse(said)) return own;
  const { hostname, origin } = new URL(said);
  return ownNames.has(hostname) ? origin : own;
}

/** Hands a request of the server to a Hono app, and sends what it answers. */
export async function answerWith(
  app: Hono,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers, url = '/' } = request;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(Buffer.from(chunk));
  }
  const type = headers['content-type'];
  const answer = await app.request(originOf(request) + url, {
    method,
    headers: type === undefined ? {} : { 'content-type': type },
    ...(method === 'POST' && { body: Buffer.concat(chunks) }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(body);
}
