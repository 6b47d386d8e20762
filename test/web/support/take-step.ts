import type { Page } from 'playwright-core';

/** Opens the form of a step; a seldom one stands behind "Việc khác". */
export async function openStep(page: Page, title: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name: title });
  // The steps come a moment after the record.
  await page.getByRole('button', { name: title, includeHidden: true }).first().waitFor({
    state: 'attached',
  });
  if (!(await button.first().isVisible())) {
    await page.getByText('Việc khác').first().click();
  }
  await button.first().click();
}

/** A paper by its number and day, under the words its fields begin with. */
export async function fillPaper(page: Page, name: string, number: string, day: string) {
  await page.getByRole('textbox', { name: new RegExp(`^${name}: số`) }).fill(number);
  await page.getByRole('textbox', { name: new RegExp(`^${name}: ngày`) }).fill(day);
}

/** Sends the open form, and waits until the page says that it was recorded. */
export async function sendStep(page: Page): Promise<string> {
  await page.getByRole('button', { name: /ghi vào sổ$/i }).click();
  const said = page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' });
  await said.waitFor({ timeout: 20_000 });
  return (await said.textContent()) ?? '';
}
