import { addDays, Day, dayAt, lastDayOfMonth, monthOf, yearOf } from '@giam-sat/domain/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the calendar day in Viet Nam', () => {
  it.each([
    ['2025-06-30T16:59:59.999Z', '2025-06-30'],
    ['2025-06-30T17:00:00.000Z', '2025-07-01'],
    ['2023-12-31T17:00:00.000Z', '2024-01-01'],
    ['2024-02-28T17:00:00.000Z', '2024-02-29'],
  ])('at %s is %s', (instant, day) => {
    expect(dayAt(new Date(instant))).toBe(day);
  });

  it('begins at 17:00 UTC all the year, whatever the time zone of the machine', () => {
    const instant = fc.date({
      min: new Date('2010-01-01T00:00:00Z'),
      max: new Date('2099-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (at) => {
        expect(dayAt(at)).toBe(new Date(at.getTime() + 7 * 3600_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('a day', () => {
  const day = fc.integer({ min: 0, max: 32_000 }).map((n) => addDays('2010-01-01', n));

  it('moved there and back is the same', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (of, n) => {
        expect(addDays(addDays(of, n), -n)).toBe(of);
      }),
    );
  });

  it('knows its month, its year and the end of its month', () => {
    expect([monthOf('2024-02-29'), yearOf('2024-02-29')]).toEqual(['2024-02', '2024']);
    expect(['2024-02', '2023-02', '2023-12', '2024-04'].map(lastDayOfMonth)).toEqual([
      '2024-02-29',
      '2023-02-28',
      '2023-12-31',
      '2024-04-30',
    ]);
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-1-1',
    '01/05/2024',
    '2024-05-01T00:00:00Z',
    ' 2024-05-01',
    '2009-12-31',
    '2100-01-01',
    '',
    20240501,
    null,
  ])('%j is none', (value) => {
    expect(Day.safeParse(value).success).toBe(false);
  });

  it('may be any from 2010 to 2099', () => {
    fc.assert(
      fc.property(day, (of) => {
        expect(Day.safeParse(of).success).toBe(of <= '2099-12-31');
      }),
    );
  });
});
