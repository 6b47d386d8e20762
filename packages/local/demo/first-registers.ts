import {
  type Calendar,
  type CalendarEvent,
  evolveCalendar,
} from '@giam-sat/domain/calendar/calendar';
import { firstCalendars } from '@giam-sat/domain/calendar/first-calendars';
import { dayAt, earlierDay } from '@giam-sat/domain/day';
import { firstRules } from '@giam-sat/domain/rules/first-rules';
import { evolveRules, type RuleBook, type RuleEvent } from '@giam-sat/domain/rules/rule-book';

/** Before the first session, so that the Log of the demonstration reads in order. */
export const REGISTERED_AT = '2020-11-30T01:00:00.000Z';
/** Whose officer enters the registers of the whole country. */
export const REGISTRAR = { sub: 'demonstration', org: 'front:VN' } as const;

const envelope = { schema: 1, at: REGISTERED_AT, actor: REGISTRAR } as const;
const on = dayAt(new Date(REGISTERED_AT));

/** The rules a new system begins with, as they are set. */
export const ruleEvents: readonly RuleEvent[] = firstRules.map((rule) => ({
  type: 'rule.set',
  on,
  ...envelope,
  data: { rule },
}));

/** Announced when its paper says, entered on the first day like all else; none lies after its entry. */
export const calendarEvents: readonly CalendarEvent[] = firstCalendars.map((change) => ({
  ...envelope,
  on: earlierDay(change.data.announcedOn, on),
  ...change,
}));

export const rules: RuleBook = ruleEvents.reduce<RuleBook>(evolveRules, []);
export const calendar: Calendar | undefined = calendarEvents.reduce<Calendar | undefined>(
  evolveCalendar,
  undefined,
);
