import type { Calendar } from '../calendar/calendar.ts';
import { calendarOn } from '../clock/calendar-on.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import { type RuleBook, ruleFor } from '../rules/rule-book.ts';
import { type Warning, warnBy } from '../warning.ts';
import type { Session } from './session.ts';

/**
 * Whether the plan went out so many days before the session began, as the rule of that day asks:
 * 15 days for the Front (handbook), 5 working days for people's inspection (Decree 59/2023 Art. 14).
 */
export function noticeWarnings(
  { description, notice, held }: Session,
  rules: RuleBook,
  calendar: Calendar | undefined,
): Warning[] {
  const { kind, lead, scheduled } = description;
  const start = held?.from ?? scheduled?.from;
  if (notice === undefined || start === undefined) return [];
  const rule = ruleFor(rules, { step: 'plan-notice', kind, bodyType: lead.type, on: start });
  if (rule === undefined) return [];
  const due = computeDeadline({ rule, start, calendar: calendarOn(calendar, start) }).dueOn;
  if (notice.on <= due) return [];
  return [warnBy(rule, 'notice-late', '/notice/on', { notice: notice.on, held: start, due })];
}
