import { globSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { WebConfig } from './web-config.ts';

/** A file of the pages, as it is served by the runner and put into the bucket by the deployment. */
export interface WebFile {
  /** Its address without the slash: the bucket's key. */
  readonly path: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly cacheControl: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A name with the content's hash in it never means anything else; everything else is asked for again. */
const forever = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

/**
 * Every file of the built pages, `index.html` last: it names the others, so it is uploaded last.
 * @param directory what the build made
 * @param config the stage's `config.json`; the runner answers its own
 */
export function webFiles(directory: string, config?: WebConfig): WebFile[] {
  const found = globSync('**/*', { cwd: directory, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = found.map((file): WebFile => {
    const path = relative(directory, file).replaceAll('\\', '/');
    const contentType = types[extname(path)] ?? 'application/octet-stream';
    const cacheControl = path.startsWith('assets/') ? forever : askAgain;
    return { path, body: readFileSync(file), contentType, cacheControl };
  });
  const isLast = ({ path }: WebFile) => path === 'index.html';
  const others = files.filter((one) => !isLast(one));
  return [...others, ...(config === undefined ? [] : [told(config)]), ...files.filter(isLast)];
}

function told(config: WebConfig): WebFile {
  return {
    path: 'config.json',
    body: Buffer.from(JSON.stringify(config)),
    contentType: 'application/json',
    cacheControl: askAgain,
  };
}
