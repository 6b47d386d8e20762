import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Runner, startRunner } from '../../e2e/runner.ts';
import { launch } from './chromium.ts';
import { type Opened, openPage } from './open-page.ts';
import { type Seed, seed } from './seed.ts';
import { seriousFindings } from './serious-findings.ts';

interface UnderTest {
  /** The folder the runner keeps its data in. */
  readonly data: string;
  /** Address of the runner. */
  url(): string;
  seed(): Seed;
  open(options: Parameters<typeof openPage>[2]): Promise<Opened>;
}

/** A runner of its own and a browser, for the tests of one file. */
export function pagesUnderTest(withWhat: 'nothing' | 'demonstration' = 'nothing'): UnderTest {
  const data = mkdtempSync(join(tmpdir(), 'giam-sat-web-'));
  let runner: Runner;
  let browser: Browser;
  let made: Seed;
  beforeAll(async () => {
    runner = await startRunner(data, withWhat);
    made = seed(runner.url);
    browser = await launch();
  }, 900_000);
  afterAll(async () => {
    await browser?.close();
    await runner?.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  });
  return {
    data,
    url: () => runner.url,
    seed: () => made,
    open: (options) => openPage(browser, runner.url, options),
  };
}

/** Nothing for axe to complain about, and no page that has to be pushed sideways. */
export async function expectSound(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
}

/** What a screen reader says about a field besides its name. */
export async function described(page: Page, field: ReturnType<Page['getByRole']>): Promise<string> {
  const ids = (await field.getAttribute('aria-describedby')) ?? '';
  const texts = await Promise.all(
    ids.split(' ').map((id) => page.locator(`[id="${id}"]`).allInnerTexts()),
  );
  return texts.flat().join(' ');
}

/** Goes on with the keyboard until what is called so has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const focused: string[] = [];
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab');
    const text = String(
      await page.evaluate(
        `(() => { const at = document.activeElement; return (at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '').trim() })()`,
      ),
    );
    focused.push(text);
    if (typeof name === 'string' ? text.startsWith(name) : name.test(text)) return;
  }
  throw new Error(`the keyboard never came to ${name}: ${focused.join(' | ')}`);
}

/**
 * What the keyboard is at: an element of the page itself, within sight and, when it was come to by
 * Tab, with a line around it.
 */
export async function focused(page: Page): Promise<string> {
  const at: { words: string; isBody: boolean; isSeen: boolean; isMarked: boolean } = JSON.parse(
    await page.evaluate(`(() => {
      const at = document.activeElement;
      const { top, bottom, width } = at.getBoundingClientRect();
      const style = getComputedStyle(at);
      return JSON.stringify({
        words: (at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '').trim(),
        isBody: at === document.body,
        isSeen: width > 0 && bottom > 0 && top < innerHeight,
        isMarked: at.tabIndex < 0 || style.outlineStyle !== 'none' || style.boxShadow !== 'none',
      });
    })()`),
  );
  if (at.isBody) throw new Error('the focus is lost');
  if (!at.isSeen) throw new Error(`the focus is out of sight: ${at.words}`);
  if (!at.isMarked) throw new Error(`nothing shows that the focus is here: ${at.words}`);
  return at.words;
}
