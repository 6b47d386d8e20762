import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { expectSound, pagesUnderTest } from './support/pages-under-test.ts';

const many = 5000;

describe.skipIf(!hasChromium)('the work list', { timeout: 120_000 }, () => {
  const on = pagesUnderTest();

  test.each(['desktop', 'phone'] as const)('says so when nothing waits, on a %s', async (size) => {
    const { page, context, errors } = await on.open({
      size,
      persona: 'phu-ly-signer',
      hash: '#/worklist',
    });
    await page.getByText('Không có việc nào đang chờ.').waitFor();
    await expectSound(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('of five thousand pieces of work shows a page at a time, and stays quick', async () => {
    const { page, context, errors } = await on.open({ size: 'phone', persona: 'phu-ly-monitor' });
    await answerMany(page);
    await page.goto(`${on.url()}/#/worklist`);
    await page.getByRole('link', { name: /^Xem tất cả 5\.000 việc/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Quá hạn trả lời' }).waitFor();
    const rows = page.locator('.rows > li');
    expect(await rows.count()).toBe(100);
    await expectSound(page);
    for (let shown = 100; shown < 1000; shown += 100) {
      await page.getByRole('button', { name: /^Xem thêm/ }).click();
      await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(shown + 100);
    }
    const since = Date.now();
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.getByRole('link', { name: 'Kiến nghị thứ 999' }).waitFor();
    expect(Date.now() - since).toBeLessThan(2000);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** Stands in for an account with more work than the small map of the tests can make. */
async function answerMany(page: Page) {
  await page.route('**/worklist?*', async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const limit = Number(asked.get('limit'));
    const from = Number(asked.get('cursor') ?? 0);
    const items = Array.from({ length: limit }, (_, at) => ({
      list: 'overdue-reply',
      about: `s${from + at}.f1.r1`,
      session: `s${from + at}`,
      on: '2026-10-13',
      daysLeft: -42,
      clock: 'reply',
      text: `Kiến nghị thứ ${from + at}`,
      leadName: 'Ủy ban MTTQ Việt Nam phường Phủ Lý',
      addresseeName: 'Ủy ban nhân dân phường Phủ Lý',
    }));
    const next = `/worklist?list=overdue-reply&limit=${limit}&cursor=${from + limit}`;
    const group = { list: 'overdue-reply', vi: 'Quá hạn trả lời', en: '', count: many, items };
    const lists = [{ ...group, all: '/worklist?list=overdue-reply' }];
    await route.fulfill({
      json: { today: '2026-11-24', lists, next: asked.has('list') ? next : null },
    });
  });
}
