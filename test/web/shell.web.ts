import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { pagesUnderTest } from './support/pages-under-test.ts';
import { seriousFindings } from './support/serious-findings.ts';

describe.skipIf(!hasChromium)('the shell of the pages', () => {
  const on = pagesUnderTest();

  test.each(['desktop', 'phone'] as const)('is opened without an account on a %s', async (size) => {
    const { page, context, errors } = await on.open({ size });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await widerThanItsWindow(page)).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a persona sees who they are and the pages of their roles', async () => {
    const persona = 'phu-ly-officer';
    const { page, context, errors } = await on.open({ persona });
    await page.getByText('Ủy ban MTTQ Việt Nam phường Phủ Lý', { exact: false }).first().waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Ghi cuộc giám sát' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ghi cuộc giám sát' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each([
    ['phone', '#/', undefined],
    ['phone', '#/public', undefined],
    ['desktop', '#/public/figures?unit=35@0&year=2023', undefined],
    ['phone', '#/figures?unit=35@0', 'ha-nam-officer'],
    ['desktop', '#/figures?unit=35@0', 'ha-nam-officer'],
  ] as const)('on a %s the first view of %s stays where it is', async (size, hash, persona) => {
    const [held, release] = holdScripts();
    const opening = { size, hash, persona, prepare: held };
    const { page, context, errors } = await on.open(opening);
    const heading = page.getByRole('heading', { level: 1 });
    const lead = page.locator('.page-lead');
    await lead.waitFor();
    expect(await page.locator('#page').count()).toBe(1);
    const words = async () => [await heading.textContent(), await lead.textContent()];
    const places = async () => [await heading.boundingBox(), await lead.boundingBox()];
    const first = [...(await words()), ...(await places())];
    release();
    await page.locator('.foot').waitFor({ state: 'attached' });
    const loading = () => page.locator('.loading').count();
    await expect.poll(loading, { timeout: 30_000 }).toBe(0);
    expect([...(await words()), ...(await places())]).toEqual(first);
    expect(await page.evaluate('window.shifted')).toBeLessThan(0.05);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('what is pressed before the script is there is done when it is', async () => {
    const [held, release] = holdScripts();
    const opening = { size: 'phone', hash: '#/worklist', prepare: held } as const;
    const { page, context } = await on.open(opening);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    release();
    await page.getByRole('heading', { name: 'Chọn vai để thử' }).waitFor();
    await context.close();
  });

  test('a page that is not there, and one for others, say so', async () => {
    const { page, context } = await on.open({ hash: '#/nothing' });
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    await page.goto(`${on.url()}/#/log`);
    await page.getByRole('heading', { name: 'Cần đăng nhập' }).waitFor();
    await context.close();
  });
});

async function widerThanItsWindow(page: { evaluate(script: string): Promise<unknown> }) {
  return page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
}

/**
 * Keeps every script file back, and adds up how much of what is in sight is moved by what comes later.
 * @returns what prepares a page for it, and what lets the files come
 */
function holdScripts(): [prepare: (page: Page) => Promise<void>, release: () => void] {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const prepare = async (page: Page) => {
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.addInitScript(`window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shifted += value;
      }).observe({ type: 'layout-shift', buffered: true });`);
  };
  return [prepare, () => release()];
}
