import type { Calendar } from '@giam-sat/domain/calendar/calendar';
import { CALENDAR_RECORD, CalendarEvent, evolveCalendar } from '@giam-sat/domain/calendar/calendar';
import { firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import { RULES_RECORD, RuleEvent } from '@giam-sat/domain/rules/rule-book';
import { describe, expect, it } from 'vitest';
import { registerAppends } from '../../packages/local/demo/register-appends.ts';

const appends = registerAppends();
const eventsOf = (record: string) =>
  appends.filter((append) => append.record === record).flatMap((append) => append.events);

describe('what a new data directory begins with', () => {
  it('has every first rule, in order', () => {
    const rules = eventsOf(RULES_RECORD).map((event) => RuleEvent.parse(event).data.rule);
    expect(rules).toEqual(firstRules);
  });

  it('has every calendar, which fold, and none of a later day than it was entered', () => {
    const events = eventsOf(CALENDAR_RECORD).map((event) => CalendarEvent.parse(event));
    const calendar = events.reduce<Calendar | undefined>(evolveCalendar, undefined);
    expect(calendar?.versions.map(({ id }) => id)).toEqual(
      firstCalendars.map(({ data }) => data.id),
    );
    for (const { on, at } of events) expect(on <= at.slice(0, 10)).toBe(true);
  });

  it('is the same each time, and once for each record', () => {
    expect(registerAppends()).toEqual(appends);
    const names = appends.map(({ record, version }) => `${record}@${version}`);
    expect(new Set(names).size).toBe(names.length);
    const kinds = new Set(names.map((name) => name.split('#')[0]));
    expect([...kinds]).toEqual(['unit', 'body', 'topic', 'rules', 'calendar']);
  });
});
