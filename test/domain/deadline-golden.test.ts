import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeDeadline } from '@giam-sat/domain/deadline/compute-deadline';
import { Deadline } from '@giam-sat/domain/deadline/deadline';
import { explainDeadline } from '@giam-sat/domain/deadline/explain-deadline';
import { extendDeadline, extensionLimits } from '@giam-sat/domain/deadline/extend-deadline';
import { recomputeDeadlines } from '@giam-sat/domain/deadline/recompute-deadlines';
import type { RuleVersion } from '@giam-sat/domain/rules/rule';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rules, version } from '../support/first-calendar.ts';

const span = {
  number: z.int(),
  unit: z.enum(['calendar-days', 'working-days', 'months']),
  rolls: z.boolean(),
  start: z.string(),
  why: z.string().min(10),
};
const golden = z
  .strictObject({
    deadlines: z.array(
      z.strictObject({
        ...span,
        direction: z.enum(['before', 'after']),
        calendar: z.string(),
        dueOn: z.string(),
      }),
    ),
    extensions: z.array(
      z.strictObject({
        ...span,
        calendar: z.string(),
        extensions: z.array(
          z.union([z.strictObject({ days: z.int() }), z.strictObject({ to: z.string() })]),
        ),
        outcomes: z.array(z.string()),
      }),
    ),
    moves: z.array(
      z.strictObject({
        ...span,
        from: z.string(),
        to: z.string(),
        calendarBefore: z.string(),
        calendarNow: z.string(),
        today: z.string(),
      }),
    ),
  })
  .parse(
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../fixtures/deadlines/golden.json'), 'utf8'),
    ),
  );

type Worked = Pick<(typeof golden.deadlines)[number], 'number' | 'unit' | 'rolls'>;

function ruleOf({ number, unit, rolls }: Worked, direction: 'before' | 'after' = 'after') {
  const rule: RuleVersion = {
    key: 'golden.case',
    version: 1,
    number,
    unit,
    direction,
    lastDayRolls: rolls,
    basis: 'thử',
    verified: true,
    from: null,
    to: null,
  };
  return rule;
}

describe('a deadline worked by hand', () => {
  it.each(golden.deadlines)(
    '$number $unit $direction $start ($calendar) is $dueOn: $why',
    ({ start, calendar, dueOn, direction, ...of }) => {
      const deadline = computeDeadline({
        rule: ruleOf(of, direction),
        start,
        calendar: version(calendar),
      });
      expect(deadline.dueOn).toBe(dueOn);
      expect(Deadline.parse(JSON.parse(JSON.stringify(deadline)))).toEqual(deadline);
      const { rows, agrees, text } = explainDeadline(deadline, version(calendar));
      expect([agrees, rows.at(-1)?.day, rows[0]?.day]).toEqual([true, dueOn, start]);
      expect(text).toContain(`${Number(dueOn.slice(8))}/${Number(dueOn.slice(5, 7))}`);
    },
  );

  it('stands in a file of at least 70 cases, each once', () => {
    expect(golden.deadlines.length).toBeGreaterThanOrEqual(70);
    const cases = golden.deadlines.map(({ why: _, ...one }) => JSON.stringify(one));
    expect(new Set(cases).size).toBe(cases.length);
  });
});

describe('an extension worked by hand', () => {
  it.each(golden.extensions)('$number $unit from $start, $extensions: $outcomes', (one) => {
    const calendar = version(one.calendar);
    const first = computeDeadline({ rule: ruleOf(one), start: one.start, calendar });
    let deadline = first;
    const outcomes = one.extensions.map((extension) => {
      const wish = { ...extension, on: one.start, who: 'front:37@0', why: 'xin thêm thời gian' };
      const limits = extensionLimits(rules, one.start);
      const outcome = extendDeadline(deadline, wish, limits, calendar);
      if (!outcome.ok) return outcome.code;
      deadline = outcome.deadline;
      expect(deadline.firstDueOn).toBe(first.dueOn);
      expect(Deadline.parse(JSON.parse(JSON.stringify(deadline)))).toEqual(deadline);
      expect(explainDeadline(deadline, calendar)).toMatchObject({ agrees: true });
      return deadline.dueOn;
    });
    expect(outcomes).toEqual(one.outcomes);
  });
});

describe('a running deadline when a day off is announced', () => {
  it.each(golden.moves)('$from on $today: $to ($why)', (one) => {
    const rule = ruleOf(one);
    const before = computeDeadline({
      rule,
      start: one.start,
      calendar: version(one.calendarBefore),
    });
    expect(before.dueOn).toBe(one.from);
    const now = { calendar: version(one.calendarNow), today: one.today };
    const moved = recomputeDeadlines([{ id: 'r1', deadline: before }], now);
    expect(moved.map(({ id, from, to }) => ({ id, from, to }))).toEqual(
      one.from === one.to ? [] : [{ id: 'r1', from: one.from, to: one.to }],
    );
    for (const { deadline } of moved) {
      expect(recomputeDeadlines([{ id: 'r1', deadline }], now)).toEqual([]);
      expect(explainDeadline(deadline, now.calendar).agrees).toBe(true);
    }
  });
});
