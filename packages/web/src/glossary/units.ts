import type { Level } from '@giam-sat/domain/register/unit';
import type { Words } from './words.ts';

/** The id of the whole country; here by itself, since the register's schema brings zod into a page. */
export const COUNTRY = 'VN';

export const levels: Words<Level> = {
  country: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện (trước 01/7/2025)',
  commune: 'Cấp xã',
};
