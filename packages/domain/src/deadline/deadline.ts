import * as z from 'zod';
import { CalendarVersionId } from '../calendar/calendar.ts';
import { Day } from '../day.ts';
import { RuleUnit } from '../rules/rule.ts';
import { Id, line, prose } from '../text.ts';

/** What was counted, as far as it can not be had again from the calendar. */
export const DeadlineTrace = z.object({
  number: z.int().min(0),
  unit: RuleUnit.extract(['calendar-days', 'working-days', 'months']),
  direction: z.enum(['before', 'after']),
  /** Whether a last day nobody works passes on. */
  rolls: z.boolean(),
  /** The day the count ended on, before it passed on. */
  countedTo: Day,
  /** The day is as written in the letter; `number` only says how far away it is. */
  written: z.literal(true).optional(),
  /** Whether every day off that mattered was verified and its year set. */
  calendarVerified: z.boolean(),
  /** A change of calendar or rule would have put the due day before this one, the day of the change. */
  heldAt: Day.optional(),
});
export type DeadlineTrace = z.infer<typeof DeadlineTrace>;

/** A due day put off. */
export const Extension = z.object({
  /** The due day before and after. */
  from: Day,
  to: Day,
  /** In the unit of the deadline; none when the new day was written as a date. */
  days: z.int().min(1).optional(),
  /** The day of the decision. */
  on: Day,
  /** The body that decided, and why. */
  who: Id,
  why: prose(2000),
  document: z.object({ number: line(100), day: Day }).optional(),
});
export type Extension = z.infer<typeof Extension>;

/** A due day and its reasons; small enough to stand in every event that sets or moves it. */
export const Deadline = z.object({
  /** The last day on which it is in time, or, `before` an event, the latest day that is early enough. */
  dueOn: Day,
  /** None when the day is written in the letter and no rule was asked. */
  ruleKey: z.string().nullable(),
  ruleVersion: z.int().nullable(),
  basis: line(500),
  /** Whether the rule was; the calendar says so of itself in the trace. */
  verified: z.boolean(),
  calendarVersion: CalendarVersionId,
  /** The day the clock started, or, for `before`, the day aimed at; itself never counted. */
  start: Day,
  /** The start is not recorded but reckoned from the issue of the letter. */
  startAssumed: z.literal(true).optional(),
  /** The first day counted. */
  firstDay: Day,
  judgedBy: z.enum(['document-day', 'received-day']).optional(),
  trace: DeadlineTrace,
  /** The due day before any extension; stays when extended. */
  firstDueOn: Day.optional(),
  extensions: z.array(Extension).optional(),
});
export type Deadline = z.infer<typeof Deadline>;
