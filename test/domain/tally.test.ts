import { type Count, DISTINCTS, KEYS, SUMS } from '@giam-sat/domain/figures/measures';
import { addRow, keysOfRow, rowKey, type Tally, tally } from '@giam-sat/domain/figures/tally';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Ids people may choose: also those that every object inherits. */
const id = fc.constantFrom('a', 'b', 'constructor', 'toString', 'valueOf', 'hasOwnProperty');
const keys = fc.record({
  kind: fc.constantFrom('supervision', 'criticism'),
  form: fc.constantFrom('delegation', 'conference'),
  lead: fc.constant('other'),
  leadType: fc.constantFrom('front', 'women'),
  level: fc.constantFrom('province', 'commune'),
  topic: id,
  addresseeGroup: fc.constantFrom('party', null),
});
const sums = fc.record(
  Object.fromEntries(SUMS.map((sum) => [sum, fc.integer({ min: 0, max: 1e12 })])),
  { requiredKeys: [] },
);
const distincts = fc.record(
  Object.fromEntries(DISTINCTS.map((one) => [one, fc.uniqueArray(id, { maxLength: 4 })])),
  { requiredKeys: [] },
);
const count: fc.Arbitrary<Count> = fc.record({
  path: fc.constant(['VN']),
  day: fc.constant('2024-01-01'),
  keys,
  sums,
  distincts,
});

const added = (counts: readonly Count[]): Tally => {
  const into: Tally = {};
  for (const one of counts) tally(into, one, 1);
  return into;
};

describe('a tally', () => {
  it('is empty again when everything added was taken away, in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(count, { maxLength: 12 }).chain((all) =>
          fc.record({
            all: fc.constant(all),
            back: fc.shuffledSubarray(all, { minLength: all.length }),
          }),
        ),
        ({ all, back }) => {
          const into = added(all);
          for (const one of back) tally(into, one, -1);
          expect(into).toEqual({});
        },
      ),
    );
  });

  it('does not depend on the order counts come in', () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 12 }), (all) => {
        expect(added(all)).toEqual(added(all.toReversed()));
      }),
    );
  });

  it('holds the sum of each measure and every distinct thing once, by keys', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 12 }), (all) => {
        const into = added(all);
        for (const { keys: of } of all) {
          const same = all.filter((one) => rowKey(one.keys) === rowKey(of));
          for (const sum of SUMS) {
            const wanted = same.reduce((total, one) => total + (one.sums[sum] ?? 0), 0);
            expect(into[rowKey(of)]?.sums[sum] ?? 0).toBe(wanted);
          }
          for (const distinct of DISTINCTS) {
            const wanted = new Set(same.flatMap((one) => one.distincts[distinct] ?? []));
            const kept = into[rowKey(of)]?.distincts[distinct] ?? {};
            expect(Object.keys(kept).sort()).toEqual([...wanted].sort());
          }
        }
      }),
    );
  });

  it('joined from parts is the tally of the whole', () => {
    fc.assert(
      fc.property(fc.array(count), fc.array(count), (one, other) => {
        const joined = added(one);
        for (const [key, row] of Object.entries(added(other))) addRow(joined, key, row, 1);
        expect(joined).toEqual(added([...one, ...other]));
      }),
    );
  });

  it('survives being stored as JSON', () => {
    fc.assert(
      fc.property(fc.array(count), (all) => {
        expect(JSON.parse(JSON.stringify(added(all)))).toEqual(added(all));
      }),
    );
  });
});

it('keys of a row are read back as they were written', () => {
  fc.assert(
    fc.property(keys, (of) => {
      expect(keysOfRow(rowKey(of))).toEqual(of);
    }),
  );
  expect(rowKey(keysOfRow('')).split('|')).toHaveLength(KEYS.length);
});
