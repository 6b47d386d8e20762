import { nextWake } from '@giam-sat/domain/clock/settle';
import { Refused } from '@giam-sat/domain/refusal';
import type { SessionEvent } from '@giam-sat/domain/session/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar } from '../../support/first-calendar.ts';
import {
  begun,
  COMMUNE_NOW,
  dayOf,
  daysFrom,
  done,
  type Life,
  sent,
  swept,
} from '../../support/following.ts';
import { COMMUNE } from '../../support/payloads.ts';
import { anyDay, daysBefore, type Step } from '../../support/random-steps.ts';

/** What the clocks said, whoever noticed it and when: type, day and data. */
function ofClocks({ events }: Life): string[] {
  return events
    .filter(({ type }) => isClocks(type))
    .map(({ type, on, data }) => JSON.stringify([type, on, data]))
    .sort();
}

function isClocks(type: SessionEvent['type']): boolean {
  const machine = ['step.proposed', 'recommendation.addressee-ended', 'recommendation.succeeded'];
  return type.startsWith('deadline.') || machine.includes(type);
}

/**
 * Without make-up Saturdays: a day that is moved forward by an announcement is held where it is when
 * nobody looked until it had passed, in favour of the addressee; days off move it back at any time.
 */
const settings = {
  calendar: {
    versions: calendar.versions.map((version) => ({
      ...version,
      years: version.years.map((year) => ({ ...year, worked: [] })),
    })),
  },
};

interface Plan {
  readonly start: string;
  readonly end: string;
  /** Commands by their day. */
  readonly commands: ReadonlyMap<string, readonly Step[]>;
  readonly first: Life;
}

/** Lives the same commands through; `isSwept` says on which days the sweep comes by. */
function lived(plan: Plan, isSwept: (day: string, life: Life) => boolean): Life {
  let life = plan.first;
  for (const day of daysFrom(plan.start, plan.end)) {
    const context = dayOf(day, settings);
    if (isSwept(day, life)) life = swept(life, context);
    for (const step of plan.commands.get(day) ?? []) life = tried(life, day, step);
  }
  return swept(life, dayOf(plan.end, settings));
}

function tried(life: Life, day: string, step: Step): Life {
  const context = dayOf(day, { ...settings, sub: `officer-${day.slice(9)}` });
  try {
    return done(life, context, (session) => step(context, session));
  } catch (error) {
    if (error instanceof Refused) return life;
    throw error;
  }
}

const letters = (start: string, unit: string) =>
  sent(
    start,
    { dueOn: daysBefore(start, -30), addressee: `peoples-committee:${unit}` },
    { addressee: `department:${unit}` },
    { dueOn: daysBefore(start, -45), addressee: `peoples-committee:${unit}`, letter: undefined },
  );

function planOf(start: string, unit: string, days: readonly { pass: number; step: Step }[]): Plan {
  const commands = new Map<string, Step[]>();
  let today = start;
  for (const { pass, step } of days) {
    today = daysBefore(today, -pass);
    commands.set(today, [...(commands.get(today) ?? []), step]);
  }
  const payload = { ...letters(start, unit), leadBody: `front:${unit}` };
  return {
    start,
    end: daysBefore(today, -60),
    commands,
    first: begun(dayOf(start, settings), payload),
  };
}

/** Before the districts ended, over the swap of April 2024, and over Tết of 2026. */
const starts = fc.constantFrom(
  ['2025-05-20', COMMUNE],
  ['2025-06-12', COMMUNE],
  ['2024-03-25', COMMUNE],
  ['2026-01-20', COMMUNE_NOW],
);
const plans = fc
  .tuple(starts, fc.array(anyDay, { minLength: 1, maxLength: 12 }))
  .map(([[start = '', unit = ''], days]) => planOf(start, unit, days));

describe('however often somebody looks', () => {
  it('the same is said for the same commands: daily, on some days, or only when asked', () => {
    fc.assert(
      fc.property(plans, fc.infiniteStream(fc.boolean()), (plan, random) => {
        const daily = lived(plan, () => true);
        const some = lived(plan, () => random.next().value === true);
        const never = lived(plan, () => false);
        expect(ofClocks(some)).toEqual(ofClocks(daily));
        expect(ofClocks(never)).toEqual(ofClocks(daily));
      }),
      { numRuns: 35 },
    );
  });

  it('the same is said when only the days are looked at that the record itself names', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const daily = lived(plan, () => true);
        const woken = lived(plan, (day, life) => (nextWake(life.session) ?? '9999') <= day);
        expect(ofClocks(woken)).toEqual(ofClocks(daily));
      }),
      { numRuns: 35 },
    );
  });

  it('nothing is left to say after a look, and no day behind is named for the next', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const life = lived(plan, () => false);
        expect(swept(life, dayOf(plan.end, settings)).events).toHaveLength(life.events.length);
        const wake = nextWake(life.session);
        if (wake !== undefined) expect(wake > plan.end).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
