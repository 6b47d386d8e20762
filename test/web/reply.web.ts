import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { described, expectSound, pagesUnderTest } from './support/pages-under-test.ts';
import { committee, letter, seedSession } from './support/seed.ts';

const officer = 'phu-ly-officer';

describe.skipIf(!hasChromium)('the reply page behind a link', { timeout: 180_000 }, () => {
  const on = pagesUnderTest();

  async function sent(subject: string) {
    const { recommendations } = await seedSession(on.seed(), {
      subject,
      recommendations: [{ text: 'Niêm yết công khai', addressee: committee, letter }],
    });
    return recommendations[0] ?? '';
  }

  async function link(id: string, purpose: 'reply' | 'report-done') {
    const made = await on
      .seed()
      .post<{ url: string }>(officer, `/recommendations/${id}/reply-links`, {
        purpose,
      });
    return made.url.slice(made.url.indexOf('#'));
  }

  test('an officer makes a link, is told it once, and withdraws another', async () => {
    const id = await sent('Tạo đường dẫn');
    const { page, context, errors } = await on.open({
      size: 'phone',
      persona: officer,
      hash: `#/recommendations/${id}`,
    });
    await page.getByRole('button', { name: 'Tạo đường dẫn: trả lời kiến nghị' }).click();
    await page.getByRole('button', { name: 'Tạo đường dẫn trả lời kiến nghị' }).click();
    const address = page.locator('.address');
    await address.waitFor();
    expect(await address.textContent()).toMatch(/\/#\/reply\/\S+\.l1\.[\w-]{43}$/);
    await expectSound(page);
    await page.reload();
    await page.getByRole('button', { name: /^Thu hồi/ }).click();
    expect(await address.count()).toBe(0);
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText(/^Đã thu hồi/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(['phone', 'desktop'] as const)(
    'an addressee who never saw it answers by link on a %s, once',
    async (size) => {
      const id = await sent(`Trả lời bằng đường dẫn trên ${size}`);
      const hash = await link(id, 'reply');
      const secret = hash.slice(hash.lastIndexOf('.') + 1);
      const { page, context } = await on.open({ size });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${on.url()}/${hash}`);
      await page.getByRole('heading', { level: 1, name: 'Trả lời kiến nghị' }).waitFor();
      await page.getByText('Niêm yết công khai').waitFor();
      await page.getByText('Đã quá hạn 13/10/2026').waitFor();
      await expect.poll(() => page.url(), { timeout: 10_000 }).toBe(`${on.url()}/#/reply`);
      expect(asked.filter((address) => address.includes(secret))).toEqual([]);
      expect(asked).toContain(`${on.url()}/reply`);
      await expectSound(page);
      await page.getByRole('button', { name: 'Gửi trả lời' }).click();
      const number = page.getByRole('textbox', { name: /^Văn bản trả lời: số/ });
      expect(await described(page, number)).toContain('Hãy ghi số');
      await expectSound(page);
      await page.getByRole('radio', { name: 'Tiếp thu một phần' }).check({ force: true });
      await page.getByRole('textbox', { name: /^Giải trình/ }).fill('Phần đất đang có tranh chấp');
      await number.fill('45/UBND-VP');
      await page.getByRole('textbox', { name: /^Văn bản trả lời: ngày/ }).fill('10/10/2026');
      await page.getByRole('button', { name: 'Gửi trả lời' }).click();
      await page.getByRole('heading', { level: 1, name: 'Đã nhận' }).waitFor();
      await page.getByText('45/UBND-VP').waitFor();
      await page.getByText('Khi làm xong', { exact: false }).waitFor();
      await expectSound(page);
      const one = await on.seed().get(officer, `/recommendations/${id}`);
      expect(one).toMatchObject({
        state: 'partly-accepted',
        replies: [{ outcome: 'partly', reason: 'Phần đất đang có tranh chấp' }],
      });
      await page.goto('about:blank');
      await page.goto(`${on.url()}/${hash}`);
      await page.getByRole('heading', { name: 'Đường dẫn không dùng được' }).waitFor();
      await expectSound(page);
      await context.close();
    },
  );

  test('a report is made by its own link, after the reply, and a reload loses nothing', async () => {
    const id = await sent('Báo thực hiện bằng đường dẫn');
    await on.seed().post(officer, `/recommendations/${id}/reply`, {
      document: { number: '1/UBND', on: '2026-10-01' },
      receivedOn: '2026-10-01',
      outcome: 'accepted',
    });
    const hash = await link(id, 'report-done');
    const { page, context, errors } = await on.open({ size: 'phone', hash });
    await page.getByRole('heading', { level: 1, name: /^Báo kết quả/ }).waitFor();
    await expect.poll(() => page.url(), { timeout: 10_000 }).toBe(`${on.url()}/#/reply`);
    await page.reload();
    await page.getByRole('textbox', { name: 'Đã làm gì' }).fill('Đã niêm yết');
    await page.getByRole('textbox', { name: /^Văn bản báo cáo: số/ }).fill('60/BC-UBND');
    await page.getByRole('textbox', { name: /^Văn bản báo cáo: ngày/ }).fill('02/11/2026');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByText('Chưa gửi được: chưa có mạng').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đã nhận' }).waitFor();
    const one = await on.seed().get(officer, `/recommendations/${id}`);
    expect(one).toMatchObject({ state: 'reported-done', reports: [{ text: 'Đã niêm yết' }] });
    expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await context.close();
  });
});
