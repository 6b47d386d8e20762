import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { pagesUnderTest } from './support/pages-under-test.ts';
import { seriousFindings } from './support/serious-findings.ts';
import { post, printedFigures, read, sessionOn } from './support/write-records.ts';

const OFFICER = 'ha-nam-officer';
const LONG =
  'Giám sát việc công khai quy hoạch, kế hoạch sử dụng đất, bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất trên địa bàn toàn tỉnh';

describe.skipIf(!hasChromium)('what is public', { timeout: 120_000 }, () => {
  const on = pagesUnderTest();
  let published: string;

  beforeAll(async () => {
    const url = on.url();
    const session = await post(url, OFFICER, '/sessions', sessionOn('2023-03-04', LONG));
    await post(url, OFFICER, '/sessions', sessionOn('2023-04-05', 'Cuộc không công bố'));
    published = String(session.id);
    await post(url, OFFICER, `/sessions/${published}/publish`, {
      approval: { number: '08/QĐ-CB', on: '2023-04-10' },
      findings: [`${published}.f1`],
      recommendations: [`${published}.f1.r1`],
    });
    const [first] = printedFigures();
    await post(url, OFFICER, '/published-figures', first?.figure);
    await vi.waitUntil(
      async () => itemsIn(await read(url, undefined, '/public/recommendations')) === 1,
      { timeout: 60_000, interval: 500 },
    );
  }, 400_000);

  test.each(['desktop', 'phone'] as const)(
    'somebody without an account finds a recommendation and reads its state and deadlines, on a %s',
    async (size) => {
      const { page, context, errors } = await on.open({
        size,
        hash: '#/public',
      });
      await page.locator('.records > li').first().waitFor({ timeout: 40_000 });
      await isWellMade(page);
      await page.getByRole('textbox', { name: /^Từ trong nội dung/ }).fill('niem yet quy hoach');
      await page.getByRole('button', { name: 'Tìm', exact: true }).click();
      await page.getByRole('link', { name: 'Niêm yết công khai quy hoạch sử dụng đất' }).click();
      await page.getByRole('heading', { level: 1, name: 'Kiến nghị' }).waitFor();
      await page.getByText('Hạn trả lời').waitFor();
      const facts = page.locator('dl.facts').first();
      expect(await facts.textContent()).toMatch(/Hạn trả lời\d\d\/\d\d\/2023/);
      await isWellMade(page);
      await page.getByRole('link', { name: LONG, exact: true }).click();
      await page.getByText('số 08/QĐ-CB, ngày 10/04/2023').waitFor();
      await isWellMade(page);
      await page.getByRole('link', { name: /^Chưa niêm yết quy hoạch/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Phát hiện' }).waitFor();
      await isWellMade(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('what is not published is not there, and what is searched in vain says so', async () => {
    const { page, context } = await on.open({
      hash: '#/public?list=sessions',
    });
    await page.getByRole('link', { name: LONG }).waitFor({ timeout: 40_000 });
    expect(await page.getByText('Cuộc không công bố').count()).toBe(0);
    await page.goto(`${on.url()}/#/public?q=khongcogi`);
    await page.getByText('Không tìm thấy kiến nghị nào như vậy.').waitFor();
    await page.goto(`${on.url()}/#/public/recommendations/khongco.f1.r1`);
    await page.getByText('Không có nội dung công khai nào ở địa chỉ này').waitFor();
    await context.close();
  });

  test.each(['desktop', 'phone'] as const)(
    'figures say what is not shown and why, on a %s',
    async (size) => {
      const { page, context, errors } = await on.open({
        size,
        hash: '#/public/figures?unit=35@0&year=2023',
      });
      await page.getByRole('row', { name: /^Giám sát của Mặt trận.* 2 2 2$/ }).waitFor({
        timeout: 40_000,
      });
      await page
        .getByText('ở nơi ít người, con số nhỏ cho biết đó là ai', { exact: false })
        .waitFor();
      await page.getByText('MTTQ và tổ chức chính trị - xã hội').first().waitFor();
      await isWellMade(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('the data can be downloaded as tables, with their structure', async () => {
    const { page, context } = await on.open({ hash: '#/public/data' });
    const csv = page.getByRole('link', { name: 'Tải kiến nghị đã công bố (CSV)' });
    await csv.waitFor();
    const waiting = page.waitForEvent('download');
    await csv.click();
    expect((await waiting).suggestedFilename()).toBe('public-recommendations.csv');
    for (const link of await page.getByRole('main').getByRole('link').all()) {
      const address = await link.getAttribute('href');
      expect((await fetch(`${on.url()}${address}`)).status, `${address}`).toBe(200);
    }
    await isWellMade(page);
    await context.close();
  });
});

async function isWellMade(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
}

function itemsIn(page: Record<string, never>): number {
  return ((page.items ?? []) as unknown[]).length;
}
