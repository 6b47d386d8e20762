import type { Plugin, Rolldown } from 'vite';
import { type ListedPage, pageList } from '../src/shell/page-list.ts';
import { firstScript, firstStyle } from './first-view.ts';

/** Puts the first view into the built `index.html`: its style, its script, and what it is told of the pages. */
export function firstViewPlugin(): Plugin {
  return {
    name: 'first-view',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return html;
        const told = JSON.stringify(pagesIn(bundle)).replaceAll('<', '\\u003c');
        const [all] = /\s*<link rel="stylesheet"[^>]*>/.exec(html) ?? [''];
        const script = [
          `<script type="application/json" id="pages">${told}</script>`,
          `<script>${firstScript}</script>`,
          // Behind what is shown first, which so need not wait for it; the pages' script does.
          all.trim(),
        ];
        const parts: readonly (readonly [string, string])[] = [
          [all, ''],
          ['<!-- first style -->', `<style>${firstStyle}</style>`],
          ['<!-- first script -->', script.join('\n    ')],
        ];
        return parts.reduce((text, [place, part]) => put(text, place, part), html);
      },
    },
  };
}

function put(html: string, place: string, part: string): string {
  if (place === '' || !html.includes(place)) throw new Error(`index.html has no “${place}”`);
  return html.replace(place, () => part);
}

/** Every page with the built files that it needs besides those of `index.html`. */
function pagesIn(bundle: Rolldown.OutputBundle) {
  const chunks = new Map(
    Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])),
  );
  const first = [...chunks.values()].filter(({ isEntry }) => isEntry);
  const known = new Set(first.flatMap((chunk) => [...filesOf(chunk, chunks)]));
  return Object.values<ListedPage>(pageList).map(({ file, nav, ...rest }) => {
    // What it is about is told on the start page, which has its script.
    const page = nav === undefined ? rest : { ...rest, nav: { title: nav.title } };
    if (file === undefined) return { ...page, files: [] };
    const own = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(file));
    if (own === undefined) throw new Error(`no built file of ${file}`);
    const files = [...filesOf(own, chunks)].filter((name) => !known.has(name));
    return { ...page, files: files.map((name) => `/${name}`) };
  });
}

function filesOf(
  chunk: Rolldown.OutputChunk,
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  found = new Set<string>(),
): Set<string> {
  if (found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const name of chunk.imports) {
    const next = chunks.get(name);
    if (next !== undefined) filesOf(next, chunks, found);
  }
  return found;
}
