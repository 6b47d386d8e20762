import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { described, expectSound, pagesUnderTest, tabTo } from './support/pages-under-test.ts';
import { committee, letter, seedSession } from './support/seed.ts';

const officer = 'phu-ly-officer';
const long =
  'Niêm yết công khai quy hoạch, kế hoạch sử dụng đất tại trụ sở và các nhà văn hóa tổ dân phố; rà soát, thu hồi diện tích đất công ích bị lấn chiếm của các hộ khu vực ven sông';

describe.skipIf(!hasChromium)('following a recommendation', { timeout: 180_000 }, () => {
  const on = pagesUnderTest();

  const sent = (subject: string, more: object = {}) =>
    seedSession(on.seed(), {
      subject,
      recommendations: [{ text: long, addressee: committee, letter, dueOn: '2026-12-30', ...more }],
    });

  async function stateOf(id: string) {
    const one = await on.seed().get<{ state: string }>(officer, `/recommendations/${id}`);
    return one.state;
  }

  /** Takes the first recommendation as far as the addressee's report, as papers are typed in. */
  async function reportedDone(id: string) {
    const paper = (number: string, day: string) => ({
      document: { number, on: day },
      receivedOn: day,
    });
    await on.seed().post(officer, `/recommendations/${id}/reply`, {
      ...paper('101/UBND-VP', '2026-10-05'),
      outcome: 'accepted',
    });
    await on.seed().post(officer, `/recommendations/${id}/report-done`, {
      ...paper('120/BC-UBND', '2026-11-10'),
      text: 'Đã niêm yết tại 12 nhà văn hóa',
    });
  }

  test('a monitor verifies by keyboard alone, and the work list moves', async () => {
    const { recommendations } = await sent('Giám sát bằng bàn phím');
    const [id = ''] = recommendations;
    await reportedDone(id);
    const { page, context, errors } = await on.open({ persona: 'phu-ly-monitor' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, 'Việc cần làm');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đã báo thực hiện, chờ kiểm chứng (1)' }).waitFor();
    await expectSound(page);
    await tabTo(page, 'Niêm yết công khai');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Kiến nghị theo văn bản/ }).waitFor();
    await page.getByRole('button', { name: 'Kiểm chứng kết quả thực hiện' }).waitFor();
    await tabTo(page, 'Kiểm chứng kết quả thực hiện');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Đã thực hiện đầy đủ');
    await page.keyboard.press('Space');
    await tabTo(page, 'Căn cứ kiểm chứng');
    await page.keyboard.type('Đã đến xem 12 nhà văn hóa, có biên bản');
    await tabTo(page, 'Biên bản, văn bản kiểm chứng: số');
    await page.keyboard.type('07/BB-MTTQ');
    await tabTo(page, 'Biên bản, văn bản kiểm chứng: ngày');
    await page.keyboard.type('20/11/2026');
    await expectSound(page);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Đã ghi vào sổ').waitFor();
    await page.getByText('Đã kiểm chứng kết quả thực hiện').first().waitFor();
    expect(await stateOf(id)).toBe('verified');
    await expectSound(page);
    await page.goto(`${on.url()}/#/worklist`);
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
          return page.getByRole('heading', { name: /chờ kiểm chứng/ }).count();
        },
        { timeout: 20_000 },
      )
      .toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(['desktop', 'phone'] as const)(
    'a session shows its clocks with their reasons and its history, on a %s',
    async (size) => {
      const { id } = await sent(`Giám sát để xem hồ sơ trên ${size}`);
      const { page, context, errors } = await on.open({
        size,
        persona: officer,
        hash: `#/sessions/${id}`,
      });
      await page.getByRole('heading', { level: 3, name: 'Kiến nghị 1.1' }).waitFor();
      await page.getByText('Quá hạn từ 14/10/2026').first().waitFor();
      await page.getByText('Hạn và cách tính').click();
      await page.getByText('Vì sao là ngày này').nth(1).click();
      const rows = page.getByRole('region', { name: 'Từng ngày đã tính' }).first();
      expect(await rows.getByRole('row').count()).toBeGreaterThan(20);
      await page.getByText('Ban hành, gửi kiến nghị – kiến nghị 1.1').waitFor();
      // What the clocks said is there too, and what the record began with behind what came last.
      await page.getByText('Quá hạn trả lời (13/10/2026) – kiến nghị 1.1').waitFor();
      await page.getByRole('button', { name: /^Xem cả quá trình/ }).click();
      await page.getByText('Ghi hồ sơ vào sổ').waitFor();
      await expectSound(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('a long history is folded, and is followed to its beginning', async () => {
    const { id } = await seedSession(on.seed(), {
      subject: 'Giám sát có sáu mươi kiến nghị',
      recommendations: Array.from({ length: 60 }, (_, at) => ({
        ...{ text: `${long} ${at + 1}`, addressee: committee, letter, dueOn: '2026-12-30' },
      })),
    });
    const { page, context, errors } = await on.open({
      size: 'phone',
      persona: officer,
      hash: `#/sessions/${id}`,
    });
    const entries = page.locator('.timeline > li');
    await entries.first().waitFor();
    expect(await entries.count()).toBeLessThanOrEqual(8);
    await page.getByRole('button', { name: /^Xem cả quá trình/ }).click();
    const more = page.getByRole('button', { name: 'Xem thêm', exact: true });
    const beginning = page.getByText('Tiến hành 08/09 – 09/09/2026');
    for (;;) {
      await more.or(beginning).first().waitFor();
      if ((await beginning.count()) > 0) break;
      await more.click();
    }
    // What was done at one moment to many is one entry, with how many.
    await page.getByText('Ban hành, gửi kiến nghị (60 kiến nghị)').waitFor();
    await page.getByText('Ghi hồ sơ vào sổ').waitFor();
    expect(await entries.count()).toBeLessThan(70);
    await expectSound(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('two drafts go out under one letter, and what is missing is said at its field', async () => {
    const draft = (text: string) => ({ text, addressee: committee });
    const { id, recommendations } = await seedSession(on.seed(), {
      subject: 'Giám sát có hai dự thảo',
      recommendations: [draft('Lập danh sách các hộ'), draft('Báo cáo kết quả')],
    });
    const { page, context } = await on.open({
      size: 'phone',
      persona: officer,
      hash: `#/sessions/${id}`,
    });
    await page.getByRole('button', { name: 'Ban hành 2 kiến nghị trong một văn bản' }).click();
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    const number = page.getByRole('textbox', { name: /^Văn bản kiến nghị: số/ });
    const day = page.getByRole('textbox', { name: /^Văn bản kiến nghị: ngày/ });
    expect(await described(page, number)).toContain('Hãy ghi số, ký hiệu văn bản.');
    await number.fill('31/KN-MTTQ');
    await day.fill('1/1/2090');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('alert').waitFor();
    await expect
      .poll(() => described(page, day), { timeout: 10_000 })
      .toMatch(/tương lai|chưa đến|01\/01\/2090/);
    await expectSound(page);
    await day.fill('20/9/2026');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('status').getByText('Đã ghi vào sổ').waitFor();
    expect(await Promise.all(recommendations.map(stateOf))).toEqual(['issued', 'issued']);
    await page.getByText('Ban hành, gửi kiến nghị – kiến nghị 1.1, 1.2').waitFor();
    await context.close();
  });

  test('an agency with an account answers what was sent to it, and sees nothing else', async () => {
    const department = 'department:37@2025-07-01';
    const session = await on.seed().post<{
      id: string;
      findings: { recommendations: { id: string }[] }[];
    }>('ninh-binh-officer', '/sessions', {
      kind: 'supervision',
      form: 'delegation',
      leadBody: 'front:37@2025-07-01',
      subject: 'Giám sát một sở',
      topic: 'land-planning-construction',
      held: { from: '2026-09-08', to: '2026-09-09' },
      findings: [
        {
          type: 'shortcoming',
          text: 'Chậm công khai',
          recommendations: [{ text: long, addressee: department, letter }],
        },
      ],
    });
    const id = session.findings[0]?.recommendations[0]?.id ?? '';
    const { page, context } = await on.open({
      size: 'phone',
      persona: 'department-responder',
      hash: '#/worklist',
    });
    await page.getByRole('link', { name: long }).click();
    await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
    await page.getByRole('radio', { name: /^Không tiếp thu/ }).check({ force: true });
    await page.getByRole('textbox', { name: /^Giải trình/ }).fill('Đã công khai từ trước');
    await paperOf(page, 'Văn bản trả lời', '15/SNN', '01/10/2026');
    await expectSound(page);
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('status').getByText('Đã ghi vào sổ').waitFor();
    expect(await page.getByRole('link', { name: 'Mở hồ sơ của cả cuộc' }).count()).toBe(0);
    const one = await on.seed().get('ninh-binh-officer', `/recommendations/${id}`);
    expect(one).toMatchObject({ state: 'refused', replies: [{ reason: 'Đã công khai từ trước' }] });
    await page.goto(`${on.url()}/#/sessions/${session.id}`);
    await page.getByRole('alert').waitFor();
    await context.close();
  });
});

async function paperOf(page: Page, name: string, number: string, day: string) {
  await page.getByRole('textbox', { name: new RegExp(`^${name}: số`) }).fill(number);
  await page.getByRole('textbox', { name: new RegExp(`^${name}: ngày`) }).fill(day);
}
