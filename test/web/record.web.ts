import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { addFinding, choose } from './support/log-a-session.ts';
import { described, expectSound, pagesUnderTest } from './support/pages-under-test.ts';
import { committee, letter, seedSession } from './support/seed.ts';

const officer = 'phu-ly-officer';
/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.skipIf(!hasChromium)("a session's page", { timeout: 180_000 }, () => {
  const on = pagesUnderTest();

  const recorded = (subject: string) =>
    seedSession(on.seed(), {
      subject,
      recommendations: [{ text: 'Niêm yết công khai', addressee: committee, letter }],
    });

  const open = (id: string) =>
    on.open({ size: 'phone', persona: officer, hash: `#/sessions/${id}` });

  test('takes further findings with their recommendations', async () => {
    const { id } = await recorded('Giám sát có phát hiện ghi sau');
    const { page, context, errors } = await open(id);
    await page.getByRole('link', { name: 'Ghi thêm phát hiện, kiến nghị' }).click();
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('alert').getByText('Hãy thêm ít nhất một phát hiện').waitFor();
    await addFinding(page, { finding: 'Hồ sơ quá hạn', recommendation: 'Giải quyết dứt điểm' });
    await page.getByRole('checkbox', { name: /bí mật nhà nước/ }).check();
    await expectSound(page);
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('heading', { level: 3, name: 'Kiến nghị 2.1' }).waitFor();
    expect(await on.seed().get(officer, `/sessions/${id}`)).toMatchObject({
      findings: [{}, { text: 'Hồ sơ quá hạn', recommendations: [{ state: 'drafted' }] }],
    });
    await page.getByRole('link', { name: 'Soạn kiến nghị từ phát hiện 1' }).click();
    await page.getByRole('checkbox', { name: /bí mật nhà nước/ }).check();
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    const text = page.getByRole('textbox', { name: /^Kiến nghị/ });
    expect(await described(page, text)).toContain('Hãy ghi nội dung kiến nghị.');
    await text.fill('Rà soát toàn phường');
    const name = 'Ủy ban nhân dân phường Phủ Lý';
    await choose(page, /^Cơ quan được kiến nghị/, 'uy ban nhan dan phuong phu ly', name);
    await expectSound(page);
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('heading', { level: 3, name: 'Kiến nghị 1.2' }).waitFor();
    await page.getByText('Rà soát toàn phường').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('takes a file straight to the store, and opens it', async () => {
    const { id } = await recorded('Giám sát có ảnh');
    const { page, context, errors } = await open(id);
    await page.getByRole('button', { name: 'Thêm tệp' }).click();
    await page.getByRole('button', { name: 'Gửi tệp' }).click();
    await page.getByRole('alert').getByText('Hãy chọn tệp.').waitFor();
    await expectSound(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('textbox', { name: /^Tệp cho thấy gì/ }).fill('Bảng niêm yết');
    await page.getByRole('checkbox', { name: /bí mật nhà nước/ }).check();
    await page.getByRole('button', { name: 'Gửi tệp' }).click();
    const opening = page.getByRole('button', { name: 'Mở tệp Bảng niêm yết' });
    await opening.waitFor();
    await expectSound(page);
    const [download] = await Promise.all([page.waitForEvent('download'), opening.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(png)).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('says in plain words when somebody else was there first', async () => {
    const { id, recommendations } = await recorded('Giám sát bị làm trước');
    const { page, context } = await open(id);
    await page.getByRole('button', { name: /^Ghi nhận cơ quan đã nhận/ }).click();
    const one = recommendations[0] ?? '';
    await on.seed().post(officer, `/recommendations/${one}/withdraw`, {
      on: '2026-10-01',
      reason: 'Trùng với kiến nghị khác',
      document: { number: '40/RKN', on: '2026-10-01' },
    });
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).not.toMatch(/illegal|undefined|[{}]/);
    await page.getByRole('button', { name: 'Thôi' }).click();
    await page.getByText('Rút kiến nghị').first().waitFor();
    await context.close();
  });

  test('is found in the lists, narrowed by state and by what is overdue', async () => {
    await recorded('Giám sát để tìm trong danh sách');
    const { page, context } = await on.open({
      size: 'phone',
      persona: officer,
      hash: '#/recommendations',
    });
    await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('issued');
    await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('?state=issued');
    await page.getByRole('checkbox', { name: /đang quá hạn/ }).check();
    await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('overdue=true');
    await page.getByRole('link', { name: 'Niêm yết công khai' }).first().waitFor();
    await expectSound(page);
    await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('verified');
    await page.getByText('Không có hồ sơ nào như vậy.').waitFor();
    await expectSound(page);
    await context.close();
  });
});
