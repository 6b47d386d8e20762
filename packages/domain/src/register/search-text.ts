/** A name as it is searched: without accents, case or đ ("Hoà" and "Hòa" are both "hoa"). */
export function searchText(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A name with its accents, but without what is only typography: case, hyphens, apostrophes, and on
 * which vowel of a syllable the tone is written ("Hoà" and "Hòa" are one, "Hoa" is another).
 */
export function spokenText(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(TONES, '') + [...(word.match(TONES) ?? [])].join(''))
    .join(' ')
    .normalize('NFC');
}
