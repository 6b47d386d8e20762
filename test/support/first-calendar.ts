import {
  type Calendar,
  type CalendarEvent,
  type CalendarVersion,
  evolveCalendar,
} from '@giam-sat/domain/calendar/calendar';
import { type CalendarChange, firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { calendarVersion } from '@giam-sat/domain/calendar/in-force';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import type { RuleVersion } from '@giam-sat/domain/rules/rule';
import { evolveRules, type RuleBook } from '@giam-sat/domain/rules/rule-book';

const envelope = { schema: 1, at: '2024-06-01T05:00:00.000Z', actor: { sub: '3f0a' } } as const;

/** A change of the calendar as the event it is kept as. */
export function changed(change: CalendarChange): CalendarEvent {
  return { ...envelope, on: change.data.announcedOn, ...change };
}

/** The record `calendar#vn` as a new system has it. */
export const calendar: Calendar = firstCalendars
  .map(changed)
  .reduce<Calendar | undefined>(evolveCalendar, undefined) ?? { versions: [] };

export function version(id: string): CalendarVersion {
  const found = calendarVersion(calendar, id);
  if (found === undefined) throw new Error(`no calendar ${id}`);
  return found;
}

/** Everything known. */
export const latest: CalendarVersion = version(calendar.versions.at(-1)?.id ?? '');

/** The record `rules#vn` as a new system has it. */
export const rules: RuleBook = firstRules
  .map((rule) => ({ type: 'rule.set', on: '2024-06-01', ...envelope, data: { rule } }) as const)
  .reduce<RuleBook>(evolveRules, []);

/** @throws Error when there is no rule */
export function found(rule: RuleVersion | undefined): RuleVersion {
  if (rule === undefined) throw new Error('no rule');
  return rule;
}

/** A working year without any day off but weekends, and days off put into it. */
export function bare(off: readonly string[] = [], worked: readonly string[] = []): CalendarVersion {
  const said = { reason: 'thử', basis: 'thử', verified: true };
  return {
    id: 'vn-2020.9',
    announcedOn: '2020-01-01',
    weekend: [6, 7],
    years: ['2023', '2024', '2025'].map((year) => ({
      year,
      off: off
        .filter((day) => day.startsWith(year))
        .map((day) => ({ day, kind: 'holiday' as const, ...said })),
      worked: worked.filter((day) => day.startsWith(year)).map((day) => ({ day, ...said })),
    })),
  };
}
