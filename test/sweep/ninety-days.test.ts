import { addDays } from '@giam-sat/domain/day';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestEngine, testEngine } from '../support/engine.ts';
import { letDaysPass } from './ninety-days.ts';

const PLAN = {
  recommendations: 40,
  days: 50,
  seed: 7,
  kills: new Map(),
  skipped: new Set<number>(),
};

describe('days that pass over many recommendations', () => {
  let engine: TestEngine;
  let undisturbed: string[] = [];
  beforeAll(async () => {
    engine = await testEngine();
    undisturbed = (await letDaysPass(await engine.fresh(), PLAN)).lines;
  }, 60_000);
  afterAll(() => engine.stop());

  it('say everything once, each on its own day', () => {
    expect(new Set(undisturbed).size).toBe(undisturbed.length);
    const count = (type: string) => undisturbed.filter((line) => line.startsWith(type)).length;
    for (const type of ['deadline.set', 'deadline.due-soon', 'deadline.overdue', 'step.proposed']) {
      expect(count(type), type).toBeGreaterThan(10);
    }
    const overdue = undisturbed.filter((line) => line.startsWith('deadline.overdue'));
    const which = overdue.map((line) => line.split(' ').slice(2).join(' '));
    expect(new Set(which).size).toBe(which.length);
  });

  it('say the same when the sweep is killed three times, twice in one day, and away for four days', async () => {
    const disturbed = {
      ...PLAN,
      kills: new Map([
        [18, 1],
        [27, 2],
        [41, 0],
      ]),
      skipped: new Set([33, 34, 35, 36]),
    };
    const { lines } = await letDaysPass(await engine.fresh(), disturbed);
    expect(lines).toEqual(undisturbed);
  }, 60_000);

  it('do not depend on a sweep at all for what is recorded anyway', async () => {
    const never = { ...PLAN, skipped: new Set(Array.from({ length: PLAN.days }, (_, day) => day)) };
    const { lines } = await letDaysPass(await engine.fresh(), never);
    expect(lines).toEqual(undisturbed);
    expect(addDays('2026-01-05', PLAN.days)).toBe('2026-02-24');
  }, 60_000);
});
