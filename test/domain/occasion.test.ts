import { isSameOccasion, occasionOf } from '@giam-sat/domain/session/occasion';
import { describe, expect, it } from 'vitest';
import { acted, recorded } from '../support/given.ts';
import { COMMUNE, supervision } from '../support/payloads.ts';

const days = (from: string, to = from) => ({ from, to });
const of = (over: object) => {
  const occasion = occasionOf(recorded(supervision(over)));
  if (occasion === undefined) throw new Error('no day');
  return occasion;
};
const held = days('2024-05-02', '2024-05-04');
const first = of({ held });

describe('two entries may be one session', () => {
  it.each([
    ['with the same words', { held }],
    ['without accents and in capitals', { held, subject: 'GIAM SAT QUAN LY DAT DAI.' }],
    ['with đ typed as d, dashes and spaces', { held, subject: ' Giám sát – quản lý  dất đai!' }],
    ['held on the same last day', { held: days('2024-05-04') }],
    ['foreseen for its first day', { scheduled: days('2024-05-02') }],
    ['foreseen for a day in between', { scheduled: days('2024-05-03', '2024-05-09') }],
  ])('%s', (_name, over) => {
    const other = of(over);
    expect([isSameOccasion(first, other), isSameOccasion(other, first)]).toEqual([true, true]);
  });

  it.each([
    ['of another lead', { held, leadBody: `women:${COMMUNE}` }],
    ['of another subject', { held, subject: 'Giám sát quản lý đất đai lần 2' }],
    ['that ended on another day', { held: days('2024-05-02', '2024-05-03') }],
    ['foreseen before', { scheduled: days('2024-05-01', '2024-05-03') }],
    ['foreseen after', { scheduled: days('2024-05-05') }],
  ])('but not one %s', (_name, over) => {
    const other = of(over);
    expect([isSameOccasion(first, other), isSameOccasion(other, first)]).toEqual([false, false]);
  });

  it('two that are only foreseen are the same on the same first day', () => {
    const foreseen = of({ scheduled: days('2024-05-02', '2024-05-04') });
    expect(isSameOccasion(foreseen, of({ scheduled: days('2024-05-02') }))).toBe(true);
    expect(isSameOccasion(foreseen, of({ scheduled: days('2024-05-03') }))).toBe(false);
  });

  it('what has no day or was cancelled is like nothing', () => {
    expect(occasionOf(recorded(supervision()))).toBeUndefined();
    expect(occasionOf(recorded(supervision({ plan: { year: 2024 } })))).toBeUndefined();
    const foreseen = recorded(supervision({ scheduled: days('2024-05-02') }));
    const cancelled = acted(foreseen, 'cancel', { on: '2024-05-30', reason: 'lũ' });
    expect(occasionOf(cancelled)).toBeUndefined();
  });
});
