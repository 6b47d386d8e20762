import { describe, expect, it } from 'vitest';
import { nextRun } from '../../packages/local/src/bus/schedules.ts';

const monday = new Date('2026-11-23T10:00:00Z');

describe('a schedule', () => {
  it.each([
    ['rate(5 minutes)', '2026-11-23T10:05:00.000Z'],
    ['rate(1 day)', '2026-11-24T10:00:00.000Z'],
    ['cron(17 18 * * ? *)', '2026-11-23T18:17:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-11-23T10:15:00.000Z'],
    ['cron(0 8 ? * 1 *)', '2026-11-29T08:00:00.000Z'],
    ['cron(0 8 ? * MON-FRI *)', '2026-11-24T08:00:00.000Z'],
    ['cron(0 8 1 1 ? 2028)', '2028-01-01T08:00:00.000Z'],
    ['cron(0 8 L * ? *)', '2026-11-30T08:00:00.000Z'],
  ])('%s comes next at %s', (expression, expected) => {
    expect(nextRun(expression)(monday)?.toISOString()).toBe(expected);
  });

  it.each(['rate(0 minutes)', 'at(2026-01-01T00:00:00)', 'cron(* * * * *)'])(
    '%s is refused',
    (one) => {
      expect(() => nextRun(one)).toThrow('not known');
    },
  );
});
