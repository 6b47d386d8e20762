import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { choose } from './support/log-a-session.ts';
import { pagesUnderTest } from './support/pages-under-test.ts';
import { seriousFindings } from './support/serious-findings.ts';
import { post, read } from './support/write-records.ts';

const SUBJECT = 'Giám sát việc niêm yết công khai thủ tục hành chính';
const COMMITTEE = 'peoples-committee:13285@2025-07-01';

describe.skipIf(!hasChromium)('registers, rules, calendar', { timeout: 120_000 }, () => {
  const on = pagesUnderTest();
  /** The day by which the one recommendation is to be answered. */
  let due: string;

  beforeAll(async () => {
    const url = on.url();
    const today = new Date().toISOString().slice(0, 10);
    const session = await post(url, 'phu-ly-officer', '/sessions', {
      kind: 'supervision',
      form: 'delegation',
      leadBody: 'front:13285@2025-07-01',
      subject: SUBJECT,
      topic: 'land-planning-construction',
      held: { from: today, to: today },
      findings: [
        {
          type: 'shortcoming',
          severity: 'to-remedy',
          text: 'Chưa niêm yết',
          recommendations: [
            {
              text: 'Niêm yết',
              addressee: COMMITTEE,
              letter: { number: '1/KN-MTTQ', on: today },
            },
          ],
        },
      ],
    });
    due = await dueDay(`${session.id}.f1.r1`);
    await vi.waitUntil(
      async () => {
        const list = await read(url, 'registrar', `/recommendations?addressee=${COMMITTEE}`);
        return ((list.items ?? []) as unknown[]).length === 1;
      },
      { timeout: 60_000, interval: 500 },
    );
  }, 400_000);

  async function dueDay(id: string): Promise<string> {
    const one = await read(on.url(), 'registrar', `/recommendations/${id}`);
    const clocks = (one.clocks ?? []) as { clock: string; dueOn: string }[];
    return clocks.find(({ clock }) => clock === 'reply')?.dueOn ?? '';
  }

  const open = (hash: string, size: 'desktop' | 'phone' = 'desktop') =>
    on.open({ size, persona: 'registrar', hash });

  test.each(['desktop', 'phone'] as const)(
    'rules, calendar and units are read with their sources, on a %s',
    async (size) => {
      const { page, context, errors } = await open('#/registers/rules', size);
      await page.getByText(/^Trả lời kiến nghị \(\d+\)$/).waitFor({ timeout: 40_000 });
      // Folded, so that a phone shows what there is at a glance.
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(2500);
      await isWellMade(page);
      await page.getByText(/^Trả lời kiến nghị \(\d+\)$/).click();
      await page.getByRole('heading', { name: 'Trả lời kiến nghị (front.reply)' }).waitFor();
      await page.getByRole('textbox', { name: 'Tìm quy định' }).fill('nghi dinh 59 dieu 14');
      await page.getByText('Nghị định 59/2023/NĐ-CP, Điều 14').first().waitFor();
      await page.getByText('đã kiểm chứng nguồn', { exact: true }).first().waitFor();
      await isWellMade(page);
      await page.getByRole('textbox', { name: 'Tìm quy định' }).fill('khong co gi nhu vay');
      await page.getByText('Không có quy định nào như vậy.').waitFor();
      await page.getByRole('link', { name: 'Lịch nghỉ, làm bù' }).click();
      await page.getByText('Tết Nguyên đán').first().waitFor();
      await isWellMade(page);
      await page.getByRole('link', { name: 'Đơn vị, cơ quan' }).click();
      await choose(page, /^Tìm đơn vị/, 'phu ly', 'Phường Phủ Lý');
      await page.getByRole('heading', { name: 'Phường Phủ Lý' }).waitFor();
      await page.getByRole('link', { name: 'Ủy ban nhân dân phường Phủ Lý' }).waitFor();
      await isWellMade(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('a holiday on the due day: first which deadline moves to what day, then it is made', async () => {
    const { page, context } = await open(`#/registers/calendar?year=${due.slice(0, 4)}`);
    await page.getByRole('button', { name: 'Thêm ngày nghỉ, ngày làm bù' }).click();
    const form = page.getByRole('region', { name: 'Thêm ngày nghỉ, ngày làm bù' });
    await form.getByRole('button', { name: 'Xem ảnh hưởng trước' }).click();
    await form.getByText('Hãy ghi lý do.').first().waitFor();
    await form.getByRole('textbox', { name: 'Ngày', exact: true }).fill(written(due));
    await form.getByRole('textbox', { name: 'Lý do' }).fill('Quốc tang');
    await form.getByRole('textbox', { name: /^Căn cứ/ }).fill('Thông báo của Chính phủ');
    await form.getByRole('button', { name: 'Xem ảnh hưởng trước' }).click();
    await form.getByText('1 thời hạn sẽ dời: 1 muộn hơn, 0 sớm hơn').waitFor({ timeout: 40_000 });
    const move = form.getByRole('listitem').filter({ hasText: SUBJECT });
    expect(await move.textContent()).toContain(`hạn trả lời: ${written(due)} → `);
    await isWellMade(page);
    expect(await calendarHas(due)).toBe(false);
    await form.getByRole('button', { name: 'Ghi vào lịch' }).click();
    await page.getByText(`Đã ghi vào lịch: ${written(due)} (Quốc tang)`).waitFor();
    expect(await calendarHas(due)).toBe(true);
    await context.close();
  });

  async function calendarHas(day: string): Promise<boolean> {
    const path = `/registers/calendar?year=${day.slice(0, 4)}`;
    const calendar = await read(on.url(), 'registrar', path);
    return ((calendar.off ?? []) as { day: string }[]).some((one) => one.day === day);
  }

  test('a rule: its effect before, then a new version with its source', async () => {
    const { page, context } = await open('#/registers/rules');
    await page.getByRole('textbox', { name: 'Tìm quy định' }).fill('front.reply');
    await page.getByRole('button', { name: 'Đổi front.reply', exact: true }).click();
    const form = page.getByRole('region', { name: 'Đổi front.reply' });
    await form.getByRole('textbox', { name: 'Số', exact: true }).fill('30');
    await form.getByRole('textbox', { name: /^Căn cứ/ }).fill('Nghị quyết liên tịch mới, Điều 9');
    await form.getByRole('button', { name: 'Xem ảnh hưởng trước' }).click();
    await form.getByText('1 thời hạn sẽ dời: 1 muộn hơn, 0 sớm hơn').waitFor({ timeout: 40_000 });
    await form.getByRole('button', { name: 'Đặt quy định này' }).click();
    await page.getByText('Đã đặt quy định mới: Trả lời kiến nghị (front.reply)').waitFor();
    await page.getByText('Nghị quyết liên tịch mới, Điều 9').waitFor();
    await context.close();
  });

  test('a body is registered, and ended after it was shown what still waits for it', async () => {
    const { page, context } = await open(`#/registers?unit=13285@2025-07-01`);
    await page.getByRole('button', { name: 'Đăng ký cơ quan, tổ chức' }).click();
    const form = page.getByRole('region', { name: 'Đăng ký cơ quan, tổ chức' });
    await form.getByRole('combobox', { name: 'Loại' }).selectOption('department');
    await form.getByRole('textbox', { name: 'Tên đầy đủ' }).fill('Phòng Kinh tế phường Phủ Lý');
    await form.getByRole('button', { name: 'Đăng ký' }).click();
    await page.getByText('Đã đăng ký: Phòng Kinh tế phường Phủ Lý').waitFor();
    await page.goto(`${on.url()}/#/registers?body=${COMMITTEE}`);
    await page.getByRole('button', { name: 'Kết thúc cơ quan, tổ chức này' }).click();
    await page.getByText('1 kiến nghị còn mở gửi cho cơ quan này').waitFor({ timeout: 40_000 });
    await isWellMade(page);
    await page.getByRole('button', { name: 'Ghi kết thúc' }).click();
    await page.getByText(/^Đã ghi: kết thúc vào hết ngày/).waitFor();
    await context.close();
  });

  test('who keeps no registers reads them and is offered no change', async () => {
    const { page, context } = await on.open({
      persona: 'phu-ly-monitor',
      hash: '#/registers/rules',
    });
    await page.getByRole('textbox', { name: 'Tìm quy định' }).fill('front.reply');
    await page
      .getByRole('heading', { name: 'Trả lời kiến nghị (front.reply)' })
      .waitFor({ timeout: 40_000 });
    expect(await page.getByRole('button', { name: /^Đổi/ }).count()).toBe(0);
    await context.close();
  });
});

function written(day: string): string {
  return day.split('-').reverse().join('/');
}

async function isWellMade(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
}
