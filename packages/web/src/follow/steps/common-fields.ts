import type { StepField } from './step-field.ts';

/** Fields that several steps ask for. */
export const paper = (label: string, at = '/document'): StepField => ({
  type: 'paper',
  at,
  label,
  must: true,
});
export const received = {
  type: 'day',
  at: '/receivedOn',
  label: 'Ngày nhận được văn bản',
  must: true,
  isToday: true,
} as const;
export const reason = { type: 'prose', at: '/reason', label: 'Lý do' } as const;
export const must = { must: true } as const;
export const outcomes = {
  type: 'outcomes',
  at: '/outcomes',
  label: 'Kết quả đến nay: tiền, đất, người, vụ việc',
} as const;
export const signedBy = { type: 'line', at: '/signedBy', label: 'Người ký (chức vụ)' } as const;
