/** What a text in an open field may give away about a person. */
export const PERSONAL_SIGNS = ['phone', 'id-number', 'e-mail'] as const;
export type PersonalSign = (typeof PERSONAL_SIGNS)[number];

/** Characters nobody sees, which can stand between digits. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** More groups of digits than these are no number of a person. */
const MOST_GROUPS = 6;

const E_MAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}\s?@\s?(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,}/u;

/** Digits, with at most one separator between two of them; nothing of a longer word or number. */
const RUN = /(?<![\p{L}\d_@#])(?<!\d[.,:])\(?\+?\d{1,4}\)?(?:[ .-]?\d)*(?![\p{L}\d_@])/gu;
/** Words that are written without a space before the number. */
const WORD_BEFORE = /(đt|sđt|tel|phone|zalo|cccd|cmnd)(?=[\d+(])/giu;

/** What follows a number that is money, land or a measure, or the number of a document. */
const MEASURED =
  /^\s*(?:đồng|đ\b|vnđ|vnd|usd|nghìn|ngàn|triệu|tỷ|tỉ|m2|m²|m3|m³|ha\b|km|kg|tấn|hộ|người|%|\/\s?\p{L})/iu;
/** What is said before a number that is no person's. */
const OTHER_NUMBER = /(?:mst|mã số thuế|mã dự án|mã hồ sơ|số tiền)\s*:?\s*$/iu;
const ID_WORD =
  /(?:cccd|cmnd|cmtnd|căn cước|chứng minh(?: nhân dân| thư)?|định danh(?: cá nhân)?|hộ chiếu)(?:\s+công dân)?(?:\s+số)?\s*[:.]?\s*$/iu;

/**
 * Which signs of a person's phone number (Vietnamese forms), identity number (căn cước 12 digits,
 * chứng minh nhân dân 9) or e-mail a text shows. Money, dates, areas and document numbers show none.
 */
export function personalSigns(text: string): PersonalSign[] {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(WORD_BEFORE, '$1 ');
  const found = new Set<PersonalSign>();
  for (const { written, at } of numbersIn(plain)) {
    const before = plain.slice(Math.max(0, at - 40), at);
    const sign = signOf(written, before, plain.slice(at + written.length));
    if (sign !== undefined) found.add(sign);
  }
  if (E_MAIL.test(plain)) found.add('e-mail');
  return PERSONAL_SIGNS.filter((sign) => found.has(sign));
}

/** Every run of digits, and every part of it that begins and ends at a space. */
function numbersIn(text: string): { readonly written: string; readonly at: number }[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const starts = [0, ...[...run.matchAll(/ /g)].map((space) => space.index + 1)];
    const ends = [...starts.slice(1).map((start) => start - 1), run.length];
    return starts.flatMap((start, first) =>
      ends
        .slice(first, first + MOST_GROUPS)
        .map((end) => ({ written: run.slice(start, end), at: index + start })),
    );
  });
}

function signOf(written: string, before: string, after: string): PersonalSign | undefined {
  const digits = written.replace(/\D/g, '');
  if (ID_WORD.test(before) && (digits.length === 9 || digits.length === 12)) return 'id-number';
  if (MEASURED.test(after) || OTHER_NUMBER.test(before)) return undefined;
  if (isPhone(written, digits)) return 'phone';
  return isIdNumber(written, digits) ? 'id-number' : undefined;
}

/** Mobile 03, 05, 07, 08, 09 with ten digits, fixed lines 02 with eleven, both also after +84. */
function isPhone(written: string, digits: string): boolean {
  if (isDate(written)) return false;
  const isForeign = /^\(?\+84|^0084|^84\d{9,10}$/.test(written);
  const national = isForeign ? `0${digits.replace(/^(?:00)?840?/, '')}` : digits;
  return /^0[35789]\d{8}$|^02\d{9}$/.test(national);
}

/** A căn cước begins with the number of a province, 001 to 096; sums of money end in noughts. */
function isIdNumber(written: string, digits: string): boolean {
  if (/^\d+$/.test(written)) return [9, 12].includes(digits.length) && !digits.endsWith('000');
  const isGrouped = /^\d{3}([ .-])\d{3}\1\d{3}\1\d{3}$|^\d{4}([ .-])\d{4}\2\d{4}$/.test(written);
  return isGrouped && /^0(?:0[1-9]|[1-8]\d|9[0-6])/.test(digits);
}

/** 03.05.2024, also with something behind it. */
function isDate(written: string): boolean {
  return /^\(?(?:[012]?\d|3[01])([ .-])(?:0?\d|1[012])\1(?:19|20)\d\d(?!\d)/.test(written);
}
