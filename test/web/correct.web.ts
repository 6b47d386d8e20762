import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { choose } from './support/log-a-session.ts';
import { described, expectSound, pagesUnderTest } from './support/pages-under-test.ts';
import { committee, letter, seedSession } from './support/seed.ts';

const officer = 'phu-ly-officer';

describe.skipIf(!hasChromium)('correcting a record', { timeout: 180_000 }, () => {
  const on = pagesUnderTest();

  test.each(['desktop', 'phone'] as const)(
    'only what was changed is sent, and the history shows old and new, on a %s',
    async (size) => {
      const { id } = await seedSession(on.seed(), {
        subject: `Giám sát đất công (${size})`,
        recommendations: [{ text: 'Thu hồi', addressee: committee, letter }],
      });
      const { page, context, errors } = await on.open({
        size,
        persona: officer,
        hash: `#/sessions/${id}`,
      });
      await page.getByRole('link', { name: 'Đính chính hồ sơ này' }).click();
      await page.getByRole('heading', { level: 1, name: 'Đính chính' }).waitFor();
      await expectSound(page);
      const subject = page.getByRole('textbox', { name: /^Nội dung/ });
      expect(await subject.inputValue()).toBe(`Giám sát đất công (${size})`);
      await page.getByRole('button', { name: 'Ghi đính chính vào sổ' }).click();
      await page.getByRole('alert').getByText('Chưa có gì được thay đổi.').waitFor();
      await subject.fill(`Giám sát đất công ích (${size})`);
      await page.getByRole('textbox', { name: /^Ngày đầu/ }).fill('9/9/2026');
      await page.getByRole('textbox', { name: /^Ngày cuối/ }).fill('8/9/2026');
      await page.getByRole('textbox', { name: /^Số người dự/ }).fill('24');
      await choose(page, /^Nơi tiến hành/, 'phuong phu ly', 'Phường Phủ Lý');
      await page.getByText(/^Sẽ đính chính: Nội dung; .*Ngày tiến hành/).waitFor();
      const reason = page.getByRole('textbox', { name: /^Lý do/ });
      expect(await described(page, reason)).toContain('Hãy ghi lý do đính chính.');
      await reason.fill('Ghi nhầm theo dự thảo biên bản');
      await page.getByRole('button', { name: 'Ghi đính chính vào sổ' }).click();
      // The days are the wrong way round: said at the field, and nothing was recorded.
      const last = page.getByRole('textbox', { name: /^Ngày cuối/ });
      await expect.poll(() => described(page, last), { timeout: 10_000 }).toContain('09/09/2026');
      expect(await on.seed().get(officer, `/sessions/${id}`)).toMatchObject({
        subject: `Giám sát đất công (${size})`,
      });
      await last.fill('10/9/2026');
      await page.getByRole('button', { name: 'Ghi đính chính vào sổ' }).click();
      await page
        .getByRole('heading', { level: 1, name: `Giám sát đất công ích (${size})` })
        .waitFor();
      await page
        .getByText(
          `Nội dung: “Giám sát đất công (${size})” thành “Giám sát đất công ích (${size})”`,
        )
        .waitFor();
      await page.getByText('Ngày tiến hành, ngày đầu: “08/09/2026” thành “09/09/2026”').waitFor();
      await page.getByText('Ngày tiến hành, số người dự: thêm “24”').waitFor();
      await page.getByText('Lý do: Ghi nhầm theo dự thảo biên bản').waitFor();
      await expectSound(page);
      const session = await on.seed().get(officer, `/sessions/${id}`);
      expect(session).toMatchObject({
        subject: `Giám sát đất công ích (${size})`,
        held: { from: '2026-09-09', to: '2026-09-10', attendance: 24 },
        places: [{ id: '13285@2025-07-01' }],
      });
      const { items } = (await on.seed().get(officer, `/sessions/${id}/history`)) as {
        items: { type: string; data: { changed?: string[] } }[];
      };
      const corrected = items.filter(({ type }) => type === 'session.corrected');
      expect(corrected.map(({ data }) => data.changed)).toEqual([['held', 'places', 'subject']]);
      expect(errors.filter((one) => !one.includes('400') && !one.includes('422'))).toEqual([]);
      await context.close();
    },
  );

  test('what somebody else corrected meanwhile is not written over', async () => {
    const { id } = await seedSession(on.seed(), {
      subject: 'Giám sát hai người cùng sửa',
      recommendations: [],
    });
    const { page, context } = await on.open({ persona: officer, hash: `#/sessions/${id}/correct` });
    await page.getByRole('textbox', { name: /^Nội dung/ }).fill('Của người thứ nhất');
    await on.seed().post(officer, `/sessions/${id}/report`, { number: '1/BC', on: '2026-09-20' });
    await page.getByRole('textbox', { name: /^Lý do/ }).fill('Gõ nhầm');
    await page.getByRole('button', { name: 'Ghi đính chính vào sổ' }).click();
    await page.getByRole('alert').waitFor();
    expect(await on.seed().get(officer, `/sessions/${id}`)).toMatchObject({
      subject: 'Giám sát hai người cùng sửa',
    });
    await context.close();
  });
});
