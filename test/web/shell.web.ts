import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Runner, startRunner } from '../e2e/runner.ts';
import { hasChromium, launch } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';
import { seriousFindings } from './support/serious-findings.ts';

describe.skipIf(!hasChromium)('the shell of the pages', () => {
  const data = mkdtempSync(join(tmpdir(), 'giam-sat-web-'));
  let runner: Runner;
  let browser: Browser;

  beforeAll(async () => {
    runner = await startRunner(data);
    browser = await launch();
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await runner?.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  });

  test.each(['desktop', 'phone'] as const)('is opened without an account on a %s', async (size) => {
    const { page, context, errors } = await openPage(browser, runner.url, { size });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await widerThanItsWindow(page)).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a persona sees who they are and the pages of their roles', async () => {
    const persona = 'phu-ly-officer';
    const { page, context, errors } = await openPage(browser, runner.url, { persona });
    await page.getByText('Ủy ban MTTQ Việt Nam phường Phủ Lý', { exact: false }).first().waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Ghi cuộc giám sát' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ghi cuộc giám sát' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a page that is not there, and one for others, say so', async () => {
    const { page, context } = await openPage(browser, runner.url, { hash: '#/nothing' });
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    await page.goto(`${runner.url}/#/log`);
    await page.getByRole('heading', { name: 'Cần đăng nhập' }).waitFor();
    await context.close();
  });
});

async function widerThanItsWindow(page: { evaluate(script: string): Promise<unknown> }) {
  return page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
}
