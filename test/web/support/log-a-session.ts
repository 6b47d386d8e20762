import type { Page } from 'playwright-core';

/** Types into a field that searches the registers, and takes what is called exactly so. */
export async function choose(page: Page, label: RegExp, typed: string, name: string) {
  const field = page.getByRole('combobox', { name: label }).last();
  await field.click();
  await field.pressSequentially(typed);
  const option = page.getByRole('listbox').getByRole('option', { name, exact: false }).first();
  // A search on a machine at work takes its time.
  await option.click({ timeout: 40_000 });
}

export async function next(page: Page) {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

/** One finding with one recommendation to the commune's People's Committee, of a kind that has findings. */
export async function addFinding(page: Page, words: { finding: string; recommendation: string }) {
  await page.getByRole('button', { name: /Thêm (phát hiện|ý kiến)/ }).click();
  await page
    .getByRole('textbox', { name: /^Nội dung/ })
    .last()
    .fill(words.finding);
  await page.getByRole('button', { name: 'Thêm kiến nghị' }).last().click();
  await page
    .getByRole('textbox', { name: /^Kiến nghị/ })
    .last()
    .fill(words.recommendation);
  const committee = 'Ủy ban nhân dân phường Phủ Lý';
  await choose(page, /^Cơ quan được kiến nghị/, 'uy ban nhan dan phuong phu ly', committee);
}

/** The letter that everything on the page went out under. */
export async function addLetter(page: Page, number: string, on: string) {
  await page.getByRole('button', { name: /ghi văn bản/ }).click();
  await page.getByRole('textbox', { name: /^Văn bản: số/ }).fill(number);
  await page.getByRole('textbox', { name: /^Văn bản: ngày/ }).fill(on);
}

/** Confirms and sends. @returns the id of what was recorded */
export async function send(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: /bí mật nhà nước/ }).check();
  await page.getByRole('button', { name: 'Gửi' }).click();
  return recordedId(page);
}

export async function recordedId(page: Page): Promise<string> {
  await page.getByRole('heading', { level: 1, name: 'Đã ghi' }).waitFor({ timeout: 40_000 });
  return (await page.locator('dl.facts dd').first().textContent()) ?? '';
}
