import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { addFinding, addLetter, choose, next, recordedId, send } from './support/log-a-session.ts';
import type { Size } from './support/open-page.ts';
import { described, pagesUnderTest } from './support/pages-under-test.ts';
import { seriousFindings } from './support/serious-findings.ts';

interface Case {
  readonly kind: string;
  readonly persona: string;
  readonly size: Size;
  /** Words of the kind on the page; none where the persona has only one. */
  readonly words?: string;
  readonly form?: string;
  readonly fill?: (page: Page) => Promise<void>;
  /** Before the letter: what the kind asks of a recommendation. */
  readonly confirm?: (page: Page) => Promise<void>;
}

const board = (typed: string, name: string) => (page: Page) => choose(page, /chủ trì/, typed, name);

const cases: readonly Case[] = [
  {
    kind: 'supervision',
    persona: 'phu-ly-officer',
    size: 'phone',
    words: 'Giám sát của Mặt trận',
    form: 'delegation',
    fill: (page) =>
      choose(
        page,
        /được giám sát/,
        'ủy ban nhân dân phường phủ lý',
        'Ủy ban nhân dân phường Phủ Lý',
      ),
  },
  { kind: 'council-supervision', persona: 'council-officer', size: 'desktop', form: 'GS-05' },
  {
    kind: 'criticism',
    persona: 'phu-ly-officer',
    size: 'desktop',
    words: 'Phản biện xã hội',
    form: 'conference',
    fill: (page) =>
      page
        .getByRole('textbox', { name: /^Tên dự thảo/ })
        .fill('Dự thảo Nghị quyết về mức đóng góp'),
  },
  {
    kind: 'people-inspection',
    persona: 'phu-ly-officer',
    size: 'phone',
    words: 'Kiểm tra, giám sát của Ban Thanh tra nhân dân',
    form: 'check',
    fill: board('thanh tra nhan dan phu ly', 'Ban Thanh tra nhân dân phường Phủ Lý'),
  },
  {
    kind: 'community-supervision',
    // Who enters a confirmation confirms: the other two roles are not enough.
    persona: 'phu-ly-second',
    size: 'desktop',
    words: 'Giám sát của Ban Giám sát đầu tư',
    fill: async (page) => {
      await board('giam sat dau tu phu ly', 'phường Phủ Lý')(page);
      await page.getByRole('textbox', { name: /^Tên dự án/ }).fill('Cải tạo đường tổ dân phố số 3');
      await page.getByRole('textbox', { name: /^Tổng mức đầu tư/ }).fill('2.400.000.000');
    },
    confirm: async (page) => {
      await page.getByRole('textbox', { name: /xác nhận: số/ }).fill('05/XN-MTTQ');
      await page.getByRole('textbox', { name: /xác nhận: ngày/ }).fill('18/09/2026');
    },
  },
  {
    kind: 'contribution',
    persona: 'phu-ly-officer',
    size: 'phone',
    words: 'Góp ý xây dựng Đảng',
    form: 'conference',
  },
];

async function fillSession(page: Page, one: Case, subject: string) {
  if (one.words !== undefined) await page.getByText(one.words, { exact: false }).first().click();
  if (one.form !== undefined) {
    await page.getByRole('combobox', { name: /^Hình thức/ }).selectOption(one.form);
  }
  await page.getByRole('textbox', { name: /^Nội dung/ }).fill(subject);
  const topic = page.getByRole('combobox', { name: /^Lĩnh vực/ });
  await topic.locator('option').nth(1).waitFor({ state: 'attached' });
  await topic.selectOption({ index: 1 });
  await page.getByRole('textbox', { name: /^Ngày đầu/ }).fill('8/9/2026');
  await one.fill?.(page);
}

describe.skipIf(!hasChromium)('logging a session', { timeout: 180_000 }, () => {
  const on = pagesUnderTest();

  async function read(persona: string, path: string) {
    const token = await (await fetch(`${on.url()}/local/token?persona=${persona}`)).text();
    const answer = await fetch(`${on.url()}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return answer.json() as Promise<Record<string, never>>;
  }

  test.each(cases)('$kind, with a finding and a letter, on a $size', async (one) => {
    const { persona, size } = one;
    const { page, context, errors } = await on.open({
      size,
      persona,
      hash: '#/log',
    });
    await fillSession(page, one, `Thử ghi ${one.kind}`);
    expect(await seriousFindings(page)).toEqual([]);
    await next(page);
    await addFinding(page, { finding: 'Chưa niêm yết công khai', recommendation: 'Niêm yết ngay' });
    await one.confirm?.(page);
    await addLetter(page, '22/KN-MTTQ', '20/09/2026');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    await next(page);
    const id = await send(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await read(persona, `/sessions/${id}`)).toMatchObject({
      kind: one.kind,
      state: 'held',
      held: { from: '2026-09-08', to: '2026-09-08' },
      findings: [{ recommendations: [{ state: 'issued', letter: { on: '2026-09-20' } }] }],
    });
    expect(errors).toEqual([]);
    await context.close();
  });

  test('what is missing and what is refused stands beside its field, in plain words', async () => {
    const { page, context } = await on.open({
      persona: 'phu-ly-officer',
      hash: '#/log',
    });
    const [first] = cases;
    if (first === undefined) throw new Error('no case');
    await page.getByText('Giám sát của Mặt trận', { exact: false }).click();
    await next(page);
    const day = page.getByRole('textbox', { name: /^Ngày đầu/ });
    expect(await described(page, day)).toContain('Hãy ghi ngày.');
    await fillSession(page, first, 'Thử một ngày chưa tới');
    await day.fill('31/12/2098');
    await next(page);
    await next(page);
    await page.getByRole('checkbox', { name: /bí mật nhà nước/ }).check();
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('alert').waitFor();
    expect(await described(page, day)).toMatch(/31\/12\/2098|tương lai|chưa đến/);
    await context.close();
  });

  test('a mended mistake goes at once, takes no focus, and what is left is told at the next try', async () => {
    const { page, context } = await on.open({
      persona: 'phu-ly-officer',
      size: 'phone',
      hash: '#/log',
    });
    await page.getByText('Giám sát của Mặt trận', { exact: false }).click();
    await next(page);
    const told = page.getByRole('alert');
    await expect.poll(() => told.getByRole('listitem').count()).toBe(4);
    const subject = page.getByRole('textbox', { name: /^Nội dung/ });
    await subject.pressSequentially('Thử sửa từng chỗ');
    expect(await subject.inputValue()).toBe('Thử sửa từng chỗ');
    expect(await described(page, subject)).not.toContain('Hãy ghi nội dung.');
    expect(await told.getByRole('listitem').allTextContents()).toEqual([
      'Hãy chọn hình thức.',
      'Hãy chọn lĩnh vực.',
      'Hãy ghi ngày.',
    ]);
    await next(page);
    await expect.poll(() => page.evaluate('document.activeElement.role')).toBe('alert');
    await context.close();
  });

  test('a draft sent without a network becomes one record when it is back', async () => {
    const persona = 'phu-ly-officer';
    const { page, context } = await on.open({ persona, hash: '#/log' });
    const [first] = cases;
    if (first === undefined) throw new Error('no case');
    await fillSession(page, first, 'Thử ghi khi mất mạng');
    await next(page);
    await next(page);
    await context.setOffline(true);
    await page.getByRole('checkbox', { name: /bí mật nhà nước/ }).check();
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Chưa có mạng: đã giữ trên máy này').waitFor();
    await context.setOffline(false);
    const id = await recordedId(page);
    await expect
      .poll(async () => found(await read(persona, '/sessions?unit=13285&limit=100')), {
        timeout: 20_000,
      })
      .toEqual([id]);
    await context.close();
  });

  function found(list: Record<string, never>): string[] {
    const items = (list.items ?? []) as { id: string; subject: string }[];
    return items.filter(({ subject }) => subject === 'Thử ghi khi mất mạng').map(({ id }) => id);
  }
});
