import { describe, expect, test, vi } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { copySessions } from './support/copy-sessions.ts';
import { pagesUnderTest } from './support/pages-under-test.ts';
import { printedFigures, read } from './support/write-records.ts';

const YEARS = 'unit=35@0&from=2021-01-01&to=2023-12-31';

/** What the article printed → what the records of the demonstration count beside it. */
const counted: Readonly<Record<number, string>> = {
  684: '684',
  163: '163',
  1140: '1.140',
  563: '563',
  578: '578',
  241: '241',
  323: '323',
  972: '972',
  16: '16',
  2361: '2.361',
  14600: '14.628',
};
/** Shares of bodies and commended groups: nothing that is recorded counts the same. */
const notCounted = [21, 90, 100, 80];
const ROWS = 5000;

describe.skipIf(!hasChromium)('the demonstration', { timeout: 400_000 }, () => {
  const on = pagesUnderTest('demonstration');

  test('every figure of the article is on the page, beside what the records count', async () => {
    const { page, context, errors } = await on.open({
      persona: 'ha-nam-officer',
      hash: `#/figures?${YEARS}`,
    });
    const all = printedFigures();
    expect(all.map(({ figure }) => figure.value).sort()).toEqual(
      [...Object.keys(counted).map(Number), ...notCounted, 100].sort(),
    );
    await page.locator('[data-figure]').first().waitFor({ timeout: 60_000 });
    for (const { id, figure } of all) {
      const entry = page.locator(`[data-figure="${id}"]`);
      const printed = await entry.locator('dd').first().locator('strong').textContent();
      expect(printed?.replace(/\D/g, ''), id).toBe(String(figure.value));
      const ours = entry.locator('dd').nth(1);
      const expected = counted[figure.value];
      if (expected === undefined) {
        expect(await ours.textContent(), id).toBe('không có chỉ tiêu tương ứng');
        continue;
      }
      await ours.getByRole('link').waitFor({ timeout: 60_000 });
      expect(await ours.getByRole('link').textContent(), id).toBe(expected);
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  test('so they are in public, where those of supervision stand beside our count', async () => {
    const { page, context } = await on.open({
      hash: '#/public/figures?unit=35@0&year=2023',
    });
    for (const value of ['684', '163', '1.140', '563', '578']) {
      const entry = page.locator('.printed > li').filter({
        has: page.locator('p:first-child strong').getByText(new RegExp(`(^|\\s)${value}$`)),
      });
      const ours = entry.getByText(/^Số đếm từ hồ sơ/);
      await ours.waitFor({ timeout: 60_000 });
      expect(await ours.textContent()).toMatch(new RegExp(`: ${value.replace('.', '\\.')} \\(`));
    }
    await context.close();
  });

  test('five thousand records of the engine are shown page after page on a phone', async () => {
    await copySessions(on.data, 2000);
    const sessions = async () => {
      const { rows } = await read(on.url(), 'auditor', '/figures?unit=VN&from=2015-01-01');
      const [row] = (rows ?? []) as { measures: { sessions: number } }[];
      return row?.measures.sessions ?? 0;
    };
    await vi.waitUntil(async () => (await sessions()) >= ROWS, {
      timeout: 240_000,
      interval: 2000,
    });
    const { page, context, errors } = await on.open({
      ...{ size: 'phone', persona: 'auditor', hash: '#/sessions?unit=VN&limit=500&of=5900' },
    });
    const rows = page.locator('.records > li');
    await rows.first().waitFor({ timeout: 60_000 });
    expect(await page.getByText(/^Đang hiện 500 trong 5\.900 mục$/).count()).toBe(1);
    const more = page.getByRole('button', { name: 'Xem thêm' });
    const took: number[] = [];
    for (let shown = 500; shown < ROWS; shown += 500) {
      const since = performance.now();
      await more.press('Enter');
      await rows.nth(shown + 499).waitFor({ state: 'attached', timeout: 60_000 });
      took.push(performance.now() - since);
      // The keys go on at the first of the new rows.
      const focus = await page.evaluate('document.activeElement.closest("li") !== null');
      expect(focus).toBe(true);
    }
    expect(await rows.count()).toBe(ROWS);
    const cdp = await context.newCDPSession(page);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const kept = Math.round(usedSize / 1e6);
    process.stdout.write(
      `${ROWS} rows: ${kept} MB of script memory, pages of 500 in ${took.map((one) => one.toFixed(0)).join(', ')} ms\n`,
    );
    expect(kept).toBeLessThan(100);
    // Still usable: the first row opens, and it is scrolled to the end.
    await rows.last().scrollIntoViewIfNeeded();
    expect(await rows.last().isVisible()).toBe(true);
    await page.evaluate('scrollTo(0, 0)');
    await rows.first().getByRole('link').click();
    await page.locator('h1').waitFor();
    expect(page.url()).toContain('#/sessions/');
    expect(errors).toEqual([]);
    await context.close();
  });
});
