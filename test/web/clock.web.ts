import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { pagesUnderTest } from './support/pages-under-test.ts';
import { committee, letter, seedSession } from './support/seed.ts';
import { openStep, sendStep } from './support/take-step.ts';

const officer = 'phu-ly-officer';

/** The day in Viet Nam some days from now, as people write it and as the interface does. */
function dayIn(days: number) {
  const day = new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
  return { iso: day, written: day.split('-').reverse().join('/') };
}

describe.skipIf(!hasChromium)('today is the day of the stage', { timeout: 180_000 }, () => {
  const on = pagesUnderTest();

  const filledIn = async (deviceTime: string, id: string) => {
    const { page, context, errors } = await on.open({
      ...{ size: 'phone', persona: officer, hash: `#/recommendations/${id}`, deviceTime },
    });
    await openStep(page, 'Ghi nhận cơ quan đã nhận');
    const day = await page.getByRole('textbox', { name: /^Ngày cơ quan nhận/ }).inputValue();
    return { page, context, errors, day };
  };

  test('whatever the clock of the phone says, and also when the stage was moved on', async () => {
    const { recommendations } = await seedSession(on.seed(), {
      subject: 'Giám sát để ghi ngày nhận',
      recommendations: [{ text: 'Niêm yết', addressee: committee, letter }],
    });
    const [id = ''] = recommendations;
    for (const deviceTime of ['2019-01-02T03:04:05Z', '2031-05-06T07:08:09Z']) {
      const { context, day, errors } = await filledIn(deviceTime, id);
      expect([deviceTime, day]).toEqual([deviceTime, dayIn(0).written]);
      expect(errors).toEqual([]);
      await context.close();
    }
    const later = dayIn(40);
    const moved = await fetch(`${on.url()}/local/clock`, {
      method: 'POST',
      body: JSON.stringify({ to: later.iso }),
    });
    expect(moved.status).toBe(200);
    const { page, context, day } = await filledIn('2019-01-02T03:04:05Z', id);
    expect(day).toBe(later.written);
    await sendStep(page);
    expect(await on.seed().get(officer, `/recommendations/${id}`)).toMatchObject({
      receivedOn: later.iso,
    });
    await context.close();
  });
});
