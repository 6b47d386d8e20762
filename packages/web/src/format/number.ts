const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** `1250000` → `1.250.000` */
export function writeNumber(value: number): string {
  return inVietnamese.format(value);
}

export function writeDong(value: number): string {
  return `${writeNumber(value)} đồng`;
}

const grouped = /^\d{1,3}([.\s]\d{3})+$/;
const groupedByCommas = /^\d{1,3}(,\d{3})+$/;
const plain = /^\d+$/;

/**
 * A whole number as people write it: `1250000`, `1.250.000`, `1 250 000`, `1.250.000 đ`. Words such
 * as "triệu" and decimal commas are not guessed at: 1,25 could be meant either way.
 * @returns nothing when the text is no whole number
 */
export function readWhole(text: string): number | undefined {
  const bare = text
    .normalize('NFC')
    .replace(/\u00a0|\u202f/g, ' ')
    .replace(/\s*(đồng|vnđ|vnd|đ|₫|m2|m²)\s*$/i, '')
    .trim();
  if (!plain.test(bare) && !grouped.test(bare) && !groupedByCommas.test(bare)) return undefined;
  const value = Number(bare.replace(/[.,\s]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}
