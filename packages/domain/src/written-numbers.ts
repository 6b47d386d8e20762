/** Characters nobody sees, and marks on digits, which can stand between them. */
const INVISIBLE = /(?<=\d)\p{M}+|\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
/** Words that are written without a space before the number. */
const WORD_BEFORE =
  /(đt|sđt|đtdđ|dđ|sdt|tel|phone|mobile|hotline|zalo|viber|gọi|số|lh|cccd|cmnd)(?=[\d+(])/giu;
/** The letter in the place of a nought. */
const LETTER_O = /(?<![\p{L}\d])[Oo](?=[35789][\d .-]{8})/gu;

const DIGITS = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
const OTHER_DIGITS = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['bẩy', 7],
]);
const SAID = [...DIGITS, ...OTHER_DIGITS.keys()].join('|');
/** A number that is dictated; counting rarely goes on for nine words. */
const DICTATED = new RegExp(`(?<!\\p{L})(?:${SAID})(?:[\\s,.-]+(?:${SAID})){8,}(?!\\p{L})`, 'giu');

/** Digits, with at most one separator between two of them; nothing of a longer word or number. */
const RUN = /(?<![\p{L}\d_@#])(?<!\d[.,:])\(?\+?\d{1,4}\)?(?:[ .-]?\d)*(?!@\d)(?![\p{L}\d_])/gu;
/** Digits in groups, with whatever is put between them so that nobody finds them. */
const GROUPS =
  /(?<![\p{L}\d@#])(?<!\d[.,:])\+?\d+(?:[\s.,\p{Pd}_·•*|/\\]{1,3}\d+)+(?!@\d)(?![\p{L}\d])/gu;
/** How many digits stand together where somebody writes a phone or identity number in groups. */
const SHAPES: ReadonlySet<string> = new Set(
  `4-3-3 3-3-4 3-4-3 4-2-2-2 3-3-2-2 3-2-3-2 5-5 4-6 3-7 4-3-4 3-4-4 4-7 3-8 2-3-3-3 2-9
  3-3-3-3 4-4-4 3-3-6 6-6 3-9 3-3-3 1-1-1-1-1-1-1-1-1-1`.split(/\s+/),
);
/** More groups of digits than these are no number of a person. */
const MOST_GROUPS = 6;
const MOST_SINGLE = 10;

export interface WrittenNumber {
  readonly written: string;
  readonly at: number;
}

/** The text as it is meant to be read: one form of each digit, nothing invisible, dictated numbers written. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(WORD_BEFORE, '$1 ')
    .replace(LETTER_O, '0')
    .replace(DICTATED, (said) =>
      said
        .split(/[\s,.-]+/)
        .map(digitOf)
        .join(''),
    );
}

function digitOf(word: string): string {
  const said = word.toLowerCase();
  return String(OTHER_DIGITS.get(said) ?? DIGITS.indexOf(said));
}

/** Every number that may be one of a person: runs of digits and their parts, and groups of usual shapes. */
export function numbersIn(plain: string): WrittenNumber[] {
  const runs = [...plain.matchAll(RUN)].flatMap(({ 0: run, index }) => partsOf(run, index));
  const groups = [...plain.matchAll(GROUPS)].flatMap(({ 0: run, index }) => shapesOf(run, index));
  return [...runs, ...groups];
}

/** A run, and every part of it that begins and ends at a space. */
function partsOf(run: string, index: number): WrittenNumber[] {
  const starts = [0, ...[...run.matchAll(/ /g)].map((space) => space.index + 1)];
  const ends = [...starts.slice(1).map((start) => start - 1), run.length];
  return starts.flatMap((start, first) =>
    ends
      .slice(first, first + MOST_GROUPS)
      .map((end) => ({ written: run.slice(start, end), at: index + start })),
  );
}

function shapesOf(run: string, index: number): WrittenNumber[] {
  const groups = [...run.matchAll(/\+?\d+/g)];
  return groups.flatMap((from, first) =>
    groups.slice(first, first + MOST_SINGLE).flatMap((to, more) => {
      const lengths = groups
        .slice(first, first + more + 1)
        .map(([group]) => digitsOf(group).length);
      if (!SHAPES.has(lengths.join('-'))) return [];
      const written = run.slice(from.index, to.index + to[0].length);
      return [{ written, at: index + from.index }];
    }),
  );
}

export function digitsOf(written: string): string {
  return written.replace(/\D/g, '');
}
