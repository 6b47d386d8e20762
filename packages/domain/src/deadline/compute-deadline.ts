import type { CalendarVersion } from '../calendar/calendar.ts';
import { numberOf } from '../calendar/working-day.ts';
import { addDays, type Day } from '../day.ts';
import type { RuleVersion } from '../rules/rule.ts';
import { countsDays } from '../rules/rule-on.ts';
import type { StartsFrom } from '../rules/rule-step.ts';
import { countDays, type Span } from './count-days.ts';
import type { Deadline } from './deadline.ts';

/** The day a clock starts, and whether it is only reckoned. */
export interface ClockStart {
  readonly day: Day;
  readonly assumed: boolean;
}

/**
 * The day a rule's clock starts from the days that are known. A receipt nobody recorded is reckoned
 * from the issue of the letter, when the rule says by how much. None: the clock does not run yet.
 */
export function clockStart(
  rule: RuleVersion,
  days: Readonly<Partial<Record<StartsFrom, Day>>>,
): ClockStart | undefined {
  const { startsFrom, startsFromFallbackDays } = rule;
  const day = startsFrom === undefined ? undefined : days[startsFrom];
  if (day !== undefined) return { day, assumed: false };
  if (startsFrom !== 'received' || startsFromFallbackDays === undefined) return undefined;
  if (days.issued === undefined) return undefined;
  return { day: addDays(days.issued, startsFromFallbackDays), assumed: true };
}

export interface Clock {
  readonly rule: RuleVersion;
  readonly start: Day;
  readonly startAssumed?: boolean;
  readonly calendar: CalendarVersion;
}

/** The due day by a rule. @throws Error for a rule that counts no days: a mistake of ours */
export function computeDeadline({ rule, start, startAssumed, calendar }: Clock): Deadline {
  const span = spanOf(rule);
  const { dueOn, firstDay, countedTo, calendarVerified } = countDays(span, start, calendar);
  return {
    dueOn,
    ruleKey: rule.key,
    ruleVersion: rule.version,
    basis: rule.basis,
    verified: rule.verified,
    calendarVersion: calendar.id,
    start,
    ...(startAssumed === true ? { startAssumed } : {}),
    firstDay,
    ...(rule.judgedBy === undefined ? {} : { judgedBy: rule.judgedBy }),
    trace: { ...span, countedTo, calendarVerified },
  };
}

export interface Written {
  /** As it stands in the letter. */
  readonly dueOn: Day;
  /** The day of the letter. */
  readonly start: Day;
  readonly calendar: CalendarVersion;
  /** The rule of step `letter-due`: whether a written date nobody works on passes on, and who judges. */
  readonly rule?: RuleVersion;
}

/** The due day as written in the letter: not moved, unless the rule says that it passes on. */
export function writtenDeadline({ dueOn, start, calendar, rule }: Written): Deadline {
  const number = numberOf(dueOn) - numberOf(start);
  const rolls = rule?.lastDayRolls ?? false;
  const span: Span = { number, unit: 'calendar-days', direction: 'after', rolls };
  const counted = countDays(span, start, calendar);
  return {
    dueOn: counted.dueOn,
    ruleKey: rule?.key ?? null,
    ruleVersion: rule?.version ?? null,
    basis: rule?.basis ?? 'Thời hạn ghi trong văn bản',
    verified: rule?.verified ?? true,
    calendarVersion: calendar.id,
    start,
    firstDay: counted.firstDay,
    ...(rule?.judgedBy === undefined ? {} : { judgedBy: rule.judgedBy }),
    trace: { ...span, countedTo: dueOn, written: true, calendarVerified: counted.calendarVerified },
  };
}

/** @throws Error for a rule that counts no days */
export function spanOf(rule: RuleVersion): Span {
  const { key, number, unit, direction = 'after', lastDayRolls: rolls = false } = rule;
  if (!countsDays(unit)) throw new Error(`${key} counts no days`);
  return { number, unit, direction, rolls };
}
