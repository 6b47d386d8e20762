import { evolveCalendar } from '@giam-sat/domain/calendar/calendar';
import { inForceVersion, nextVersionId } from '@giam-sat/domain/calendar/in-force';
import {
  dayOf,
  isWorking,
  numberOf,
  statusOf,
  weekdayOf,
  workingDaysBetween,
} from '@giam-sat/domain/calendar/working-day';
import { addDays } from '@giam-sat/domain/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, calendar, changed, latest, version } from '../support/first-calendar.ts';

const works = (id: string, day: string) => isWorking(version(id), numberOf(day));

describe('a working day', () => {
  it.each([
    ['2024-04-26', true, 'Friday'],
    ['2024-04-27', false, 'Saturday'],
    ['2024-04-29', false, 'Monday swapped'],
    ['2024-04-30', false, 'Victory Day'],
    ['2024-05-04', true, 'Saturday worked for 29 April'],
    ['2024-05-05', false, 'Sunday'],
    ['2024-05-11', false, 'the Saturday after'],
    ['2025-04-26', true, 'Saturday worked for 2 May'],
    ['2025-05-02', false, 'Friday swapped'],
    ['2026-01-02', false, 'Friday swapped'],
    ['2026-01-10', true, 'Saturday worked for 2 January'],
    ['2026-08-22', true, 'Saturday worked for 31 August'],
    ['2026-08-31', false, 'Monday swapped'],
    ['2023-05-03', false, 'substitute of a substitute that was taken'],
    ['2023-05-04', true, 'the day after'],
    ['2021-02-16', false, 'last day of Tết'],
    ['2021-02-17', true, 'the day after Tết'],
  ])('%s: %s (%s)', (day, working) => {
    expect(isWorking(latest, numberOf(day))).toBe(working);
  });

  it('is what was known when the version was announced', () => {
    expect([works('vn-2023.1', '2024-04-29'), works('vn-2024.1', '2024-04-29')]).toEqual([
      true,
      false,
    ]);
    expect([works('vn-2023.1', '2024-05-04'), works('vn-2024.1', '2024-05-04')]).toEqual([
      false,
      true,
    ]);
  });

  it('says why, and whether anybody checked', () => {
    expect(statusOf(latest, numberOf('2024-04-29'))).toMatchObject({
      because: 'swapped',
      verified: true,
      entry: { for: '2024-05-04', document: { number: '2450/VPCP-KGVX', day: '2024-04-12' } },
    });
    expect(statusOf(latest, numberOf('2026-11-24'))).toMatchObject({ verified: false });
    expect(statusOf(latest, numberOf('2029-03-05'))).toMatchObject({
      working: true,
      verified: false,
    });
  });

  it('is lost eleven times a year on a weekday, twelve times since 24 November is one', () => {
    const lost = (year: number) => {
      const span = [`${year}-01-01`, `${year}-12-31`] as const;
      return workingDaysBetween(bare(), ...span) - workingDaysBetween(latest, ...span);
    };
    expect([2021, 2022, 2023, 2024, 2025, 2026, 2027].map(lost)).toEqual([
      11, 11, 11, 11, 11, 12, 12,
    ]);
  });
});

describe('the versions of the calendar', () => {
  it('are in force from the day they were announced', () => {
    const on = (day: string) => inForceVersion(calendar, day)?.id;
    expect(on('2024-04-11')).toBe('vn-2023.1');
    expect(on('2024-04-12')).toBe('vn-2024.1');
    expect(on('2026-11-23')).toBe('vn-2026.1');
    expect(on('2018-01-01')).toBeUndefined();
  });

  it('keep what they said when a later one says more', () => {
    const before = JSON.stringify(version('vn-2024.2'));
    const next = changed({
      type: 'calendar.day-announced',
      data: {
        id: nextVersionId(calendar, '2026-12-01'),
        announcedOn: '2026-12-01',
        off: [
          {
            day: '2026-12-24',
            kind: 'holiday',
            reason: 'nghỉ',
            basis: 'thử',
            verified: false,
          },
        ],
        worked: [],
      },
    });
    const after = evolveCalendar(calendar, next);
    expect(after.versions.at(-1)?.id).toBe('vn-2026.2');
    expect(after.versions.find(({ id }) => id === 'vn-2024.2')).toEqual(JSON.parse(before));
    expect(calendar.versions).toHaveLength(10);
  });

  it('put a day worked again in the place of a day off', () => {
    const off = { reason: 'thử', basis: 'thử', verified: true };
    const swap = changed({
      type: 'calendar.day-announced',
      data: {
        id: 'vn-2026.2',
        announcedOn: '2026-02-01',
        off: [],
        worked: [{ day: '2026-11-24', ...off }],
      },
    });
    const state = evolveCalendar(calendar, swap).versions.at(-1);
    expect(state && isWorking(state, numberOf('2026-11-24'))).toBe(true);
  });

  it('refuse a day of a year nobody set, an id twice and a day before any calendar', () => {
    const day = (id: string, year: string) =>
      changed({
        type: 'calendar.day-announced',
        data: {
          id,
          announcedOn: '2026-02-01',
          off: [
            { day: `${year}-12-24`, kind: 'holiday', reason: 'a', basis: 'b', verified: false },
          ],
          worked: [],
        },
      });
    expect(() => evolveCalendar(calendar, day('vn-2026.5', '2031'))).toThrow('2031');
    expect(() => evolveCalendar(calendar, day('vn-2024.1', '2026'))).toThrow('twice');
    expect(() => evolveCalendar(undefined, day('vn-2026.5', '2026'))).toThrow('before');
  });
});

describe('the number of a day', () => {
  const number = fc.integer({ min: numberOf('2010-01-01'), max: numberOf('2099-12-31') });

  it('leads back to the day, one by one, and knows the weekday', () => {
    fc.assert(
      fc.property(number, (n) => {
        expect(numberOf(dayOf(n))).toBe(n);
        expect(dayOf(n + 1)).toBe(addDays(dayOf(n), 1));
        expect(weekdayOf(n)).toBe(new Date(`${dayOf(n)}T00:00:00Z`).getUTCDay() || 7);
      }),
    );
  });
});
