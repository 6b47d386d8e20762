import { describe, expect, test, vi } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { choose } from './support/log-a-session.ts';
import type { Size } from './support/open-page.ts';
import { expectSound, pagesUnderTest } from './support/pages-under-test.ts';
import { committee, letter, seedSession } from './support/seed.ts';
import { fillPaper, openStep, sendStep } from './support/take-step.ts';

const officer = 'phu-ly-officer';
const board = 'community-investment-board:13285@2025-07-01';
const sizes: readonly Size[] = ['desktop', 'phone'];
let made = 0;

describe.skipIf(!hasChromium)('steps of a record, taken on the page', { timeout: 180_000 }, () => {
  const on = pagesUnderTest();

  /** A recommendation of its own, sent out on 20 September 2026 and not answered in time. */
  async function sent(size: Size, more: object = {}) {
    made += 1;
    const text = `Niêm yết công khai quy hoạch số ${made} (${size})`;
    const session = await seedSession(on.seed(), {
      subject: `Giám sát việc niêm yết số ${made} (${size})`,
      finding: `Chưa niêm yết quy hoạch số ${made} (${size})`,
      recommendations: [{ text, addressee: committee, letter, dueOn: '2026-12-30', ...more }],
    });
    return { session: session.id, id: session.recommendations[0] ?? '', text };
  }
  const at = (path: string) => on.seed().get(officer, path);
  const open = (size: Size, persona: string, hash: string) => on.open({ size, persona, hash });

  test.each(sizes)(
    'what was approved is published for everybody, and taken back, on a %s',
    async (size) => {
      const { session, text } = await sent(size);
      const { page, context, errors } = await open(size, officer, `#/sessions/${session}`);
      await openStep(page, 'Công bố');
      await fillPaper(page, 'Văn bản phê duyệt công bố', '08/QĐ-CB', '20/11/2026');
      await expectSound(page);
      expect(await sendStep(page)).toContain('Công bố');
      await page.getByText('Công bố 1 phát hiện, 1 kiến nghị').waitFor();
      await page.getByText('theo 08/QĐ-CB, ngày 20/11/2026').waitFor();
      expect(await at(`/sessions/${session}`)).toMatchObject({
        publication: { approval: { number: '08/QĐ-CB', on: '2026-11-20' } },
      });
      await seenByAnybody(size, text, true);
      await openStep(page, 'Gỡ công bố');
      await page.getByRole('textbox', { name: /^Lý do/ }).fill('Số văn bản phê duyệt ghi nhầm');
      await sendStep(page);
      await page.getByText('Số văn bản phê duyệt ghi nhầm').waitFor();
      expect(await at(`/sessions/${session}`)).not.toHaveProperty('publication');
      await seenByAnybody(size, text, false);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  /** Nobody is signed in, and nothing is left of an earlier visit. */
  async function seenByAnybody(size: Size, text: string, isSeen: boolean) {
    const where = `/public/recommendations?q=${encodeURIComponent(text)}`;
    await vi.waitUntil(
      async () => {
        const { items } = (await (await fetch(on.url() + where)).json()) as { items: unknown[] };
        return items.length > 0 === isSeen;
      },
      { timeout: 60_000, interval: 300 },
    );
    const { page, context } = await on.open({
      size,
      hash: `#/public?q=${encodeURIComponent(text)}`,
    });
    await page.getByRole('heading', { level: 1, name: 'Công khai' }).waitFor();
    if (isSeen) await page.getByRole('link', { name: text }).waitFor();
    else await page.getByText('Không tìm thấy kiến nghị nào như vậy.').waitFor();
    expect(await page.getByRole('link', { name: text }).count()).toBe(isSeen ? 1 : 0);
    await context.close();
  }

  test.each(sizes)('a signer urges, and then turns to who stands above, on a %s', async (size) => {
    const { id } = await sent(size);
    const { page, context, errors } = await open(size, officer, `#/recommendations/${id}`);
    // It is overdue: the next thing to do is in sight without a press.
    await page.getByText('Quá hạn từ 14/10/2026').first().waitFor();
    await openStep(page, 'Đôn đốc bằng văn bản');
    await fillPaper(page, 'Văn bản đôn đốc', '51/CV-MTTQ', '20/10/2026');
    await sendStep(page);
    await page.getByText('Văn bản 51/CV-MTTQ').waitFor();
    expect(await at(`/recommendations/${id}`)).toMatchObject({
      urgings: [{ on: '2026-10-20', document: { number: '51/CV-MTTQ' } }],
    });
    await openStep(page, 'Kiến nghị cấp trên');
    const above = 'Ủy ban nhân dân tỉnh Ninh Bình';
    await choose(page, /^Kiến nghị đến cơ quan cấp trên/, 'uy ban nhan dan tinh ninh binh', above);
    await fillPaper(page, 'Văn bản kiến nghị cấp trên', '60/KN-MTTQ', '18/11/2026');
    await expectSound(page);
    await sendStep(page);
    await page.getByText(`Kiến nghị cấp trên: ${above}`).waitFor();
    expect(await at(`/recommendations/${id}`)).toMatchObject({
      escalations: [{ to: { name: above }, document: { number: '60/KN-MTTQ' } }],
    });
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(sizes)('a deadline is put off, and the page says why, on a %s', async (size) => {
    const { id } = await sent(size);
    const { page, context } = await open(size, officer, `#/recommendations/${id}`);
    await openStep(page, 'Gia hạn');
    await page.getByRole('radio', { name: 'Hạn thực hiện' }).check({ force: true });
    await page.getByRole('textbox', { name: /^Hạn mới/ }).fill('15/2/2027');
    await page.getByRole('textbox', { name: /^Lý do/ }).fill('Mưa lũ kéo dài');
    await fillPaper(page, 'Văn bản gia hạn', '61/CV-MTTQ', '02/11/2026');
    await expectSound(page);
    await sendStep(page);
    await page.getByText('Đến hết ngày 15/02/2027').first().waitFor();
    await page.getByText('Gia hạn thực hiện từ 30/12/2026 sang 15/02/2027').waitFor();
    const { clocks } = (await at(`/recommendations/${id}`)) as { clocks: { dueOn: string }[] };
    expect(clocks.map(({ dueOn }) => dueOn)).toContain('2027-02-15');
    await context.close();
  });

  test.each(sizes)(
    'a refusal with its reasons is typed in, and the explanation accepted, on a %s',
    async (size) => {
      const { id } = await sent(size);
      const { page, context } = await open(size, officer, `#/recommendations/${id}`);
      await openStep(page, 'Nhập văn bản trả lời của cơ quan');
      await page.getByRole('radio', { name: /^Không tiếp thu/ }).check({ force: true });
      await page.getByRole('textbox', { name: /^Giải trình/ }).fill('Đã niêm yết từ tháng 5');
      await fillPaper(page, 'Văn bản trả lời', '88/UBND', '10/10/2026');
      await expectSound(page);
      await sendStep(page);
      await page.getByText('Trả lời: không tiếp thu (có giải trình)').waitFor();
      await page.getByText('Đã niêm yết từ tháng 5').first().waitFor();
      expect(await at(`/recommendations/${id}`)).toMatchObject({ state: 'refused' });
      await openStep(page, 'Chấp nhận giải trình');
      await fillPaper(page, 'Văn bản chấp nhận giải trình', '90/CV-MTTQ', '20/11/2026');
      await sendStep(page);
      await page.getByText('Văn bản 90/CV-MTTQ').waitFor();
      expect(await at(`/recommendations/${id}`)).toMatchObject({ state: 'explanation-accepted' });
      await context.close();
    },
  );

  test.each(sizes)(
    'a record is closed at its end, and taken up again when it was not the end, on a %s',
    async (size) => {
      const { session, id } = await sent(size);
      const step = (action: string, body: object, persona = officer) =>
        on.seed().post(persona, `/recommendations/${id}/${action}`, body);
      const paper = (day: string) => ({ document: { number: '5/UBND', on: day }, receivedOn: day });
      await step('reply', { ...paper('2026-10-05'), outcome: 'accepted' });
      await step('report-done', paper('2026-11-10'));
      const document = { number: '7/BB', on: '2026-11-20' };
      await step('verify', { document, result: 'full', evidence: 'Biên bản' }, 'phu-ly-monitor');
      await on.seed().post(officer, `/sessions/${session}/report`, {
        ...{ number: '41/BC-MTTQ', on: '2026-09-22' },
      });
      const { page, context, errors } = await open(size, officer, `#/sessions/${session}`);
      await openStep(page, 'Kết thúc hồ sơ');
      await sendStep(page);
      await page.getByText('Đã kết thúc hồ sơ').first().waitFor();
      expect(await at(`/sessions/${session}`)).toMatchObject({ state: 'closed' });
      await page.getByRole('link', { name: /^Mở kiến nghị 1\.1/ }).click();
      await openStep(page, 'Giám sát lại');
      await page.getByRole('textbox', { name: /^Vì sao giám sát lại/ }).fill('Lại bị gỡ xuống');
      await fillPaper(page, 'Văn bản', '70/CV-MTTQ', '23/11/2026');
      await expectSound(page);
      await sendStep(page);
      await page.getByText('Lại bị gỡ xuống').first().waitFor();
      expect(await at(`/recommendations/${id}`)).toMatchObject({ state: 'reopened' });
      expect(await at(`/sessions/${session}`)).toMatchObject({ state: 'reported' });
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test.each(sizes)('the commune Front confirms what a board recommends, on a %s', async (size) => {
    made += 1;
    const session = await on.seed().post<{
      id: string;
      findings: { recommendations: { id: string }[] }[];
    }>('board-head', '/sessions', {
      kind: 'community-supervision',
      leadBody: board,
      subject: `Giám sát đường tổ dân phố ${made}`,
      topic: 'land-planning-construction',
      project: { name: 'Đường tổ dân phố' },
      held: { from: '2026-10-08', to: '2026-10-08' },
      findings: [
        {
          type: 'shortcoming',
          text: 'Mặt đường mỏng hơn thiết kế',
          recommendations: [{ text: 'Làm lại đoạn đường', addressee: committee }],
        },
      ],
    });
    const id = session.findings[0]?.recommendations[0]?.id ?? '';
    const { page, context, errors } = await open(size, 'phu-ly-confirmer', '#/worklist');
    await page
      .getByRole('link', { name: 'Làm lại đoạn đường' })
      .first()
      .waitFor({ timeout: 40_000 });
    await page.goto(`${on.url()}/#/recommendations/${id}`);
    await openStep(page, 'Ủy ban MTTQ cấp xã xác nhận');
    await page.getByRole('textbox', { name: /^Số văn bản xác nhận/ }).fill('15/XN-MTTQ');
    await expectSound(page);
    await sendStep(page);
    await page.getByText('Đã được xác nhận, chưa gửi').first().waitFor();
    await page.getByText('Văn bản 15/XN-MTTQ').waitFor();
    expect(await at(`/recommendations/${id}`)).toMatchObject({
      state: 'confirmed',
      confirmation: { number: '15/XN-MTTQ' },
    });
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(sizes)(
    'of an addressee that is no more a successor is chosen by name, on a %s',
    async (size) => {
      made += 1;
      const mark = made;
      const unit = '13285@2025-07-01';
      const register = (name: string) =>
        on.seed().post<{ id: string }>('registrar', '/registers/bodies', {
          ...{ type: 'department', unit, from: '2025-07-01' },
          name: `${name} ${mark}`,
        });
      const old = await register('Phòng Hạ tầng cũ');
      const heirs = [await register('Phòng Kinh tế'), await register('Phòng Đô thị')];
      const { id } = await sent(size, { addressee: old.id });
      await on.seed().post('registrar', `/registers/bodies/${encodeURIComponent(old.id)}/end`, {
        to: '2026-10-31',
        successors: heirs.map((one) => one.id),
      });
      // Whoever comes next finds that nobody is there any more.
      await on.seed().post(officer, `/recommendations/${id}/receive`, { on: '2026-09-25' });
      const { page, context, errors } = await open(size, officer, `#/recommendations/${id}`);
      await page.getByText('Phải chọn cơ quan kế thừa', { exact: true }).waitFor();
      await openStep(page, 'Chọn cơ quan kế thừa');
      const field = page.getByRole('combobox', { name: /^Cơ quan kế thừa/ });
      await field.click();
      const options = page.getByRole('listbox').getByRole('option');
      await expect
        .poll(() => options.allTextContents(), { timeout: 20_000 })
        .toEqual([`Phòng Kinh tế ${mark}`, `Phòng Đô thị ${mark}`]);
      await field.pressSequentially(`phong do thi ${mark}`);
      await options
        .filter({ hasText: `Phòng Đô thị ${mark}` })
        .first()
        .click({ timeout: 40_000 });
      await expectSound(page);
      await sendStep(page);
      const heard = `Phòng Đô thị ${mark} kế thừa Phòng Hạ tầng cũ ${mark}`;
      await page.getByText(heard).waitFor();
      expect(await page.getByText('Phải chọn cơ quan kế thừa', { exact: true }).count()).toBe(0);
      expect(await at(`/recommendations/${id}`)).toMatchObject({ addressee: { id: heirs[1]?.id } });
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
