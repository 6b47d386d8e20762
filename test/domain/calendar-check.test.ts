import type { DayOff } from '@giam-sat/domain/calendar/calendar';
import { checkCalendarChange } from '@giam-sat/domain/calendar/check-calendar-change';
import { firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { describe, expect, it } from 'vitest';
import { calendar } from '../support/first-calendar.ts';

const said = { reason: 'thử', basis: 'thử', verified: false };
const off = (day: string): DayOff => ({ day, kind: 'holiday', ...said });
const worked = (day: string) => ({ day, ...said });

const announce = (data: { id?: string; off?: DayOff[]; worked?: ReturnType<typeof worked>[] }) =>
  checkCalendarChange(calendar, {
    type: 'calendar.day-announced',
    data: { id: 'vn-2026.7', announcedOn: '2026-11-01', off: [], worked: [], ...data },
  }).map(({ code, pointer }) => `${code} ${pointer}`);

const set = (year: string, days: { off?: DayOff[]; worked?: ReturnType<typeof worked>[] }) => {
  const one = { year, off: [], worked: [], ...days };
  return checkCalendarChange(calendar, {
    type: 'calendar.set',
    data: { id: 'vn-2026.7', announcedOn: '2026-11-01', weekend: [6, 7], years: [one, one] },
  }).map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('a change of the calendar', () => {
  it('is fine for all that a new system knows', () => {
    for (const [index, change] of firstCalendars.entries()) {
      const before = { versions: calendar.versions.slice(0, index) };
      expect(checkCalendarChange(index === 0 ? undefined : before, change)).toEqual([]);
    }
  });

  it('may swap a working day with a Saturday', () => {
    expect(announce({ off: [off('2027-09-01')], worked: [worked('2027-08-28')] })).toEqual([]);
  });

  it('may make a holiday a working day again', () => {
    expect(announce({ worked: [worked('2026-11-24')] })).toEqual([]);
  });

  it.each([
    [announce({ off: [off('2031-01-01')] }), 'calendar-year-not-set /off/0/day'],
    [announce({}), 'calendar-empty '],
    [announce({ id: 'vn-2024.1', off: [off('2026-12-01')] }), 'calendar-id-taken /id'],
    [announce({ off: [off('2026-12-01'), off('2026-12-01')] }), 'calendar-day-twice /off/1/day'],
    [announce({ worked: [worked('2026-12-01')] }), 'calendar-worked-already /worked/0/day'],
    [set('2028', { off: [off('2027-01-01')] }), 'calendar-day-outside-year /years/0/off/0/day'],
    [
      set('2028', { worked: [worked('2028-01-03')] }),
      'calendar-worked-already /years/0/worked/0/day',
    ],
    [set('2028', {}), 'calendar-year-twice /years/1/year'],
  ])('is not fine: %j', (problems, expected) => {
    expect(problems).toContain(expected);
  });

  it('that names days comes after one that sets years', () => {
    const data = {
      id: 'vn-2026.7',
      announcedOn: '2026-11-01',
      off: [off('2026-12-01')],
      worked: [],
    };
    const change = { type: 'calendar.day-announced' as const, data };
    expect(checkCalendarChange(undefined, change)).toEqual([
      { code: 'calendar-not-set', pointer: '' },
    ]);
  });
});
