/**
 * How a household is named by who lives there: "hộ bà Tư", "hộ gia đình ông Nguyễn Văn A", "hộ nghèo Trần Thị B".
 * After other words hộ is no household (ủng hộ: supports, giám hộ: guardian, nhận hộ: fetches for somebody).
 */
const OF_WHOM =
  /(?<!\p{L})(?<!(?:ủng|bảo|cứu|phù|giám|giúp|làm|nộp|nhận|ký|lĩnh)\s+)hộ(?:\s+(?:gia\s+đình|dân|nghèo|cận\s+nghèo|chính\s+sách|của))*\s+/giu;
const TITLE = /^(?:(?:ông|bà|anh|chị|cụ|cô|chú|bác)[\s,/]+)+/iu;
/** The family names of more than nine in ten people; whoever has another is mostly written with a title. */
const FAMILY =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Mai|Trịnh|Đào|Cao|Hà|Lương|Lưu|Tạ|Chu|Châu|Vương|Tô|Quách|Thái|Triệu|Giàng|Vàng|Sùng|Lò|Lù)\s+\p{Lu}/iu;
const CAPITAL = /^\p{Lu}/u;

/** Whether a text tells of a household by the name of somebody in it; numbers of households are no one's. */
export function namesHousehold(text: string): boolean {
  const plain = text.normalize('NFC');
  return [...plain.matchAll(OF_WHOM)].some(({ 0: said, index }) => {
    const whom = plain.slice(index + said.length);
    const title = TITLE.exec(whom)?.[0] ?? '';
    if (!CAPITAL.test(whom.slice(title.length))) return false;
    return title !== '' || FAMILY.test(whom);
  });
}
