import { type UnitKind, unitName } from './lineage-names.ts';
import { searchText, spokenText } from './search-text.ts';

/** One way to read what was typed: "xã quan sơn" means a xã "Quan Sơn", "quan sơn" may mean a quận. */
export interface Reading {
  readonly words: readonly string[];
  readonly kind: UnitKind | undefined;
  /** With its accents. */
  readonly spoken: string;
}

/** How well a name fits; the smaller the better, member by member. */
export interface Fit {
  /** 0 the name itself, 1 its beginning, 2 words of it. */
  readonly quality: 0 | 1 | 2;
  /** 1 when accents were typed and are others. */
  readonly accents: 0 | 1;
  /** 1 when a kind was typed and the unit is of another. */
  readonly kind: 0 | 1;
}

/** How kinds are typed, without accents and in short. */
const TYPED: readonly (readonly [string, UnitKind])[] = [
  ['thanh pho', 'thành phố'],
  ['thi tran', 'thị trấn'],
  ['dac khu', 'đặc khu'],
  ['thi xa', 'thị xã'],
  ['phuong', 'phường'],
  ['huyen', 'huyện'],
  ['quan', 'quận'],
  ['tinh', 'tỉnh'],
  ['xa', 'xã'],
  ['tp', 'thành phố'],
  ['tt', 'thị trấn'],
  ['tx', 'thị xã'],
  ['dk', 'đặc khu'],
  ['p', 'phường'],
  ['h', 'huyện'],
  ['q', 'quận'],
  ['t', 'tỉnh'],
  ['x', 'xã'],
];
const SHORT_NAMES: Readonly<Record<string, string>> = {
  hcm: 'ho chi minh',
  tphcm: 'tp ho chi minh',
};

/** All ways to read a search: as it stands, and with its first word as the kind of unit. */
export function readingsOf(q: string): Reading[] {
  const plain = searchText(q);
  const typed = plain
    .split(' ')
    .map((word) => SHORT_NAMES[word] ?? word)
    .join(' ');
  if (typed === '') return [];
  const whole = { words: typed.split(' '), kind: undefined, spoken: spokenText(q) };
  const found = TYPED.find(([short]) => typed.startsWith(`${short} `));
  if (found === undefined) return [whole];
  const [short, kind] = found;
  const spoken = spokenText(q).split(' ').slice(short.split(' ').length).join(' ');
  return [whole, { words: typed.slice(short.length + 1).split(' '), kind, spoken }];
}

/** The words a name is found by: each of its own, and all of them as one ("Đa Krông", "Đakrông"). */
export function wordsOf(name: string): string[] {
  const words = searchText(unitName(name).written).split(' ').filter(Boolean);
  return [...new Set([...words, words.join('')])];
}

/** How well a name fits what was typed; nothing when it does not. */
export function fitOf(name: string, readings: readonly Reading[]): Fit | undefined {
  const { kind, written } = unitName(name);
  const own = { words: searchText(written).split(' '), kind, spoken: spokenText(written) };
  const fits = readings.flatMap((reading) => fitReading(own, reading) ?? []);
  return fits.sort(compareFits)[0];
}

export function compareFits(one: Fit, other: Fit): number {
  return one.quality - other.quality || one.accents - other.accents || one.kind - other.kind;
}

function fitReading(own: Reading, typed: Reading): Fit | undefined {
  const quality = qualityOf(own.words, typed.words);
  if (quality === undefined) return undefined;
  const isAccented = typed.spoken !== searchText(typed.spoken);
  const agrees = quality === 0 ? own.spoken === typed.spoken : isSpokenIn(own, typed);
  return {
    quality,
    accents: isAccented && !agrees ? 1 : 0,
    kind: typed.kind === undefined || typed.kind === own.kind ? 0 : 1,
  };
}

function qualityOf(own: readonly string[], typed: readonly string[]): Fit['quality'] | undefined {
  const [whole, asked] = [own.join(''), typed.join('')];
  if (whole === asked) return 0;
  const isBeginning = typed.every((word, at) =>
    at === typed.length - 1 ? own[at]?.startsWith(word) : own[at] === word,
  );
  if (isBeginning) return 1;
  const isWords = typed.every((word) => own.some((one) => one.startsWith(word)));
  return isWords || (asked.length > 2 && whole.startsWith(asked)) ? 2 : undefined;
}

function isSpokenIn(own: Reading, typed: Reading): boolean {
  const words = own.spoken.split(' ');
  return typed.spoken.split(' ').every((word) => words.some((one) => one.startsWith(word)));
}
