import {
  Dong,
  LAND_KINDS,
  landAt,
  MONEY_KINDS,
  moneyAt,
  SquareMetres,
  STAGES,
} from '@giam-sat/domain/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const stages = (max: number) =>
  fc.record(
    {
      proposed: fc.integer({ min: 0, max }),
      decided: fc.integer({ min: 0, max }),
      actual: fc.integer({ min: 0, max }),
    },
    { requiredKeys: [] },
  );
const amounts = fc.record(
  {
    moneyRecovered: stages(1e14),
    settlementReduction: stages(1e14),
    otherMoney: stages(1e14),
    landRecovered: stages(1e10),
    otherLand: stages(1e10),
  },
  { requiredKeys: [] },
);

describe('a stage of the amounts', () => {
  it.each(STAGES)('%s is the exact sum over the kinds of money, land apart', (stage) => {
    fc.assert(
      fc.property(amounts, (of) => {
        const money = MONEY_KINDS.map((kind) => BigInt(of[kind]?.[stage] ?? 0));
        const land = LAND_KINDS.map((kind) => BigInt(of[kind]?.[stage] ?? 0));
        const sum = (all: readonly bigint[]) => all.reduce((total, one) => total + one, 0n);
        expect(BigInt(moneyAt(of, stage))).toBe(sum(money));
        expect(BigInt(landAt(of, stage))).toBe(sum(land));
      }),
    );
  });

  it('is nothing where no amounts are given', () => {
    expect([moneyAt(undefined, 'decided'), landAt({}, 'actual')]).toEqual([0, 0]);
  });
});

describe('an amount', () => {
  it.each([
    -1,
    0.5,
    1e14 + 1,
    Number.MAX_SAFE_INTEGER + 1,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    '5',
  ])('%j is no đồng', (value) => {
    expect(Dong.safeParse(value).success).toBe(false);
  });

  it.each([0, 1, 1e14])('%j is', (value) => {
    expect(Dong.parse(value)).toBe(value);
  });

  it.each([-1, 1.5, 1e10 + 1])('%j is no area in square metres', (value) => {
    expect(SquareMetres.safeParse(value).success).toBe(false);
  });
});
