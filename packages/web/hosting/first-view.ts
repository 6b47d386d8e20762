import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const folder = join(import.meta.dirname, '../src/first-view');

/**
 * What stands in `index.html` itself, so that a slow phone shows a page before any other file is there.
 * The same sources make the same bytes: the policy of the pages allows these and no others by their hash.
 */
export const firstStyle = made('first-view.css');
export const firstScript = made('first-view.ts');

function made(file: string): string {
  const [output] = buildSync({
    entryPoints: [join(folder, file)],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  }).outputFiles;
  if (output === undefined) throw new Error(`esbuild made no file of ${file}`);
  return output.text.trim();
}

/** As a source of a content security policy. */
export function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
