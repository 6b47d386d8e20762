import { digitsOf, numbersIn, plainText } from './written-numbers.ts';

/** What a text in an open field may give away about a person. */
export const PERSONAL_SIGNS = ['phone', 'id-number', 'e-mail'] as const;
export type PersonalSign = (typeof PERSONAL_SIGNS)[number];

const E_MAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}\s?@\s?(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,}/u;
/** Signs of an address as they are said, or written so that no machine finds them. */
const AT =
  /\s{0,3}(?:[([{]\s*(?:at|@|a|a\s?còng)\s*[)\]}]|(?<!\p{L})a\s?(?:còng|cong|móc)(?!\p{L}))\s{0,3}/giu;
const DOT = /\s{0,3}(?:[([{]\s*(?:dot|\.|chấm)\s*[)\]}]|(?<!\p{L})(?:chấm|dot)(?!\p{L}))\s{0,3}/giu;
const SPACED_DOT =
  /\s{1,3}\.\s{0,3}(?=(?:com|vn|net|org|edu|gov|info)(?!\p{L}))|(?<=@\S{1,63})\.\s{1,3}(?=(?:com|vn)(?!\p{L}))/giu;
const IN_ENGLISH =
  /(?<!\p{L})[\p{L}\d._-]{1,64}\s{1,3}at\s{1,3}[\p{L}\d-]{1,63}\s{1,3}dot\s{1,3}\p{L}{2,}/iu;

/** What follows a number that is money, land or a measure, or the number of a document. */
const MEASURED =
  /^\s*(?:đồng|đ(?!\p{L})|vnđ|vnd|usd|nghìn|ngàn|triệu|tỷ|tỉ|m2|m²|m3|m³|ha(?!\p{L})|km|kg|tấn|hộ|người|%|\/\s?\p{L}|-\p{Lu}{2})/iu;
/** What is said before a number that is no person's. */
const OTHER_NUMBER =
  /(?:mst|mã số thuế|mã(?: số)? dự án|mã(?: số)? hồ sơ|số tiền|tổng mức đầu tư|kinh phí|trị giá|giá trị|tổng vốn)\s*:?\s*(?:là\s*)?$/iu;
const ID_WORD =
  /(?:cccd|cmnd|cmtnd|căn cước|chứng minh(?: nhân dân| thư)?|định danh(?: cá nhân)?|hộ chiếu)(?:\s+công dân)?(?:\s+gắn chip)?(?:\s+số)?\s*[:.]?\s*$/iu;
/** How a căn cước is written in groups. */
const ID_SHAPES: ReadonlySet<string> = new Set('12 3-3-3-3 4-4-4 3-3-6 6-6 3-9'.split(' '));
/** A letter and seven or eight digits. */
const PASSPORT = /(?:hộ chiếu|passport)(?:\s+(?:số|no\.?))?\s*[:.]?\s*\p{L}\s?\d{7,8}(?!\d)/iu;

/**
 * Which signs of a person's phone number (Vietnamese forms), identity number (căn cước 12 digits,
 * chứng minh nhân dân 9, passports where the word stands before) or e-mail a text shows, also where they
 * are written in unusual groups or words. Money, dates, areas and document numbers show none.
 */
export function personalSigns(text: string): PersonalSign[] {
  const plain = plainText(text);
  const found = new Set<PersonalSign>();
  for (const { written, at } of numbersIn(plain)) {
    const before = plain.slice(Math.max(0, at - 40), at);
    const sign = signOf(written, before, plain.slice(at + written.length));
    if (sign !== undefined) found.add(sign);
  }
  if (PASSPORT.test(plain)) found.add('id-number');
  if (hasAddress(plain)) found.add('e-mail');
  return PERSONAL_SIGNS.filter((sign) => found.has(sign));
}

function hasAddress(plain: string): boolean {
  const said = plain.replace(AT, '@').replace(DOT, '.').replace(SPACED_DOT, '.');
  return E_MAIL.test(plain) || E_MAIL.test(said) || IN_ENGLISH.test(plain);
}

function signOf(written: string, before: string, after: string): PersonalSign | undefined {
  const digits = digitsOf(written);
  if (ID_WORD.test(before) && (digits.length === 9 || digits.length === 12)) return 'id-number';
  if (MEASURED.test(after) || OTHER_NUMBER.test(before)) return undefined;
  if (isPhone(written, digits)) return 'phone';
  return isIdNumber(written, digits) ? 'id-number' : undefined;
}

/**
 * Mobile 03, 05, 07, 08, 09 with ten digits, until 2018 also 01 with eleven, fixed lines 02 with eleven; all
 * of them also after +84.
 */
function isPhone(written: string, digits: string): boolean {
  if (isDate(written)) return false;
  const isForeign = /^\(?\+84|^0084|^84\d{9,10}$|^84-\d{3}-\d{3}-\d{3}$/.test(written);
  const national = isForeign ? `0${digits.replace(/^(?:00)?840?/, '')}` : digits;
  return /^0[35789]\d{8}$|^02\d{9}$|^01(?:2\d|6[2-9]|8[68]|99)\d{7}$/.test(national);
}

/** A căn cước begins with the number of a province, 001 to 096; sums of money end in noughts and begin with none. */
function isIdNumber(written: string, digits: string): boolean {
  const isOfProvince = digits.length === 12 && /^0(?:0[1-9]|[1-8]\d|9[0-6])/.test(digits);
  const shape = written.split(/\D+/).map(({ length }) => length);
  if (isOfProvince && ID_SHAPES.has(shape.join('-'))) return true;
  return /^\d+$/.test(written) && [9, 12].includes(digits.length) && !digits.endsWith('000');
}

/** 03.05.2024, also with something behind it. */
function isDate(written: string): boolean {
  return /^\(?(?:[012]?\d|3[01])([ ./-])(?:0?\d|1[012])\1(?:19|20)\d\d(?!\d)/.test(written);
}
