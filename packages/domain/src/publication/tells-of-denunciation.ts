import { telling } from './told.ts';

const DENOUNCE = 'tố (?:cáo|giác)';
const WHO = '(?:ông|bà|anh|chị|đồng chí|đ\\/c|cán bộ|công chức|chủ tịch|lãnh đạo|bí thư)';

/**
 * Whether a text tells of a denunciation: the letter, who wrote it, of whom, or what it says. How an office
 * settles complaints and denunciations ("giải quyết khiếu nại, tố cáo") is its work, and nobody's.
 */
export const tellsOfDenunciation = telling(
  `(?<!\\p{L})(?:(?:đơn|thư|nội dung|bị|vụ|vụ việc|tin)|(?<!bảo vệ )người) ${DENOUNCE}|(?<!\\p{L})${DENOUNCE} ${WHO}(?!\\p{L})`,
);
