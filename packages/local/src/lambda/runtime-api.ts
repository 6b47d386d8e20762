import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listeningPort } from '../listening-port.ts';

export interface Invocation {
  readonly id: string;
  readonly payload: string;
  readonly functionArn: string;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

/** What one function process tells through the Runtime API. */
export interface RuntimeListener {
  /** The process asks for work. Called once for each piece; `give` may be called later. */
  next(give: (invocation: Invocation) => void): void;
  responded(id: string, body: string): void;
  failed(id: string, body: string): void;
  initFailed(body: string): void;
}

export interface RuntimeApi {
  /** @returns the value of `AWS_LAMBDA_RUNTIME_API` for one process */
  attach(worker: string, listener: RuntimeListener): string;
  detach(worker: string): void;
  stop(): Promise<void>;
}

const route =
  /^\/([^/]+)\/2018-06-01\/runtime\/(?:(invocation\/next)|invocation\/([^/]+)\/(response|error)|(init\/error))$/;

/** The Lambda Runtime API (2018-06-01) for all processes of all functions, told apart by path. */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const listeners = new Map<string, RuntimeListener>();
  const server = createServer((request, response) => {
    handle(listeners, request, response).catch(() => response.destroy());
  });
  server.requestTimeout = 0;
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = listeningPort(server);
  return {
    attach(worker, listener) {
      listeners.set(worker, listener);
      return `127.0.0.1:${port}/${worker}`;
    },
    detach: (worker) => void listeners.delete(worker),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function handle(
  listeners: ReadonlyMap<string, RuntimeListener>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, worker = '', next, id, outcome, init] = route.exec(request.url ?? '') ?? [];
  const listener = listeners.get(worker);
  if (listener === undefined) {
    response.writeHead(404).end();
    return;
  }
  if (next !== undefined) {
    listener.next((invocation) => give(response, invocation));
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString();
  response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
  if (init !== undefined) listener.initFailed(body);
  else if (id !== undefined && outcome === 'response') listener.responded(id, body);
  else if (id !== undefined) listener.failed(id, body);
}

function give(response: ServerResponse, { id, payload, functionArn, deadline }: Invocation): void {
  response.writeHead(200, {
    'content-type': 'application/json',
    'lambda-runtime-aws-request-id': id,
    'lambda-runtime-deadline-ms': String(deadline),
    'lambda-runtime-invoked-function-arn': functionArn,
    'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
  });
  response.end(payload);
}
