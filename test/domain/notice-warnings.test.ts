import { firstRules } from '@giam-sat/domain/rules/first-rules';
import type { RecordSession } from '@giam-sat/domain/session/commands';
import { noticeWarnings } from '@giam-sat/domain/session/notice-warnings';
import { describe, expect, it } from 'vitest';
import { recorded } from '../support/given.ts';
import { contribution, peopleInspection, supervision } from '../support/payloads.ts';

const rules = firstRules.map((rule) => ({ ...rule, version: 1 }));
const warned = (session: RecordSession) => noticeWarnings(recorded(session), rules, undefined);
const days = (from: string) => ({ from, to: from });

describe('a plan sent before a session', () => {
  it.each([
    ['15 days before', '2024-05-02', '2024-05-17', undefined],
    ['14 days before', '2024-05-03', '2024-05-17', '2024-05-02'],
    ['on the day itself', '2024-05-17', '2024-05-17', '2024-05-02'],
  ])('by the Front %s', (_name, on, day, due) => {
    const warnings = warned(supervision({ notice: { on }, held: days(day) }));
    expect(warnings.map((one) => one.data)).toEqual(
      due === undefined ? [] : [{ notice: on, held: day, due, number: 15 }],
    );
  });

  it.each([
    ['five working days and a weekend before', '2024-05-10', 0],
    ['four working days before', '2024-05-13', 1],
  ])('by the inspection board %s', (_name, on, count) => {
    // Friday 17 May 2024; nobody works on the 11th and 12th.
    const session = peopleInspection({ notice: { on }, held: days('2024-05-17') });
    expect(warned(session)).toHaveLength(count);
  });

  it('for a session that is only foreseen is looked at by its first day', () => {
    const scheduled = { from: '2024-06-10', to: '2024-06-12' };
    const late = supervision({ notice: { on: '2024-05-28' }, scheduled });
    expect(warned(late)).toMatchObject([
      { code: 'notice-late', pointer: '/notice/on', verified: false, data: { due: '2024-05-26' } },
    ]);
  });

  it('where no rule says how long, or nothing was sent, is as it is', () => {
    const held = days('2024-05-17');
    expect(warned(contribution({ notice: { on: '2024-05-16' }, held }))).toEqual([]);
    expect(warned(supervision({ held }))).toEqual([]);
    expect(warned(supervision({ notice: { on: '2024-05-16' } }))).toEqual([]);
  });
});
