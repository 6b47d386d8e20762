import type { RecordSession } from '@giam-sat/domain/session/commands';
import type { Words } from './words.ts';

type Finding = NonNullable<RecordSession['findings']>[number];

/** Money in đồng, land in square metres. */
export const amounts: Words<keyof NonNullable<Finding['amounts']>> = {
  moneyRecovered: 'Tiền thu hồi',
  settlementReduction: 'Giảm trừ quyết toán',
  otherMoney: 'Tiền khác',
  landRecovered: 'Đất thu hồi',
  otherLand: 'Đất khác',
};

export const amountStages = {
  proposed: 'Kiến nghị',
  decided: 'Được quyết định',
  actual: 'Đã thu hồi, giảm trừ',
} as const;
