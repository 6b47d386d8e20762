import { boundsOfTotal } from '@giam-sat/web/public/bounds-of-total';
import { expect, test } from 'vitest';

const row = (unit: string, value: number | null, own = false) => {
  const measure = 'peopleDisciplined' as const;
  return { measure, year: '2024', unit, own, value, suppressed: value === null };
};
const bounds = (...rows: ReturnType<typeof row>[]) =>
  rows.map((one) => boundsOfTotal(one, { rows, smallestShown: 5 }));

test('a total that is not shown is as large as the rows beside it allow', () => {
  const rows = [row('VN', null), row('1@0', null), row('2@0', 9), row('VN', 6, true)];
  expect(bounds(...rows)).toEqual([{ least: 16, most: 19 }, undefined, undefined, undefined]);
  const hidden = [row('VN', null), row('1@0', null), row('2@0', null), row('VN', null, true)];
  expect(bounds(...hidden)[0]).toEqual({ least: 3, most: 12 });
});

test('nothing is said of a province or of a total that is shown', () => {
  expect(bounds(row('35@0', null))).toEqual([undefined]);
  expect(bounds(row('VN', 12), row('1@0', 12))).toEqual([undefined, undefined]);
});
