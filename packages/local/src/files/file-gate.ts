import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type CallRecorder, callerOf } from '../grants/call-recorder.ts';
import { listeningPort } from '../listening-port.ts';
import { wrongWithForm } from './check-form.ts';
import { isAddressSigned } from './signature.ts';

export interface FileGateOptions {
  /** Address of the store, which lets everybody do everything. */
  readonly store: string;
  readonly recorder: CallRecorder;
  readonly isFunction: (name: string) => boolean;
  /** Milliseconds; forms and addresses run out by the machine's clock. */
  readonly now?: () => number;
}

export interface FileGate {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

const ACTIONS: Readonly<Record<string, string>> = {
  ...{ GET: 's3:GetObject', HEAD: 's3:GetObject', PUT: 's3:PutObject', DELETE: 's3:DeleteObject' },
};

/**
 * Stands before the store of files and asks for what S3 asks for: a function's own signature, a form
 * that is signed, not run out and filled in as its policy says, or an address that is signed and good.
 */
export async function startFileGate(options: FileGateOptions): Promise<FileGate> {
  const server = createServer((incoming, response) => {
    answer(options, incoming, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = listeningPort(server);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  options: FileGateOptions,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = incoming;
  response.setHeader('access-control-allow-origin', '*');
  if (method === 'OPTIONS') {
    response.writeHead(204, { 'access-control-allow-methods': 'GET, POST' }).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const url = new URL(incoming.url ?? '/', 'http://store');
  const now = (options.now ?? Date.now)();
  const isForm = (headers['content-type'] ?? '').startsWith('multipart/form-data');
  if (method === 'POST' && isForm) {
    const form = await fieldsOf(headers['content-type'] ?? '', body);
    const bucket = url.pathname.split('/')[1] ?? '';
    const wrong = form && wrongWithForm(form.fields, bucket, form.file, now);
    if (form === undefined || wrong !== undefined) return refuse(response, wrong ?? 'AccessDenied');
    note(
      options,
      form.fields.get('x-amz-credential'),
      'PUT',
      `/${bucket}/${form.fields.get('key')}`,
    );
  } else {
    const own = callerOf(headers.authorization);
    const query = url.searchParams.get('X-Amz-Credential');
    const isOwn = own !== undefined && options.isFunction(own);
    if (!isOwn && !isAddressSigned(method, url, headers.host ?? '', now)) {
      return refuse(response, 'AccessDenied');
    }
    note(options, own ?? query ?? undefined, method, url.pathname);
  }
  await forward(options.store, incoming, body, response);
}

/** The fields by their names in lower case, as S3 compares them. */
async function fieldsOf(type: string, body: Buffer) {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData();
    const fields = new Map<string, string>();
    let file: Uint8Array = new Uint8Array();
    for (const [name, value] of form) {
      if (typeof value === 'string') fields.set(name.toLowerCase(), value);
      else file = new Uint8Array(await value.arrayBuffer());
    }
    return { fields, file };
  } catch {
    return undefined;
  }
}

function note(
  { recorder, isFunction }: FileGateOptions,
  credential: string | undefined,
  method: string,
  path: string,
): void {
  const functionName = credential?.split('/')[0] ?? '';
  const action = ACTIONS[method] ?? `s3:${method}`;
  if (isFunction(functionName)) {
    recorder.record({ functionName, action, resource: `arn:aws:s3:::${path.slice(1)}` });
  }
}

function refuse(response: ServerResponse, code: string): void {
  const status = code === 'AccessDenied' ? 403 : 400;
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`);
}

async function forward(
  store: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const outgoing = request(store, { method, path: url ?? '/', headers });
  outgoing.end(body);
  const answered = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve).on('error', reject);
  });
  // What a signed address may ask of S3 and the store does not know.
  const query = new URL(url ?? '/', store).searchParams;
  const disposition = query.get('response-content-disposition');
  if (disposition !== null) response.setHeader('content-disposition', disposition);
  response.writeHead(answered.statusCode ?? 502, answered.headers);
  await pipeline(answered, response);
}
