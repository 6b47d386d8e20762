import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { described, expectSound, pagesUnderTest } from './support/pages-under-test.ts';
import { committee, letter, seedSession } from './support/seed.ts';

const officer = 'phu-ly-officer';

describe.skipIf(!hasChromium)('correcting a part of a record', { timeout: 180_000 }, () => {
  const on = pagesUnderTest();

  test.each(['desktop', 'phone'] as const)(
    'an amount of what was sent is mended, and the history shows old and new, on a %s',
    async (size) => {
      const amounts = { moneyRecovered: { proposed: 64_000_000 } };
      const { id } = await seedSession(on.seed(), {
        subject: `Giám sát đất công (${size})`,
        recommendations: [{ text: 'Thu hồi', addressee: committee, letter, amounts }],
      });
      const { page, context, errors } = await on.open({
        size,
        persona: officer,
        hash: `#/sessions/${id}`,
      });
      await page.getByRole('link', { name: 'Đính chính kiến nghị 1.1' }).click();
      await page.getByRole('heading', { level: 1, name: 'Đính chính kiến nghị 1.1' }).waitFor();
      await page.getByText(`Đã gửi theo văn bản ${letter.number}`).waitFor();
      // Whom it went to and by when stands in its letter.
      expect(await page.getByRole('combobox', { name: /Cơ quan được kiến nghị/ }).count()).toBe(0);
      await expectSound(page);
      await page.getByRole('button', { name: 'Ghi đính chính vào sổ' }).click();
      await page.getByRole('alert').getByText('Chưa có gì được thay đổi.').waitFor();
      const reason = page.getByRole('textbox', { name: /^Lý do/ });
      expect(await described(page, reason)).toContain('Hãy ghi lý do đính chính.');
      const money = page.getByRole('group', { name: /^Tiền thu hồi/ });
      const proposed = money.getByRole('textbox', { name: 'Kiến nghị' });
      expect(await proposed.inputValue()).toBe('64.000.000');
      await proposed.fill('46.000.000');
      await page.getByText('Sẽ đính chính: Tiền, đất.').waitFor();
      await reason.fill('Gõ nhầm so với văn bản');
      await page.getByText('Nội dung không chứa bí mật nhà nước', { exact: true }).click();
      await page.getByRole('button', { name: 'Ghi đính chính vào sổ' }).click();
      await page
        .getByText('Tiền, đất, tiền thu hồi, kiến nghị: “64.000.000” thành “46.000.000”')
        .waitFor();
      await page.getByText('Lý do: Gõ nhầm so với văn bản').waitFor();
      await expectSound(page);
      expect(await on.seed().get(officer, `/recommendations/${id}.f1.r1`)).toMatchObject({
        state: 'issued',
        amounts: { moneyRecovered: { proposed: 46_000_000 } },
      });
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('a finding is mended as it was recorded', async () => {
    const { id } = await seedSession(on.seed(), {
      subject: 'Giám sát niêm yết quy hoạch',
      recommendations: [],
    });
    const { page, context } = await on.open({ persona: officer, hash: `#/sessions/${id}` });
    await page.getByRole('link', { name: 'Đính chính phát hiện 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đính chính phát hiện 1' }).waitFor();
    await page.getByRole('textbox', { name: /^Nội dung/ }).fill('Chưa niêm yết tại hai thôn');
    await page.getByRole('textbox', { name: /^Lý do/ }).fill('Thiếu một thôn');
    await page.getByText('Nội dung không chứa bí mật nhà nước', { exact: true }).click();
    await page.getByRole('button', { name: 'Ghi đính chính vào sổ' }).click();
    await page.getByText(/^Nội dung: “Chưa niêm yết công khai.*thành “Chưa niêm yết tại/).waitFor();
    expect(await on.seed().get(officer, `/findings/${id}.f1`)).toMatchObject({
      text: 'Chưa niêm yết tại hai thôn',
      severity: 'to-remedy',
    });
    await context.close();
  });
});
