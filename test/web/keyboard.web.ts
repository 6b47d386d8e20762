import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { focused, pagesUnderTest, tabTo } from './support/pages-under-test.ts';
import { post, read, sessionOn } from './support/write-records.ts';

const OFFICER = 'ha-nam-officer';
const SUBJECT = 'Giám sát việc niêm yết quy hoạch sử dụng đất';

/** Nothing is clicked here: Tab, Enter, Space, arrows and letters are all there is. */
describe.skipIf(!hasChromium)('by keyboard alone', { timeout: 120_000 }, () => {
  const on = pagesUnderTest();

  beforeAll(async () => {
    const url = on.url();
    for (const day of ['2022-05-06', '2023-03-04']) {
      const session = await post(url, OFFICER, '/sessions', sessionOn(day, SUBJECT));
      await post(url, OFFICER, `/sessions/${session.id}/publish`, {
        approval: { number: '08/QĐ-CB', on: '2023-04-10' },
        findings: [`${session.id}.f1`],
        recommendations: [`${session.id}.f1.r1`],
      });
    }
    await vi.waitUntil(
      async () => {
        const { items } = await read(url, undefined, '/public/recommendations');
        return ((items ?? []) as unknown[]).length === 2;
      },
      { timeout: 60_000, interval: 500 },
    );
  }, 400_000);

  const open = (size: 'desktop' | 'phone', hash: string, persona?: string) =>
    on.open({ size, hash, ...(persona === undefined ? {} : { persona }) });
  const press = (page: Page, key: string) => page.keyboard.press(key);
  const at = (page: Page, words: string | RegExp) =>
    expect.poll(() => focused(page), { timeout: 30_000 }).toMatch(words);

  test.each(['desktop', 'phone'] as const)(
    'figures: another period, then a number, its list, a record, on a %s',
    async (size) => {
      const hash = '#/figures?unit=35@0&from=2021-01-01&to=2021-12-31';
      const { page, context, errors } = await open(size, hash, OFFICER);
      await page.getByRole('heading', { name: /^Tỉnh Hà Nam/ }).waitFor({ timeout: 40_000 });
      await tabTo(page, 'Kỳ nào');
      expect(await focused(page)).toMatch(/^Kỳ nào/);
      await press(page, 'ArrowUp');
      await page.getByRole('heading', { name: '01/01 – 31/12/2022' }).waitFor();
      await at(page, /^Kỳ nào/);
      await tabTo(page, /^Phát hiện: 1\./);
      await focused(page);
      await press(page, 'Enter');
      await at(page, /^Phát hiện$/);
      await tabTo(page, /^Chưa niêm yết quy hoạch/);
      await focused(page);
      await press(page, 'Enter');
      await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
      await at(page, SUBJECT);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('figures: another unit is typed and chosen, and the keys go on from its field', async () => {
    const hash = '#/figures?unit=35@0&from=2022-01-01&to=2022-12-31';
    const { page, context } = await open('desktop', hash, 'auditor');
    await page.getByRole('heading', { name: /^Tỉnh Hà Nam/ }).waitFor({ timeout: 40_000 });
    await tabTo(page, /^Đổi đơn vị, cơ quan/);
    await press(page, 'Enter');
    await page.getByRole('combobox', { name: /^Đơn vị hành chính/ }).waitFor();
    await tabTo(page, /^Đơn vị hành chính/);
    await page.keyboard.type('phu ly');
    await page.getByRole('option', { name: /^Thành phố Phủ Lý/ }).waitFor({ timeout: 40_000 });
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: /Phủ Lý, / }).waitFor({ timeout: 40_000 });
    await at(page, /^Đơn vị hành chính/);
    await context.close();
  });

  test.each(['desktop', 'phone'] as const)(
    'public: searched, opened, its finding, and a table downloaded, on a %s',
    async (size) => {
      const { page, context, errors } = await open(size, '#/public');
      await page.locator('.records > li').first().waitFor({ timeout: 40_000 });
      await tabTo(page, 'Từ trong nội dung');
      await page.keyboard.type('niem yet quy hoach');
      await press(page, 'Enter');
      await page.waitForURL(/q=niem/);
      await at(page, /^Từ trong nội dung/);
      await tabTo(page, /^Lọc theo đơn vị/);
      await press(page, 'Enter');
      await tabTo(page, 'Năm');
      await press(page, 'ArrowDown');
      await page.waitForURL(/from=20\d\d-01-01/);
      await at(page, /^Năm/);
      await tabTo(page, 'Bỏ mọi điều kiện');
      await press(page, 'Enter');
      await at(page, 'Bỏ mọi điều kiện');
      await page.locator('.records > li').nth(1).waitFor();
      await tabTo(page, 'Niêm yết công khai quy hoạch');
      await focused(page);
      await press(page, 'Enter');
      await at(page, /^Kiến nghị$/);
      await page.getByRole('link', { name: /^Chưa niêm yết quy hoạch/ }).waitFor();
      await tabTo(page, /^Chưa niêm yết quy hoạch/);
      await press(page, 'Enter');
      await at(page, /^Phát hiện$/);
      await tabTo(page, 'Mọi nội dung đã công bố');
      await press(page, 'Enter');
      await at(page, /^Công khai$/);
      await tabTo(page, 'Tải dữ liệu');
      await press(page, 'Enter');
      await at(page, /^Tải dữ liệu/);
      await tabTo(page, 'Tải kiến nghị đã công bố (CSV)');
      await focused(page);
      const waiting = page.waitForEvent('download');
      await press(page, 'Enter');
      expect((await waiting).suggestedFilename()).toBe('public-recommendations.csv');
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test.each(['desktop', 'phone'] as const)(
    'a rule: found, left, changed after its effect was shown, on a %s',
    async (size) => {
      const { page, context } = await open(size, '#/registers/rules', 'registrar');
      await page.getByText(/^Trả lời kiến nghị \(\d+\)$/).waitFor({ timeout: 40_000 });
      await tabTo(page, 'Tìm quy định');
      await page.keyboard.type('front.reply');
      await tabTo(page, /^Đổi front\.reply$/);
      await press(page, 'Enter');
      await at(page, /^Đổi front\.reply$/);
      await tabTo(page, 'Thôi');
      await press(page, 'Enter');
      await at(page, /^Đổi front\.reply$/);
      await press(page, 'Enter');
      await tabTo(page, /^Số/);
      await page.keyboard.type(size === 'phone' ? '31' : '30');
      await tabTo(page, 'Xem ảnh hưởng trước');
      await focused(page);
      await press(page, 'Enter');
      await at(page, /thời hạn/);
      await tabTo(page, 'Đặt quy định này');
      await press(page, 'Enter');
      await at(page, /^Đã đặt quy định mới: Trả lời kiến nghị \(front\.reply\)/);
      await context.close();
    },
  );

  test('the calendar: a holiday is announced after its effect was shown', async () => {
    const { page, context } = await open('phone', '#/registers/calendar', 'registrar');
    await page.getByText(/^Phiên bản/).waitFor({ timeout: 40_000 });
    await tabTo(page, 'Thêm ngày nghỉ, ngày làm bù');
    await press(page, 'Enter');
    await at(page, 'Thêm ngày nghỉ, ngày làm bù');
    await tabTo(page, /^Ngày/);
    const year = new Date().getUTCFullYear();
    await page.keyboard.type(`20/10/${year}`);
    await tabTo(page, 'Lý do');
    await page.keyboard.type('Quốc tang');
    await tabTo(page, 'Căn cứ');
    await page.keyboard.type('Thông báo của Chính phủ');
    await tabTo(page, 'Xem ảnh hưởng trước');
    await press(page, 'Enter');
    await at(page, /thời hạn/);
    await tabTo(page, 'Ghi vào lịch');
    await press(page, 'Enter');
    await at(page, `Đã ghi vào lịch: 20/10/${year} (Quốc tang)`);
    await context.close();
  });

  test('a unit is found by typing, and a body of it registered', async () => {
    const { page, context } = await open('phone', '#/registers', 'registrar');
    await page.getByRole('combobox', { name: /^Tìm đơn vị/ }).waitFor({ timeout: 40_000 });
    await tabTo(page, 'Tìm đơn vị hành chính');
    await page.keyboard.type('phu ly');
    await page.getByRole('option', { name: /^Phường Phủ Lý/ }).waitFor({ timeout: 40_000 });
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await page.waitForURL(/unit=/);
    await at(page, /Phủ Lý/);
    await tabTo(page, 'Đăng ký cơ quan, tổ chức');
    await press(page, 'Enter');
    await at(page, 'Đăng ký cơ quan, tổ chức');
    await tabTo(page, 'Loại');
    await press(page, 'ArrowDown');
    await tabTo(page, 'Tên đầy đủ');
    await page.keyboard.type('Tổ chức thử bằng bàn phím');
    await tabTo(page, /^Đăng ký$/);
    await press(page, 'Enter');
    await at(page, /^Đã đăng ký: Tổ chức thử bằng bàn phím/);
    await context.close();
  });
});
