/** What a unit is called after; longer words first, "thành phố" before "thành". */
const KINDS = [
  'thành phố',
  'thị trấn',
  'đặc khu',
  'thị xã',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'xã',
] as const;
export type UnitKind = (typeof KINDS)[number];

/** A name of a unit in two parts. */
export interface UnitName {
  readonly kind: UnitKind | undefined;
  /** As `spelling` gives it: equal for names that differ in how they are written only. */
  readonly own: string;
  /** The same as it is written. */
  readonly written: string;
}

const KIND_WORDS = new RegExp(`^(${KINDS.join('|')})(?=\\s|$)\\s*`, 'iu');

/** Short forms that mean one thing only. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^TP\.?\s*HCM$/iu, 'Thành phố Hồ Chí Minh'],
  [/^TP(\.\s*|\s+)/iu, 'Thành phố '],
  [/^TX(\.\s*|\s+)/iu, 'Thị xã '],
  [/^TT(\.\s*|\s+)/iu, 'Thị trấn '],
  [/(^|\s)NT\.?(?=\s)/u, '$1Nông trường'],
];

/**
 * Takes a unit's name apart: "Phường Hoà Mạc" is a phường with its own name. A kind printed twice
 * ("phường Phường Giảng Võ") or with the name said again ("xã Yên Định Xã Yên Định") is one slip.
 */
export function unitName(text: string): UnitName {
  let rest = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  for (const [short, long] of SHORT) rest = rest.replace(short, long);
  let kind: UnitKind | undefined;
  for (let found = kindOf(rest); found !== undefined; found = kindOf(rest)) {
    if (kind !== undefined && found.kind !== kind) break;
    kind = found.kind;
    rest = found.rest;
  }
  const [once, again] = kind === undefined ? [rest] : rest.split(new RegExp(` ${kind} `, 'iu'));
  const written = once === again ? (once ?? rest) : rest;
  return { kind, own: spelling(written), written };
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * What of a name is not merely its spelling. Registers write one name as "Hoà" and "Hòa" (which vowel
 * bears the tone), "Quí" and "Quý" (i or y ends the syllable), "Đăk", "Đắk" and "Đak", "A Xan" and
 * "Axan", "M'Drắk" and "M’Drắk". Any other difference is a different name: "Nậm" is not "Nặm".
 */
function spelling(name: string): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’‘ʼ`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => ({
      letters: word.replace(TONES, '').normalize('NFC'),
      tones: word.match(TONES),
    }))
    .map(({ letters, tones }) =>
      /^[đd][aă]k$/.test(letters)
        ? { letters: 'đăk', tones: [] }
        : { letters: letters.replace(/^([^aăâeêioôơuưy]+|qu)y$/, '$1i'), tones: tones ?? [] },
    );
  const letters = words.map((word) => word.letters).join('');
  const number = letters.replace(/^0+(?=\d+$)/, '');
  return number + words.flatMap((word) => [...word.tones]).join('');
}

function kindOf(text: string): { kind: UnitKind; rest: string } | undefined {
  const [whole, word] = KIND_WORDS.exec(text) ?? [];
  if (whole === undefined || word === undefined) return undefined;
  const rest = text.slice(whole.length);
  const kind = KINDS.find((one) => one === word.toLowerCase());
  return rest === '' || kind === undefined ? undefined : { kind, rest };
}

/** "Quận 8" and "Phường 12" have no name beside their number. */
export function isNumbered(name: UnitName): boolean {
  return /^\d+$/.test(name.own);
}
