import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kinds, supervisedBodies } from '@giam-sat/web/glossary/kinds';
import { contentSecurityPolicy } from '@giam-sat/web/hosting/security-headers';
import { expect, test } from 'vitest';
import { buildWeb } from '../../packages/local/src/web/build-web.ts';
import { readDay, writeDay, writeSpan } from '../../packages/web/src/format/day.ts';
import { readWhole, writeNumber } from '../../packages/web/src/format/number.ts';

const sources = join(import.meta.dirname, '../../packages/web/src');

/** Words that `domain.md` 1.6 keeps for something else, with what may stand around them. */
const forbidden: readonly (readonly [word: RegExp, why: string])[] = [
  [/(?<!Ban )thanh tra(?! nhân dân)/iu, 'the board checks and supervises, it never inspects'],
  [/thẩm tra/iu, 'a Council verifies reports so; results are "kiểm chứng"'],
  [/BTTND|BGSĐTCĐ|Ban GSĐT|Ban TTND/u, 'pages write names in full'],
];

test.each(forbidden)('no text of the pages says %s: %s', (word) => {
  const texts = globSync('**/*.{ts,tsx}', { cwd: sources }).map((file) => ({
    file,
    text: readFileSync(join(sources, file), 'utf8'),
  }));
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter(({ text }) => word.test(text)).map(({ file }) => file)).toEqual([]);
});

test('who is supervised is called by the kind', () => {
  expect(supervisedBodies.supervision).toContain('được giám sát');
  expect(supervisedBodies['council-supervision']).toContain('chịu sự giám sát');
  expect(kinds['people-inspection']).toBe('Kiểm tra, giám sát của Ban Thanh tra nhân dân');
});

test('the first view is well under 170 KB of compressed script, pages come when they are opened, none brings zod', async () => {
  const directory = await buildWeb();
  const page = readFileSync(join(directory, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
    ([, path = '']) => path,
  );
  expect(first.length).toBeGreaterThan(0);
  const size = (path: string) => gzipSync(readFileSync(join(directory, path))).length;
  const all = (paths: readonly string[]) => paths.reduce((sum, path) => sum + size(path), 0);
  expect(all(first)).toBeLessThan(100_000);
  // What `index.html` has fetched beside these for the page that is asked for.
  const [, told = '[]'] = /id="pages">(.*?)<\/script>/.exec(page) ?? [];
  const pages: { path: string; files: string[] }[] = JSON.parse(told);
  expect(pages.length).toBeGreaterThan(15);
  for (const { path, files } of pages) {
    expect(all([...first, ...files]), path).toBeLessThan(150_000);
  }
  for (const path of globSync('assets/*.js', { cwd: directory })) {
    expect(size(path)).toBeLessThan(110_000);
    expect(readFileSync(join(directory, path), 'utf8')).not.toContain('ZodError');
  }
});

test('a page shows its first view before any file is there, and its policy allows just that', async () => {
  const page = readFileSync(join(await buildWeb(), 'index.html'), 'utf8');
  const policy = contentSecurityPolicy({ connect: [] });
  const inline = [...page.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)];
  expect(inline.map(([, name]) => name)).toEqual(['style', 'script']);
  for (const [, name, text = ''] of inline) {
    const hash = createHash('sha256').update(text).digest('base64');
    expect(policy).toContain(`${name}-src 'self' 'sha256-${hash}';`);
  }
  // Nothing that is waited for stands before what is shown first.
  const [before = ''] = page.split('<main>');
  expect(before).not.toContain('stylesheet');
  expect(before.match(/<script(?! type="module")/)).toBeNull();
  expect(gzipSync(page).length).toBeLessThan(10_000);
});

test.each([
  ['8/9/2026', '2026-09-08'],
  ['08-09-2026', '2026-09-08'],
  ['08092026', '2026-09-08'],
  [' 8.9.2026 ', '2026-09-08'],
  ['31/02/2026', undefined],
  ['2026-09-08', undefined],
  ['8/9/26', undefined],
])('reads the day %s as %s', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each([
  ['1.250.000', 1_250_000],
  ['1250000', 1_250_000],
  ['1 250 000 đ', 1_250_000],
  ['1,250,000 đồng', 1_250_000],
  ['0', 0],
  ['1.25', undefined],
  ['1,5', undefined],
  ['-5', undefined],
  ['hai triệu', undefined],
  ['99999999999999999999', undefined],
])('reads the amount %s as %s', (typed, value) => {
  expect(readWhole(typed)).toBe(value);
});

test('writes days and amounts as they are written in Viet Nam', () => {
  expect(writeDay('2026-09-08')).toBe('08/09/2026');
  expect(writeSpan({ from: '2026-09-08', to: '2026-09-09' })).toBe('08/09 – 09/09/2026');
  expect(writeNumber(1_250_000)).toBe('1.250.000');
});
