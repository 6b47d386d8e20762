import type { RefusalCode } from '@giam-sat/domain/refusal';
import type { RefusalText } from './refusal-text.ts';

/** Refusals about entries of the registers; a part of the one table. */
export const registerRefusalTexts = {
  'already-ended': {
    status: 409,
    vi: '{id} đã kết thúc ngày {to}.',
    en: '{id} ended on {to} already.',
  },
  'already-registered': {
    status: 409,
    vi: 'Đã có {id} trong danh mục: {name}.',
    en: '{id} is registered already: {name}.',
  },
  'level-wrong': {
    status: 422,
    vi: 'Đơn vị {parent} (cấp {above}) không thể đứng trực tiếp trên cấp {level}, cũng không thể tự kết thúc nếu là cả nước.',
    en: 'Unit {parent} ({above}) can not stand above the level {level}; the country itself does not end.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
