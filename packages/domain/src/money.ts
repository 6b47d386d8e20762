import * as z from 'zod';

/** Integer đồng. The bound keeps sums of a hundred thousand such amounts exact only while they are
 * realistic; a single amount over 100 nghìn tỷ đồng is a slip of the keyboard. */
export const Dong = z.int().min(0).max(100_000_000_000_000);

/** Integer square metres; 10,000 km² is more than the largest commune. */
export const SquareMetres = z.int().min(0).max(10_000_000_000);

const stages = <Amount extends z.ZodType>(amount: Amount) => ({
  /** What the issuer asked for. */
  proposed: amount.optional(),
  /** What the competent body decided. */
  decided: amount.optional(),
  /** What was in fact recovered or reduced. */
  actual: amount.optional(),
});

export const moneyStagesShape = stages(Dong);
export const landStagesShape = stages(SquareMetres);

/** `domain.md` 3.6: kinds of money and land outcomes, each proposed, decided and actual, never mixed. */
export const MONEY_KINDS = ['moneyRecovered', 'settlementReduction', 'otherMoney'] as const;
export const LAND_KINDS = ['landRecovered', 'otherLand'] as const;

const Money = z.object(moneyStagesShape);
const Land = z.object(landStagesShape);

export const Amounts = z.object({
  moneyRecovered: Money.optional(),
  settlementReduction: Money.optional(),
  otherMoney: Money.optional(),
  landRecovered: Land.optional(),
  otherLand: Land.optional(),
});
export type Amounts = z.infer<typeof Amounts>;

const moneyInput = z.strictObject(moneyStagesShape).optional();
const landInput = z.strictObject(landStagesShape).optional();
/** The same, as it is typed in: nothing else may stand beside. */
export const AmountsInput = z.strictObject({
  moneyRecovered: moneyInput,
  settlementReduction: moneyInput,
  otherMoney: moneyInput,
  landRecovered: landInput,
  otherLand: landInput,
});

/** Proposed, then decided by the competent body, then in fact recovered or reduced. */
export const STAGES = ['proposed', 'decided', 'actual'] as const;
export type Stage = (typeof STAGES)[number];

/** Sum of one stage's money of all kinds, in đồng. */
export function moneyAt(amounts: Amounts | undefined, stage: Stage): number {
  return MONEY_KINDS.reduce((sum, kind) => sum + (amounts?.[kind]?.[stage] ?? 0), 0);
}

/** Sum of one stage's land of all kinds, in square metres. */
export function landAt(amounts: Amounts | undefined, stage: Stage): number {
  return LAND_KINDS.reduce((sum, kind) => sum + (amounts?.[kind]?.[stage] ?? 0), 0);
}
