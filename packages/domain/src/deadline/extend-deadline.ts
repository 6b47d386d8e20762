import type { CalendarVersion } from '../calendar/calendar.ts';
import { numberOf, workingDaysBetween } from '../calendar/working-day.ts';
import { addDays, type Day } from '../day.ts';
import { type RuleBook, ruleFor } from '../rules/rule-book.ts';
import { countDays, type Span } from './count-days.ts';
import type { Deadline, Extension } from './deadline.ts';

/** How often and how far a deadline may be put off; none: no limit is prescribed. */
export interface ExtensionLimits {
  readonly count?: number;
  /** All extensions together, in percent of the first period. */
  readonly share?: number;
}

export function extensionLimits(rules: RuleBook, on: Day): ExtensionLimits {
  const count = ruleFor(rules, { step: 'extension-count', on })?.number;
  const share = ruleFor(rules, { step: 'extension-share', on })?.number;
  return { ...(count === undefined ? {} : { count }), ...(share === undefined ? {} : { share }) };
}

/** By some days in the unit of the deadline, or to a day as written in the decision. */
export type ExtensionWish = Omit<Extension, 'from' | 'to' | 'days'> &
  ({ readonly days: number; readonly to?: never } | { readonly to: Day; readonly days?: never });

export type ExtensionOutcome =
  | { readonly ok: true; readonly deadline: Deadline }
  | {
      readonly ok: false;
      readonly code: 'too-many' | 'too-long' | 'not-later';
      /** The most that is allowed: how often, or the last day it may be put off to. */
      readonly data: { readonly most?: number; readonly latest?: Day; readonly dueOn?: Day };
    };

/** Puts a deadline off within the limits; the first due day stays visible. */
export function extendDeadline(
  deadline: Deadline,
  wish: ExtensionWish,
  limits: ExtensionLimits,
  calendar: CalendarVersion,
): ExtensionOutcome {
  const before = deadline.extensions ?? [];
  if (limits.count !== undefined && before.length >= limits.count) {
    return { ok: false, code: 'too-many', data: { most: limits.count } };
  }
  const from = deadline.dueOn;
  const to = wish.to ?? laterBy(deadline, wish.days, from, calendar);
  if (to <= from) return { ok: false, code: 'not-later', data: { dueOn: from } };
  const left = daysLeft(deadline, limits, calendar);
  const latest = laterBy(deadline, Math.max(0, left ?? 0), from, calendar);
  // A roll over days off must not let a day more pass than is left, so days are compared with days.
  const tooLong = left !== undefined && (wish.days === undefined ? to > latest : wish.days > left);
  if (tooLong) return { ok: false, code: 'too-long', data: { latest } };
  const firstDueOn = deadline.firstDueOn ?? from;
  const { on, who, why, document, days } = wish;
  const extension = {
    from,
    to,
    ...(days === undefined ? {} : { days }),
    on,
    who,
    why,
    ...(document === undefined ? {} : { document }),
  };
  const { heldAt: _, ...trace } = deadline.trace;
  return {
    ok: true,
    deadline: {
      ...deadline,
      trace,
      dueOn: to,
      firstDueOn,
      calendarVersion: calendar.id,
      extensions: [...before, extension],
    },
  };
}

/** The due day so many days of the deadline's unit later. */
export function laterBy(
  deadline: Deadline,
  days: number,
  from: Day,
  calendar: CalendarVersion,
): Day {
  return countDays(extensionSpan(deadline, days), from, calendar).dueOn;
}

function extensionSpan({ trace }: Deadline, number: number): Span {
  return { number, unit: trace.unit, direction: 'after', rolls: trace.rolls };
}

/** What all extensions together leave of the first period, in its unit; none without a limit. */
function daysLeft(
  { trace, extensions = [] }: Deadline,
  { share }: ExtensionLimits,
  calendar: CalendarVersion,
): number | undefined {
  if (share === undefined) return undefined;
  const used = extensions.map(({ days, from, to }) => days ?? distance(trace, from, to, calendar));
  return used.reduce((left, days) => left - days, Math.floor((trace.number * share) / 100));
}

/** How many days or months of a unit reach from a day to a later one. */
function distance(
  { unit }: Deadline['trace'],
  from: Day,
  to: Day,
  calendar: CalendarVersion,
): number {
  if (unit === 'calendar-days') return numberOf(to) - numberOf(from);
  if (unit === 'working-days') return workingDaysBetween(calendar, addDays(from, 1), to);
  const reached = (number: number) =>
    countDays({ number, unit, direction: 'after', rolls: false }, from, calendar).dueOn;
  let months = 0;
  while (reached(months) < to) months += 1;
  return months;
}
