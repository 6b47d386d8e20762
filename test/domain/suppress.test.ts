import { MEASURES } from '@giam-sat/domain/figures/measures';
import { disclosureOf, PROTECTED } from '@giam-sat/domain/publication/public-measures';
import { type Suppressed, suppress } from '@giam-sat/domain/publication/suppress';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const table = (values: Record<string, number>) => suppress(new Map(Object.entries(values)));
const textOf = ({ cells, total }: Suppressed) => JSON.stringify([[...cells], total]);

describe('small numbers of persons', () => {
  it('are not shown, and the total shows no more than it must', () => {
    const { cells, total } = table({ a: 2, b: 9, c: 30, d: 0 });
    expect(Object.fromEntries(cells)).toEqual({ a: null, b: null, c: 30, d: 0 });
    expect(total).toBe(41);
  });

  it('hide each other', () => {
    const { cells, total } = table({ a: 2, b: 3, c: 30 });
    expect([...cells.values()]).toEqual([null, null, 30]);
    expect(total).toBe(35);
  });

  it('that stand alone hide the total', () => {
    expect(table({ a: 2, b: 0 }).total).toBe(null);
    expect(table({ a: 2, b: 2 }).total).toBe(null);
  });

  it('that the total would tell (all one, all four, next to five) hide it', () => {
    for (const values of [
      { a: 1, b: 1, c: 9 },
      { a: 4, b: 4, c: 9 },
      { a: 1, b: 5, c: 9 },
    ]) {
      expect(table(values).total).toBe(null);
    }
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

/**
 * Whoever knows the rule tries every table there could be behind what is shown: only with at least two
 * values left for each hidden number is it not told.
 */
function possibleValues(shown: Suppressed): Map<string, Set<number>> {
  const hidden = [...shown.cells].filter(([, value]) => value === null).map(([id]) => id);
  const possible = new Map(hidden.map((id) => [id, new Set<number>()]));
  const text = textOf(shown);
  const walk = (values: Map<string, number>, rest: readonly string[]): void => {
    const [id, ...others] = rest;
    if (id === undefined) {
      if (textOf(suppress(values)) !== text) return;
      for (const one of hidden) possible.get(one)?.add(values.get(one) ?? 0);
      return;
    }
    for (let value = 0; value <= 40; value += 1) walk(new Map(values).set(id, value), others);
  };
  walk(new Map([...shown.cells].map(([id, value]) => [id, value ?? 0])), hidden);
  return possible;
}

describe('an attack with all that is shown and the rule itself', () => {
  const number = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ max: 30, min: 0 }),
  );
  it('finds no hidden number', () => {
    let attacked = 0;
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 7 }), (numbers) => {
        const values = new Map(numbers.map((value, at) => [`p${at}`, value]));
        const shown = suppress(values);
        const hidden = [...shown.cells.values()].filter((value) => value === null).length;
        for (const [id, value] of values) {
          if (value > 0 && value < 5) expect(shown.cells.get(id)).toBe(null);
        }
        // Forty values each of three hidden ones are tried; of more, the sum alone is looked at below.
        if (hidden === 0 || hidden > 3) return;
        attacked += 1;
        for (const [id, found] of possibleValues(shown)) {
          expect(found.size, `${id} of ${numbers.join()}`).toBeGreaterThan(1);
        }
      }),
      { numRuns: 150 },
    );
    expect(attacked).toBeGreaterThan(40);
  });

  it('finds none of many small ones either, by their sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 12 }),
        fc.array(fc.integer({ min: 5, max: 50 }), { maxLength: 5 }),
        (small, large) => {
          const values = new Map([...small, ...large].map((value, at) => [`p${at}`, value]));
          const { total, cells } = suppress(values);
          if (total === null) return;
          const known = [...cells.values()].reduce<number>((sum, value) => sum + (value ?? 0), 0);
          const rest = total - known;
          const others = small.length - 1;
          const least = Math.max(1, rest - 4 * others);
          const most = Math.min(4, rest - others);
          expect(most).toBeGreaterThan(least);
        },
      ),
    );
  });

  it('would find one where the partner was left out', () => {
    const naive: Suppressed = {
      cells: new Map([
        ['a', null],
        ['b', 9],
      ]),
      total: 11,
    };
    const known = [...naive.cells.values()].reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect((naive.total ?? 0) - known).toBe(2);
    expect(textOf(table({ a: 2, b: 9 }))).not.toBe(textOf(naive));
  });
});
