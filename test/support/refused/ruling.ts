import { type ChangeCalendar, changeCalendar } from '@giam-sat/domain/calendar/change-calendar';
import { checkClockDays } from '@giam-sat/domain/clock/check-clock-days';
import type { Context } from '@giam-sat/domain/context';
import { happened } from '@giam-sat/domain/context';
import { computeDeadline } from '@giam-sat/domain/deadline/compute-deadline';
import type { Rule } from '@giam-sat/domain/rules/rule';
import { setRule } from '@giam-sat/domain/rules/set-rule';
import { calendar, latest } from '../first-calendar.ts';
import { contextOn } from '../registers.ts';
import type { RefusedCase } from './attempts.ts';

const registrar: Context = { ...contextOn('2026-03-01'), calendar };
const reply: Rule = {
  key: 'front.reply',
  step: 'reply',
  number: 20,
  unit: 'working-days',
  startsFrom: 'received',
  basis: 'Thử',
  verified: false,
  from: '2026-04-01',
  to: null,
};
const rule = (over: Partial<Rule>, context = registrar) => {
  return () => setRule(context, { rule: { ...reply, ...over } });
};
const said = { reason: 'Nghỉ', basis: 'Thông báo', verified: true };
const off = (day: string) => ({ day, kind: 'holiday' as const, ...said });
const change = (command: ChangeCalendar, context = registrar) => {
  return () => changeCalendar(context, command);
};
const announce = (over: Partial<NonNullable<ChangeCalendar['announce']>>, context = registrar) =>
  change({ announce: { announcedOn: '2026-02-20', off: [], worked: [], ...over } }, context);
const set = (years: NonNullable<ChangeCalendar['set']>['years']) =>
  change({ set: { announcedOn: '2026-02-20', weekend: [6, 7], years } });
const year = (name: string, ...days: string[]) => ({ year: name, off: days.map(off), worked: [] });

const centuryAway = computeDeadline({
  rule: { ...reply, version: 1, number: 120, unit: 'months' },
  start: '2095-01-01',
  calendar: latest,
});

export const ruling: readonly RefusedCase[] = [
  ['a rule of a province', 'out-of-scope', '', rule({}, contextOn('2026-03-01', '37@2025-07-01'))],
  ['a rule that ends first', 'rule-days-reversed', '/rule/to', rule({ to: '2026-03-31' })],
  ['days in percent', 'rule-unit-wrong', '/rule/unit', rule({ unit: 'percent' })],
  ['days from nowhere', 'rule-start-missing', '/rule/startsFrom', rule({ startsFrom: undefined })],
  [
    'a step of a ladder without a place',
    'rule-order-missing',
    '/rule/order',
    rule({ step: 'ladder', startsFrom: 'overdue' }),
  ],
  [
    'a cut-off that not every month has',
    'rule-no-date',
    '/rule/number',
    rule({ step: 'report-cut-off', unit: 'day-of-month', number: 31, startsFrom: undefined }),
  ],
  ['a rule of centuries', 'rule-too-long', '/rule/number', rule({ unit: 'months', number: 1000 })],
  ['neither years nor days', 'calendar-set-or-announce', '', change({})],
  ['an id twice', 'calendar-id-taken', '/announce/id', announce({ id: 'vn-2026.1' })],
  [
    'days without a calendar',
    'calendar-not-set',
    '/announce',
    announce({ off: [off('2026-05-04')] }, contextOn('2026-03-01')),
  ],
  ['no day at all', 'calendar-empty', '/announce', announce({})],
  [
    'a day of a year nobody set',
    'calendar-year-not-set',
    '/announce/off/0/day',
    announce({ off: [off('2031-05-04')] }),
  ],
  ['a year twice', 'calendar-year-twice', '/set/years/1/year', set([year('2028'), year('2028')])],
  [
    'a day of another year',
    'calendar-day-outside-year',
    '/set/years/0/off/0/day',
    set([year('2028', '2029-01-01')]),
  ],
  [
    'a day twice',
    'calendar-day-twice',
    '/announce/off/1/day',
    announce({ off: [off('2026-05-04'), off('2026-05-04')] }),
  ],
  [
    'a working day worked instead',
    'calendar-worked-already',
    '/announce/worked/0/day',
    announce({ worked: [{ day: '2026-05-05', ...said }] }),
  ],
  [
    'an announcement of tomorrow',
    'day-in-future',
    '/announce/announcedOn',
    announce({ announcedOn: '2026-03-02', off: [off('2026-05-04')] }),
  ],
  [
    'a deadline behind the last day',
    'deadline-out-of-range',
    '',
    () =>
      checkClockDays([
        happened(registrar, 'deadline.set', '2026-03-01', {
          id: 's1',
          clock: 'report' as const,
          cycle: 1,
          deadline: centuryAway,
          notices: [],
        }),
      ]),
  ],
];
