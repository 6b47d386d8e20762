import type { CalendarYear, DayOff } from '@giam-sat/domain/calendar/calendar';
import { numberOf, weekdayOf } from '@giam-sat/domain/calendar/working-day';
import { addDays } from '@giam-sat/domain/day';
import { SolarDate } from '@nghiavuive/lunar_date_vi';
import { describe, expect, it } from 'vitest';
import { calendar, latest } from '../support/first-calendar.ts';

/** `day/month` of the Vietnamese lunar calendar; that of China has other days in some years. */
function lunar(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const found = new SolarDate({ day: date, month, year }).toLunarDate().get();
  return `${found.day}/${found.month}`;
}

const isWeekend = (day: string) => weekdayOf(numberOf(day)) > 5;
const years = calendar.versions.flatMap(({ id, years }) =>
  years.map((year) => [`${id} ${year.year}`, year] as const),
);

function holidays(year: CalendarYear, reason: RegExp): DayOff[] {
  return year.off.filter(({ kind, reason: of }) => kind === 'holiday' && reason.test(of));
}

describe('the first calendar, checked with the lunar calendar and the Labour Code', () => {
  it('covers 2021 to 2027', () => {
    expect(latest.years.map(({ year }) => year).join()).toBe('2021,2022,2023,2024,2025,2026,2027');
  });

  it.each(years)('%s has Tết on its lunar days: five, the first among them', (_name, year) => {
    const tet = holidays(year, /^Tết Nguyên đán/);
    const named = tet.find(({ reason }) => reason.endsWith('mùng 1'));
    expect(named && lunar(named.day)).toBe('1/1');
    expect(tet).toHaveLength(5);
    expect(tet.map(({ day }, n) => addDays(day, -n))).toEqual(tet.map(() => tet[0]?.day));
    for (const { day, reason } of tet) {
      const of = /mùng (\d)/.exec(reason);
      expect(of === null ? lunar(addDays(day, 1)).split('/')[0] : lunar(day)).toMatch(
        of === null ? /^(1|29|30)$/ : `${of[1]}/1`,
      );
    }
  });

  it.each(years)('%s has Giỗ Tổ on 10/3 and the days of the law', (_name, year) => {
    expect(holidays(year, /^Giỗ Tổ/).map(({ day }) => lunar(day))).toEqual(['10/3']);
    const fixed = ['01-01', '04-30', '05-01', '09-02'].map((day) => `${year.year}-${day}`);
    expect(year.off.map(({ day }) => day)).toEqual(expect.arrayContaining(fixed));
    const [one, other] = holidays(year, /^Quốc khánh/).map(({ day }) => day);
    expect(addDays(one ?? '', 1)).toBe(other);
  });

  it.each(years)('%s gives a substitute for every holiday on a weekend', (_name, year) => {
    const onWeekend = year.off.filter(({ kind, day }) => kind === 'holiday' && isWeekend(day));
    const substitutes = year.off.filter(({ kind }) => kind === 'substitute');
    expect(substitutes.map((one) => one.for)).toEqual(onWeekend.map(({ day }) => day));
    for (const one of substitutes) {
      expect(isWeekend(one.day)).toBe(false);
      expect(one.day > (one.for ?? '')).toBe(true);
    }
  });

  it.each(years)('%s works a weekend day for every swap, and each day is said once', (_n, year) => {
    const swapped = year.off.filter(({ kind }) => kind === 'swapped');
    expect(swapped.map(({ day, for: instead }) => [instead, day]).sort()).toEqual(
      year.worked.map(({ day, for: instead }) => [day, instead]).sort(),
    );
    for (const { day } of year.worked) expect(isWeekend(day)).toBe(true);
    for (const { day } of swapped) expect(isWeekend(day)).toBe(false);
    const days = [...year.off, ...year.worked].map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    expect(days.every((day) => day.startsWith(year.year))).toBe(true);
  });

  it('says of everything announced where it is from, and of what is not that nobody checked', () => {
    for (const version of calendar.versions) {
      for (const { off, worked } of version.years) {
        for (const { basis, document } of [...off, ...worked]) {
          expect(basis.length).toBeGreaterThan(10);
          if (document) expect(document.day <= version.announcedOn).toBe(true);
        }
      }
    }
    const of2027 = latest.years.find(({ year }) => year === '2027')?.off ?? [];
    const unsure = of2027.filter(({ verified }) => !verified).map(({ day }) => day.slice(5));
    expect(unsure).toEqual([
      '02-04',
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '02-09',
      '02-10',
      '05-03',
      '09-03',
      '11-24',
    ]);
  });
});
