import { firstRules } from '@giam-sat/domain/rules/first-rules';
import type { Rule } from '@giam-sat/domain/rules/rule';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf, periodKinds, periodsOf } from '../../packages/web/src/figures/report-periods.ts';
import { dayAfter } from '../../packages/web/src/format/day.ts';

const TODAY = '2026-11-24';
const first = firstRules.filter(({ step }) => step === 'report-cut-off');
const cutOff = (number: number, from: string, to: string | null = null): Rule => ({
  ...{ key: 'state_report.cut_off', step: 'report-cut-off', unit: 'day-of-month' },
  ...{ number, from, to, basis: 'Nghị định mới', verified: true },
});
const spans = (kind: Parameters<typeof periodsOf>[0], rules: readonly Rule[]) =>
  periodsOf(kind, TODAY, rules).map(({ from, to }) => `${from} ${to}`);

test('the first rule closes a report period on the 14th, and says that nobody read its source', () => {
  expect(first).toMatchObject([{ number: 14, unit: 'day-of-month', verified: false }]);
  expect(spans('report-year', first)[0]).toBe('2025-12-15 2026-12-14');
  expect(spans('report-half', first).slice(0, 2)).toEqual([
    '2026-06-15 2026-12-14',
    '2025-12-15 2026-06-14',
  ]);
  expect(spans('report-nine', first)[0]).toBe('2025-12-15 2026-09-14');
  expect(spans('report-month', first)[0]).toBe('2026-11-15 2026-12-14');
});

test('a rule set later closes the months that begin while it is in force, without gap or overlap', () => {
  const rules = [...first, cutOff(20, '2026-03-02')];
  expect(spans('report-month', rules)).toContain('2026-03-15 2026-04-20');
  expect(spans('report-month', rules)).toContain('2026-02-15 2026-03-14');
  expect(spans('report-month', rules)).toContain('2026-04-21 2026-05-20');
  expect(spans('report-year', rules)[0]).toBe('2025-12-15 2026-12-20');
  expect(periodKinds(rules, TODAY)['report-year']).toBe('Năm báo cáo (chốt ngày 20)');
});

test('where no rule is in force there are no report periods', () => {
  const ended = [...first, cutOff(14, '2021-01-01', '2024-12-31')];
  expect(Object.keys(periodKinds(ended, TODAY))).toEqual([
    ...['year', 'half', 'quarter', 'month', 'free'],
  ]);
  expect(spans('report-year', ended)[0]).toBe('2023-12-15 2024-12-14');
  expect(periodsOf('report-year', TODAY, [])).toEqual([]);
});

test('report periods of every cut-off follow each other day by day, and are known by their days', () => {
  const day = fc.date({
    min: new Date('2020-06-01T00:00:00Z'),
    max: new Date('2026-11-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const rule = fc
    .tuple(fc.integer({ min: 1, max: 28 }), day)
    .map(([number, from]) => cutOff(number, from.toISOString().slice(0, 10)));
  const kind = fc.constantFrom('report-year', 'report-half', 'report-quarter', 'report-month');
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 4 }), kind, (more, one) => {
      const rules = [...first, ...more];
      const periods = periodsOf(one, TODAY, rules).reverse();
      expect(periods.length).toBeGreaterThan(4);
      for (const [at, period] of periods.entries()) {
        expect(period.from < period.to).toBe(true);
        const next = periods[at + 1];
        if (next !== undefined) expect(next.from).toBe(dayAfter(period.to));
        expect(kindOf(period, TODAY, rules)).toBe(one);
      }
    }),
  );
});
