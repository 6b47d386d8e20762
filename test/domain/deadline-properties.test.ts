import type { CalendarVersion } from '@giam-sat/domain/calendar/calendar';
import {
  dayOf,
  isWorking,
  numberOf,
  workingDaysBetween,
} from '@giam-sat/domain/calendar/working-day';
import { addDays } from '@giam-sat/domain/day';
import { computeDeadline } from '@giam-sat/domain/deadline/compute-deadline';
import { explainDeadline } from '@giam-sat/domain/deadline/explain-deadline';
import { dueSoonDays } from '@giam-sat/domain/deadline/notices';
import { recomputeDeadline } from '@giam-sat/domain/deadline/recompute-deadlines';
import type { RuleVersion } from '@giam-sat/domain/rules/rule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, latest } from '../support/first-calendar.ts';

const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(from, n));
const start = day('2023-03-01', 650);
const offDays = fc.array(day('2023-01-01', 1000), { maxLength: 40 });
const number = fc.integer({ min: 1, max: 60 });
const unit = fc.constantFrom('calendar-days' as const, 'working-days' as const);

function rule(of: Partial<RuleVersion>): RuleVersion {
  return {
    key: 'any.rule',
    version: 1,
    number: 5,
    unit: 'working-days',
    lastDayRolls: true,
    basis: 'thử',
    verified: true,
    from: null,
    to: null,
    ...of,
  };
}

const due = (of: Partial<RuleVersion>, from: string, calendar: CalendarVersion) =>
  computeDeadline({ rule: rule(of), start: from, calendar }).dueOn;

describe('a deadline', () => {
  it('in working days leaves exactly that many after the start, and ends on one', () => {
    fc.assert(
      fc.property(start, number, offDays, (from, n, off) => {
        const calendar = bare(off);
        const on = due({ number: n }, from, calendar);
        expect(workingDaysBetween(calendar, addDays(from, 1), on)).toBe(n);
        expect(isWorking(calendar, numberOf(on))).toBe(true);
      }),
    );
  });

  it('before an event leaves exactly that many working days before it', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), offDays, (from, n, off) => {
        const calendar = bare(off);
        const on = due({ number: n, direction: 'before' }, from, calendar);
        expect(workingDaysBetween(calendar, on, addDays(from, -1))).toBe(n);
        expect(workingDaysBetween(calendar, addDays(on, 1), addDays(from, -1))).toBe(n - 1);
      }),
    );
  });

  it('in calendar days ends that many days on, or on the next day worked', () => {
    fc.assert(
      fc.property(start, number, offDays, (from, n, off) => {
        const calendar = bare(off);
        const counted = addDays(from, n);
        const on = due({ number: n, unit: 'calendar-days' }, from, calendar);
        expect(due({ number: n, unit: 'calendar-days', lastDayRolls: false }, from, calendar)).toBe(
          counted,
        );
        expect(on >= counted && isWorking(calendar, numberOf(on))).toBe(true);
        if (on > counted) expect(workingDaysBetween(calendar, counted, addDays(on, -1))).toBe(0);
      }),
    );
  });

  it('is never earlier for one more day off, nor later for one more day worked', () => {
    fc.assert(
      fc.property(
        start,
        number,
        unit,
        offDays,
        day('2023-01-01', 1000),
        (from, n, of, off, one) => {
          const rest = off.filter((other) => other !== one);
          const without = due({ number: n, unit: of }, from, bare(rest));
          expect(due({ number: n, unit: of }, from, bare([...rest, one])) >= without).toBe(true);
          expect(due({ number: n, unit: of }, from, bare(rest, [one])) <= without).toBe(true);
        },
      ),
    );
  });

  it('is never earlier for a later start or a larger number', () => {
    fc.assert(
      fc.property(start, number, unit, (from, n, of) => {
        const on = due({ number: n, unit: of }, from, latest);
        expect(due({ number: n, unit: of }, addDays(from, 1), latest) >= on).toBe(true);
        expect(due({ number: n + 1, unit: of }, from, latest) >= on).toBe(true);
      }),
    );
  });

  it('explains every day once, in order, with the count up to its number', () => {
    fc.assert(
      fc.property(start, number, unit, offDays, (from, n, of, off) => {
        const calendar = bare(off);
        const deadline = computeDeadline({
          rule: rule({ number: n, unit: of }),
          start: from,
          calendar,
        });
        const { rows, agrees } = explainDeadline(deadline, calendar);
        expect(agrees).toBe(true);
        const first = numberOf(from);
        expect(rows.map((row) => row.day)).toEqual(rows.map((_, place) => dayOf(first + place)));
        const counts = rows.flatMap(({ counted }) => (counted === null ? [] : [counted]));
        expect(counts).toEqual(Array.from({ length: n }, (_, place) => place + 1));
        expect(rows.at(-1)?.day).toBe(deadline.dueOn);
      }),
    );
  });
});

describe('a deadline counted again', () => {
  it('never moves when passed, never to before today, and stands still the second time', () => {
    const today = day('2023-03-01', 720);
    fc.assert(
      fc.property(start, number, unit, offDays, offDays, today, (from, n, of, off, more, on) => {
        const deadline = computeDeadline({
          rule: rule({ number: n, unit: of }),
          start: from,
          calendar: bare(off),
        });
        const now = { calendar: bare([...more], off), today: on };
        const moved = recomputeDeadline(deadline, now);
        if (deadline.dueOn < on) expect(moved).toBeUndefined();
        if (moved === undefined) return;
        expect(moved.dueOn >= on && moved.dueOn !== deadline.dueOn).toBe(true);
        expect(recomputeDeadline(moved, now)).toBeUndefined();
      }),
    );
  });
});

describe('the notices before a deadline', () => {
  it('lie after the start and before the due day', () => {
    fc.assert(
      fc.property(start, number, (from, n) => {
        const deadline = computeDeadline({
          rule: rule({ number: n }),
          start: from,
          calendar: latest,
        });
        const days = dueSoonDays(deadline, [15, 7, 3]);
        expect(days).toEqual([...days].sort());
        for (const on of days) expect(from < on && on < deadline.dueOn).toBe(true);
        const all = [15, 7, 3].map((before) => addDays(deadline.dueOn, -before));
        expect(days).toEqual(all.filter((on) => on > from));
      }),
    );
  });
});

describe('a hundred thousand deadlines', () => {
  it('are counted in a few seconds', () => {
    const begun = performance.now();
    for (let n = 0; n < 100_000; n += 1) {
      due({ number: 20 }, addDays('2024-01-02', n % 365), latest);
    }
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
