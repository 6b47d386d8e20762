import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { securityHeaders } from '@giam-sat/web/hosting/security-headers';
import { type WebFile, webFiles } from '@giam-sat/web/hosting/web-files';

interface Served {
  readonly file: WebFile;
  readonly etag: string;
  /** Content encoding → the file in it; the longer a phone waits for a byte, the more they matter. */
  readonly encoded: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

/** @returns whether the request was for a file of the pages, and so is answered */
export type ServeWeb = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves the built pages as the distribution does on AWS: with the same headers and the same caching.
 * @param directory what `buildWeb` made
 */
export function serveWeb(directory: string): ServeWeb {
  const files = new Map(webFiles(directory).map((file) => [`/${file.path}`, encoded(file)]));
  // Files are sent to the runner's own store, which has a port of its own.
  const headers = securityHeaders({ connect: ['http://127.0.0.1:*', 'http://localhost:*'] });
  return (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const found = isRead ? files.get(path === '/' ? '/index.html' : path) : undefined;
    if (found === undefined) return false;
    send(request, response, found, headers);
    return true;
  };
}

function encoded(file: WebFile): Served {
  const { body, path } = file;
  const isText = !path.endsWith('.png');
  return {
    file,
    etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    encoded: {
      identity: body,
      gzip: isText ? gzipSync(body) : body,
      br: isText ? brotliCompressSync(body, { params: quality }) : body,
    },
  };
}

const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { file, etag, encoded: bodies }: Served,
  headers: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('cache-control', file.cacheControl);
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  const body = bodies[encoding];
  if (body !== bodies.identity) response.setHeader('content-encoding', encoding);
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
