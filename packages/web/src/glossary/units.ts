import type { Level } from '@giam-sat/domain/register/unit';
import type { Words } from './words.ts';

export const levels: Words<Level> = {
  country: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện (trước 01/7/2025)',
  commune: 'Cấp xã',
};
