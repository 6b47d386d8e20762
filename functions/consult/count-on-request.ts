import { explanationView } from '@giam-sat/contract/http/deadline-view';
import type { CountQuery } from '@giam-sat/contract/http/rules-view';
import type { Calendar } from '@giam-sat/domain/calendar/calendar';
import { calendarOn } from '@giam-sat/domain/clock/calendar-on';
import { type Day, FIRST_DAY, LAST_DAY } from '@giam-sat/domain/day';
import { computeDeadline } from '@giam-sat/domain/deadline/compute-deadline';
import type { Deadline } from '@giam-sat/domain/deadline/deadline';
import type { RuleVersion } from '@giam-sat/domain/rules/rule';
import type { RuleBook } from '@giam-sat/domain/rules/rule-book';
import { countsDays, ruleOn } from '@giam-sat/domain/rules/rule-on';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import type * as z from 'zod';

type Query = z.output<typeof CountQuery>;

interface Known {
  readonly rules: RuleBook;
  readonly calendar: Calendar | undefined;
  readonly today: Day;
}

/** A deadline nobody has yet, for whoever wants to know when it would be. @throws EdgeRefusal */
export function countOnRequest(query: Query, { rules, calendar, today }: Known) {
  const { rule, deadlineOf } = asked(query, rules);
  const deadline = deadlineOf(
    computeDeadline({ rule, start: query.from, calendar: calendarOn(calendar, today) }),
  );
  if (isOutside(deadline.dueOn)) {
    wrong(
      'from',
      'day-range',
      `Kết quả ngoài ${FIRST_DAY} – ${LAST_DAY}`,
      'The result lies outside the days recorded',
    );
  }
  return { deadline, explanation: explanationView(deadline, calendar) };
}

function asked(
  { rule: key, days, unit, direction, rolls, from }: Query,
  rules: RuleBook,
): { rule: RuleVersion; deadlineOf: (deadline: Deadline) => Deadline } {
  if (key !== undefined) {
    const other = Object.entries({ days, unit, direction, rolls }).find(([, v]) => v !== undefined);
    if (other !== undefined) {
      wrong(other[0], 'not-with-rule', 'Không dùng cùng với "rule"', 'Not together with "rule"');
    }
    return { rule: ruleNamed(rules, key, from), deadlineOf: (deadline) => deadline };
  }
  if (days === undefined || unit === undefined) {
    return wrong(
      days === undefined ? 'days' : 'unit',
      'required',
      'Cần "rule", hoặc "days" và "unit"',
      'Either "rule", or "days" and "unit", is needed',
    );
  }
  if (unit === 'months' && days > 120) {
    wrong('days', 'too_big', 'Tối đa 120 tháng', 'At most 120 months');
  }
  const rule = {
    ...{ key: 'asked', version: 1, number: days, unit, from: null, to: null, verified: true },
    ...(direction === undefined ? {} : { direction }),
    lastDayRolls: rolls === 'true',
    basis: 'Theo yêu cầu tính',
  };
  return { rule, deadlineOf: (deadline) => ({ ...deadline, ruleKey: null, ruleVersion: null }) };
}

function ruleNamed(rules: RuleBook, key: string, on: Day): RuleVersion {
  const rule = ruleOn(rules, key, on);
  if (rule === undefined) {
    return wrong(
      'rule',
      'unknown-rule',
      'Không có quy định nào mang khóa này có hiệu lực ngày "from"; tra tại /registers/rules',
      'No rule of this key is in force on "from"; look it up at /registers/rules',
    );
  }
  if (!countsDays(rule.unit)) {
    return wrong(
      'rule',
      'counts-no-days',
      'Quy định này không tính ngày',
      'This rule counts no days',
    );
  }
  return rule;
}

function isOutside(day: string): boolean {
  return day.length !== FIRST_DAY.length || day < FIRST_DAY || day > LAST_DAY;
}

function wrong(parameter: string, code: string, vi: string, en: string): never {
  throw new EdgeRefusal('invalid-query', [{ parameter, code, vi, en }]);
}
