import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { pagesUnderTest } from './support/pages-under-test.ts';
import { seriousFindings } from './support/serious-findings.ts';
import { post, printedFigures, read, sessionOn } from './support/write-records.ts';

const HA_NAM = '#/figures?unit=35@0&from=2021-01-01&to=2023-12-31';
const OFFICER = 'ha-nam-officer';
const DAYS = ['2021-03-04', '2022-05-06', '2022-05-09', '2023-07-11'];

describe.skipIf(!hasChromium)('the figures', { timeout: 120_000 }, () => {
  const on = pagesUnderTest();

  beforeAll(async () => {
    for (const day of DAYS) {
      await post(on.url(), OFFICER, '/sessions', sessionOn(day, `Giám sát ngày ${day}`));
    }
    for (const { figure } of printedFigures()) {
      await post(on.url(), OFFICER, '/published-figures', figure);
    }
    await counted(DAYS.length);
  }, 400_000);

  async function counted(sessions: number) {
    const path = '/figures?unit=35@0&from=2021-01-01&to=2023-12-31';
    await vi.waitUntil(async () => sessionsIn(await read(on.url(), OFFICER, path)) === sessions, {
      timeout: 60_000,
      interval: 500,
    });
  }

  test.each(['desktop', 'phone'] as const)(
    'every number opens as many records as it says, on a %s',
    async (size) => {
      const { page, context, errors } = await on.open({
        size,
        persona: OFFICER,
        hash: HA_NAM,
      });
      await page.getByRole('heading', { name: /^Tỉnh Hà Nam/ }).waitFor();
      await page.getByText('So sánh theo').waitFor({ timeout: 40_000 });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
      for (const name of [/^Phát hiện: 4\./, /^Giám sát của Mặt trận.*: Cuộc: 4\./]) {
        await page.getByRole('link', { name }).first().click();
        await page.locator('.records > li').first().waitFor({ timeout: 40_000 });
        expect(await page.locator('.records > li').count()).toBe(DAYS.length);
        expect(await seriousFindings(page)).toEqual([]);
        await page.goBack();
        await page.getByRole('heading', { name: /^Tỉnh Hà Nam/ }).waitFor();
      }
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('what the article printed stands beside what the records count', async () => {
    const { page, context } = await on.open({
      persona: OFFICER,
      hash: HA_NAM,
    });
    const led = printed(page, '684');
    await led.getByRole('link').waitFor({ timeout: 40_000 });
    expect(await led.getByRole('link').getAttribute('aria-label')).toMatch(
      /^Cuộc: Giám sát của Mặt trận.*: 4\./,
    );
    await led.getByText('Nguồn và nguyên văn').click();
    await led.getByText('đã chủ trì tiến hành 684 cuộc giám sát').waitFor();
    for (const value of [
      'hơn 1.140',
      '563',
      '578',
      '163',
      '241',
      '323',
      '972',
      '2.361',
      'hơn 90%',
    ]) {
      await printed(page, value).first().waitFor();
    }
    expect(await printed(page, '241').textContent()).toContain('Cấp xã: 216');
    expect(await page.locator('[data-figure]').count()).toBe(printedFigures().length);
    await context.close();
  });

  test('a new record moves the figure', async () => {
    await post(on.url(), OFFICER, '/sessions', sessionOn('2023-08-01', 'Cuộc ghi thêm'));
    await counted(DAYS.length + 1);
    const { page, context } = await on.open({
      persona: OFFICER,
      hash: HA_NAM,
    });
    await page.getByRole('link', { name: /^Phát hiện: 5\./ }).waitFor({ timeout: 40_000 });
    await context.close();
  });

  test('the period is chosen by its name, report periods with their cut-off day', async () => {
    const { page, context } = await on.open({
      persona: OFFICER,
      hash: HA_NAM,
    });
    await page.getByRole('combobox', { name: 'Kỳ', exact: true }).selectOption('report-year');
    await page.getByText('Số liệu chốt ngày 14 hằng tháng').waitFor();
    await page.getByText('chưa kiểm chứng nguồn').waitFor();
    await page.getByRole('combobox', { name: 'Kỳ nào' }).selectOption('Năm 2022 (đến 14/12/2022)');
    await page.getByRole('heading', { name: '15/12/2021 – 14/12/2022' }).waitFor();
    expect(page.url()).toContain('from=2021-12-15&to=2022-12-14');
    await page.getByRole('link', { name: /^Phát hiện: 2\./ }).waitFor({ timeout: 40_000 });
    await context.close();
  });

  test('a registrar sets another cut-off, and the report periods close on that day', async () => {
    await post(on.url(), 'registrar', '/registers/rules', {
      rule: {
        ...{ key: 'state_report.cut_off', step: 'report-cut-off', unit: 'day-of-month' },
        ...{ number: 20, basis: 'Nghị định mới, Điều 3', verified: true, from: '2022-12-01' },
        to: null,
      },
    });
    const { page, context } = await on.open({
      persona: OFFICER,
      hash: HA_NAM.replace('2021-01-01&to=2023-12-31', '2021-12-15&to=2022-12-20'),
    });
    await page.getByText('Số liệu chốt ngày 20 hằng tháng').waitFor({ timeout: 40_000 });
    await page.getByText('Nghị định mới, Điều 3').waitFor();
    const which = page.getByRole('combobox', { name: 'Kỳ nào' });
    expect(await which.inputValue()).toBe('Năm 2022 (đến 20/12/2022)');
    await which.selectOption('Năm 2023 (đến 20/12/2023)');
    await page.getByRole('heading', { name: '21/12/2022 – 20/12/2023' }).waitFor();
    await context.close();
  });

  test('another unit is typed over the one that is shown, and chosen with the keys', async () => {
    const { page, context } = await on.open({
      persona: 'auditor',
      hash: HA_NAM,
    });
    await page.getByText(/^Đổi đơn vị, cơ quan/).click();
    const field = page.getByRole('combobox', { name: /^Đơn vị hành chính/ });
    await field.waitFor({ timeout: 40_000 });
    expect(await field.inputValue()).toBe('Tỉnh Hà Nam');
    await field.focus();
    await page.keyboard.type('phu ly');
    expect(await field.inputValue()).toBe('phu ly');
    await page.getByRole('option', { name: /^Thành phố Phủ Lý/ }).waitFor({ timeout: 40_000 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Phủ Lý, / }).waitFor({ timeout: 40_000 });
    expect(page.url()).not.toContain('unit=35');
    await context.close();
  });

  test('a list that is asked for by a unit’s code says what the unit is called', async () => {
    const { page, context, errors } = await on.open({
      persona: OFFICER,
      hash: '#/sessions?unit=35&from=2021-01-01&to=2023-12-31',
    });
    await page.getByText('Tỉnh Hà Nam · 01/01/2021 – 31/12/2023').waitFor({ timeout: 40_000 });
    await page.locator('.records > li').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('who may not see all is told so', async () => {
    const { page, context } = await on.open({
      persona: 'phu-ly-monitor',
      hash: '#/figures?unit=VN&from=2021-01-01&to=2023-12-31',
    });
    await page.getByText('Không phải toàn bộ').waitFor({ timeout: 40_000 });
    await context.close();
  });

  test('a unit without anything says so, and the paper carries no navigation', async () => {
    const { page, context } = await on.open({
      persona: 'auditor',
      hash: '#/figures?unit=35@0&from=2015-01-01&to=2015-12-31',
    });
    await page.getByText('Chưa có phát hiện, kiến nghị nào trong kỳ này.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('combobox', { name: 'Kỳ', exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: /^Tỉnh Hà Nam/ }).isVisible()).toBe(true);
    await context.close();
  });
});

/** The entry of a printed number. */
function printed(page: Page, value: string) {
  const number = page.locator('dd:first-of-type strong.figure').getByText(value, { exact: true });
  return page.locator('[data-figure]').filter({ has: number });
}

function sessionsIn(figures: Record<string, never>): number {
  const [row] = (figures.rows ?? []) as { measures: { sessions?: number } }[];
  return row?.measures.sessions ?? 0;
}
