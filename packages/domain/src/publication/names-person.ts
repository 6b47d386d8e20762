import { telling } from './told.ts';

/** The family names of more than nine in ten people. */
const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Mai Trịnh Đào Cao Hà Lương Lưu Tạ Chu Châu Vương Tô Quách Thái Triệu Giàng Vàng Sùng Lò Lù'.split(
    ' ',
  );
const FAMILY = `(?:${[...FAMILIES, ...FAMILIES.map((one) => one.toUpperCase())].join('|')})`;
const TITLES = ['ông', 'bà', 'anh', 'chị', 'cụ', 'cô', 'chú', 'bác', 'thầy', 'đồng chí', 'đ\\/c'];
const TITLE = `(?:${TITLES.flatMap((one) => [one, capital(one), one.toUpperCase()]).join('|')})`;
/** After ông or bà stands a name, unless it is an office or what a unit is called by. */
const OFFICE =
  'Chủ|Phó|Bí|Trưởng|Giám|Tổng|Thủ|Bộ|Ủy|Uỷ|Thường|Cán|Công|Đại|Hiệu|Kế|Tổ|Đội|Quyền|Nguyên|Thanh|Chi|Đảng|Chánh|Viện|Thẩm|Cục|Vụ|Hội|Ban|Phòng|Sở|UB|HĐ|MT|Trưng|Việt';
/** What streets, schools and places are named after people by. */
const PLACE =
  '(?:đường|phố|phường|xã|trường|tiểu học|THCS|THPT|mầm non|cầu|ngõ|công viên|bệnh viện|quảng trường|tượng đài|hồ|chợ|khu đô thị|đại lộ|đền|chùa|quận|huyện)';

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

const hasTitle = telling(`(?<!\\p{L})${TITLE}(?:[\\s,/()]+${TITLE})*\\)? ${FAMILY} \\p{Lu}`, 'u');
/** Only with its marks: without them bà is three. */
const CALLED = new RegExp(
  `(?<!\\p{L})(?:ông|bà)(?:[\\s,/()]+(?:ông|bà))*\\)?\\s+(?!${OFFICE})\\p{Lu}`,
  'u',
);
const hasMiddle = telling(
  `(?<!\\p{L})(?<!(?:${PLACE}|${PLACE.toUpperCase()}|${capital('đường')}|Phố|Trường|Cầu) )${FAMILY} (?:Văn|Thị|VĂN|THỊ) \\p{Lu}`,
  'u',
);

/** Whether a text tells of somebody by name: "ông Nguyễn Văn A", "bà Tư", "Trần Thị B"; offices and streets are nobody. */
export function namesPerson(text: string): boolean {
  return hasTitle(text) || hasMiddle(text) || CALLED.test(text.normalize('NFC'));
}
