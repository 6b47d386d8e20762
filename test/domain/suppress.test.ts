import { MEASURES } from '@giam-sat/domain/figures/measures';
import { disclosureOf, PROTECTED } from '@giam-sat/domain/publication/public-measures';
import { type Suppressed, suppress } from '@giam-sat/domain/publication/suppress';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const table = (values: Record<string, number>) => suppress(new Map(Object.entries(values)));
const textOf = ({ cells, total }: Suppressed) => JSON.stringify([[...cells], total]);

describe('small numbers of persons', () => {
  it('are not shown, and with any of them the total', () => {
    const { cells, total } = table({ a: 2, b: 9, c: 30, d: 0 });
    expect(Object.fromEntries(cells)).toEqual({ a: null, b: 9, c: 30, d: 0 });
    expect(total).toBe(null);
  });

  it('hide nothing where there is none', () => {
    expect(table({ a: 0, b: 0 }).total).toBe(0);
    expect(table({}).total).toBe(0);
  });

  it('from five on, and zero, are shown', () => {
    const { cells, total } = table({ a: 5, b: 0, c: 60 });
    expect([[...cells.values()], total]).toEqual([[5, 0, 60], 65]);
  });

  it('are those of persons and complaints, and no other measure', () => {
    const named = MEASURES.filter((measure) => typeof disclosureOf[measure] === 'object');
    expect([...named].sort()).toEqual([...PROTECTED].sort());
  });
});

describe('an attack with all that is shown and the rule itself', () => {
  const number = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ max: 30, min: 0 }),
  );
  /** Any number there could be behind a hidden one shows the same. */
  const isSilent = (values: readonly number[]): boolean => {
    const shown = textOf(tableOf(values));
    return values.every((value, at) =>
      value < 1 || value > 4
        ? true
        : [1, 2, 3, 4].every((other) => textOf(tableOf(values.with(at, other))) === shown),
    );
  };
  const tableOf = (numbers: readonly number[]) =>
    suppress(new Map(numbers.map((value, at) => [`p${at}`, value])));

  // So answers of several moments, or years, tell none by their difference either.
  it('finds no hidden number: each of the four gives the very same answer', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 8 }), (values) => {
        expect(isSilent(values)).toBe(true);
      }),
    );
  });

  it('would find one where the total was shown', () => {
    const before = { shown: 9, total: 9 };
    const after = { shown: 9, total: 11 };
    expect(after.total - before.total).toBe(2);
    expect(table({ a: 2, b: 9 }).total).toBe(null);
  });
});
