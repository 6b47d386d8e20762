import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { pagesUnderTest } from './support/pages-under-test.ts';

const persona = 'phu-ly-recorder';
const day = 86_400_000;

describe.skipIf(!hasChromium)('what is kept on a device', { timeout: 120_000 }, () => {
  const on = pagesUnderTest();

  /** Types a subject and waits until the form was put on the device. */
  async function begin(page: Page, subject: string) {
    await page.getByText('Giám sát của Mặt trận', { exact: false }).first().click();
    await page.getByRole('textbox', { name: /^Nội dung/ }).fill(subject);
    await expect
      .poll(async () => (await kept(page)).map((one) => one.subject), { timeout: 10_000 })
      .toContain(subject);
  }

  test('a draft stays for fourteen days and goes then, whatever page is open', async () => {
    const { page, context } = await on.open({ persona, hash: '#/log' });
    await begin(page, 'Bản đang nhập');
    await age(page, 13 * day);
    await page.goto(`${on.url()}/#/`);
    await page.reload();
    await page
      .getByRole('main')
      .getByRole('link', { name: /Ghi cuộc/ })
      .waitFor();
    await page.goto(`${on.url()}/#/log`);
    await page.getByText('Bản đang nhập trên máy này (1)').waitFor();
    await age(page, 2 * day);
    await page.goto(`${on.url()}/#/`);
    await page.reload();
    await expect.poll(() => kept(page), { timeout: 10_000 }).toEqual([]);
    await context.close();
  });

  test('signing out takes the drafts from the device, also where the form was not opened', async () => {
    const { page, context } = await on.open({ persona, hash: '#/log' });
    await begin(page, 'Bản của người khác');
    await page.goto(`${on.url()}/#/`);
    await page.reload();
    expect(await kept(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect.poll(() => kept(page), { timeout: 10_000 }).toEqual([]);
    await context.close();
  });

  test('a draft of one person is not shown to another at the same device', async () => {
    const { page, context } = await on.open({ persona, hash: '#/log' });
    await begin(page, 'Bản của cán bộ phường');
    await page.evaluate(own('one.owner = "somebody-else"'));
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^Ghi cuộc/ }).waitFor();
    await page.getByText('Giám sát của Mặt trận', { exact: false }).first().waitFor();
    expect(await page.getByText('Bản của cán bộ phường').count()).toBe(0);
    await context.close();
  });

  test('one signs in at the issuer and comes back to the page one was at', async () => {
    const { page, context, errors } = await on.open({ size: 'phone', hash: '#/worklist' });
    await page.getByRole('heading', { name: 'Cần đăng nhập' }).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Chọn vai để thử' }).waitFor();
    await page.getByRole('link', { name: /Người theo dõi kết quả của Ủy ban MTTQ phường/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    expect(page.url()).toBe(`${on.url()}/#/worklist`);
    await page.getByText('người theo dõi, đôn đốc').waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).waitFor();
    await page.goto(`${on.url()}/#/worklist`);
    await page.getByRole('heading', { name: 'Cần đăng nhập' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

interface Kept {
  readonly savedAt: number;
  readonly subject: string;
}

/** The drafts in the browser's own store, read past the pages. */
async function kept(page: Page): Promise<Kept[]> {
  const all: { savedAt: number; form: { subject: string } }[] = JSON.parse(
    String(await page.evaluate(own(''))),
  );
  return all.map(({ savedAt, form }) => ({ savedAt, subject: form.subject }));
}

async function age(page: Page, milliseconds: number) {
  await page.evaluate(own(`one.savedAt -= ${milliseconds}`));
}

/** Changes every draft as told. */
const own = (change: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('giam-sat');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    if (!db.objectStoreNames.contains('drafts')) { db.close(); resolve('[]'); return; }
    const store = db.transaction('drafts', 'readwrite').objectStore('drafts');
    const reading = store.getAll();
    reading.onsuccess = () => {
      for (const one of reading.result) { ${change}; store.put(one); }
      store.transaction.oncomplete = () => { db.close(); resolve(JSON.stringify(reading.result)); };
    };
  };
})`;
