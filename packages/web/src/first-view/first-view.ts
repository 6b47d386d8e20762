import { writeWho } from '../glossary/roles.ts';
import { isFor } from '../shell/is-for.ts';
import type { ListedPage } from '../shell/page-list.ts';
import { keptSignIn } from '../sign-in/kept-sign-in.ts';

/** A page as `index.html` names it, with the built files it needs. */
interface Told extends Omit<ListedPage, 'file' | 'nav'> {
  readonly nav?: { readonly title: string };
  readonly files: readonly string[];
}

/**
 * Runs in `index.html` itself, before anything else is there: puts into the page that a slow phone shows
 * first what is known of the page asked for, and has its files fetched beside the first ones.
 */
const signIn = keptSignIn();
const told: readonly Told[] = JSON.parse(place('pages').textContent ?? '[]');
const path = location.hash.replace(/^#?\/?/, '/').split('?')[0] ?? '/';
const shown = told.find((page) => matches(page.path)) ?? { path, files: [] };

begin();
show();
fillTop();
if (shown.path !== '/') fillPage(shown);
// `main.tsx` does what was asked for before it was there.
place('sign').addEventListener('click', () => {
  document.documentElement.dataset.wants = 'sign';
});

/** Fetches beside the first files what the page will ask for once they are there. */
function begin(): void {
  if (!isFor(shown, signIn)) return;
  for (const href of shown.files) fetchAhead({ rel: 'modulepreload', href });
  if (shown.path !== '/' || signIn.state === 'in') {
    fetchAhead({ rel: 'preload', as: 'fetch', href: '/config.json' });
  }
}

function show(): void {
  const template = document.querySelector('template');
  if (template !== null) place('app').append(template.content);
}

function fetchAhead(link: Readonly<Record<string, string>>): void {
  const made = element('link', '', { ...link, crossorigin: '' });
  document.head.append(made);
}

/** The same as `shell/top.tsx` makes. */
function fillTop(): void {
  const links = told
    .filter((page) => page.nav !== undefined && isFor(page, signIn))
    .map(({ path: to, nav }) => {
      const link = element('a', nav?.title ?? '', { href: `#${to}` });
      if (path.startsWith(to)) link.setAttribute('aria-current', 'page');
      return link;
    });
  place('nav').replaceChildren(...links);
  if (signIn.state !== 'in') return;
  place('who').prepend(element('span', writeWho(signIn.account)));
  place('sign').textContent = 'Đăng xuất';
}

/** The same as `shell/waiting.tsx` makes. */
function fillPage(page: Told): void {
  const isOpen = isFor(page, signIn);
  place('page').className = `page page-${page.isWide === true ? 'wide' : 'measure'}`;
  place('title').textContent = (isOpen && page.title) || '';
  place('lead').textContent = (isOpen && page.lead) || '';
  if (place('lead').textContent === '') place('lead').remove();
  if (place('title').textContent === '') place('head').remove();
  const buttons = (page.links ?? []).map(([to, words]) =>
    element('a', words, { href: `#${to}`, class: 'button button-plain no-print' }),
  );
  if (buttons.length > 0) place('head').append(element('div', '', { class: 'page-actions' }));
  document.querySelector('.page-actions')?.append(...buttons);
}

function matches(pattern: string): boolean {
  return new RegExp(
    `^${pattern.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/:\w+/g, '[^/]+')}/?$`,
  ).test(path);
}

function element(name: string, text: string, attributes: Readonly<Record<string, string>> = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no ${id}`);
  return found;
}
