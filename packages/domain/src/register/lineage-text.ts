import { isNumbered, type UnitKind, type UnitName, unitName } from './lineage-names.ts';

/** A unit that a text names, or a piece of text that names none. */
export interface Mention {
  /** As printed. */
  readonly text: string;
  readonly name: UnitName;
  /** The district, the province it is said to lie in. */
  readonly within: readonly UnitName[];
  readonly inPart: boolean;
  /** "các xã A, B": what kind B is, where its own is not printed. */
  readonly listKind: UnitKind | undefined;
  /** Something stands in brackets that is neither a place nor a share. */
  readonly isUnclear: boolean;
}

export type FormedFrom =
  | { readonly told: 'nothing' }
  /** "giữ nguyên": the unit of the same name goes on. */
  | { readonly told: 'kept' }
  | { readonly told: 'mentions'; readonly mentions: readonly Mention[] };

type Share = 'whole' | 'part' | 'part-of-one';

// What a text is made of, as marks that stand in no name.
const WHOLE = '⟨whole⟩';
const PART = '⟨part⟩';
const PART_OF_ONE = '⟨one⟩';
const MANY = '⟨many⟩';
const END = '⟨end⟩';

const AREA =
  '(?: của)? diện tích(?: đất)?(?: tự nhiên| TN)?(?:,? (?:và )?(?:toàn b[ộố] |một phần )?quy mô dân số)?';
const OF = '(?: của)*';
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:sắp xếp )?một phần${AREA}${OF}`, 'giu'), `, ${PART} `],
  [new RegExp(`(?:sắp xếp )?toàn b[ộố]${AREA}${OF}`, 'giu'), `, ${WHOLE} `],
  [/phần còn l[ạa]i(?: diện tích[^,⟨]*)? củ(?:a)?(?: của)*/giu, `, ${PART} `],
  [/một phần(?: của)*/giu, `, ${PART_OF_ONE} `],
  [/toàn b[ộố](?: của)*/giu, `, ${WHOLE} `],
  [/sau khi sắp xếp(?: theo quy định tại khoản \d+ Điều (?:này|\d+))?/giu, ` ${END},`],
  [/(^|[\s,⟩])các(?=\s)/giu, `$1 ${MANY} `],
];

/**
 * Reads what a register prints about a unit's origin. A share ("một phần diện tích …", "phần còn lại
 * của …") is said of all names behind it until another share, or "sau khi sắp xếp", is printed; one in
 * brackets is said of the name before it.
 */
export function readFormedFrom(text: string): FormedFrom {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (plain === '') return { told: 'nothing' };
  if (/^giữ nguyên\.?$/iu.test(plain)) return { told: 'kept' };
  const brackets: string[] = [];
  let marked = withoutLaterChanges(plain).replace(/\(([^()]*)\)/g, (_whole, inside: string) => {
    brackets.push(inside.trim());
    return ` ⟨${brackets.length - 1}⟩ `;
  });
  for (const [pattern, mark] of REPLACED) marked = marked.replace(pattern, mark);
  return { told: 'mentions', mentions: spreadPlaces(mentionsIn(marked, brackets)) };
}

function withoutLaterChanges(text: string): string {
  return text.replace(/(?:^|[.;]\s*)từ ngày .*$/isu, '').replace(/\.$/, '');
}

function mentionsIn(marked: string, brackets: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  let share: Share = 'whole';
  let listKind: UnitKind | undefined;
  for (const piece of marked.split(/[,;]|\svà(?=\s)/u)) {
    if (piece.includes(WHOLE)) share = 'whole';
    if (piece.includes(PART)) share = 'part';
    if (piece.includes(PART_OF_ONE)) share = piece.includes(MANY) ? 'part' : 'part-of-one';
    const startsList = piece.includes(MANY);
    const mention = mentionIn(piece, brackets, share !== 'whole', mentions.at(-1), listKind);
    if (mention !== undefined) {
      mentions.push(mention);
      if (startsList || share !== 'whole') listKind = mention.name.kind ?? listKind;
      if (share === 'part-of-one') share = 'whole';
    }
    if (piece.includes(END)) share = 'whole';
  }
  return mentions;
}

function mentionIn(
  piece: string,
  brackets: readonly string[],
  isShare: boolean,
  before: Mention | undefined,
  listKind: UnitKind | undefined,
): Mention | undefined {
  const inside = [...piece.matchAll(/⟨(\d+)⟩/g)].map(([, at]) => brackets[Number(at)] ?? '');
  const bare = piece
    .replace(/⟨[^⟩]*⟩/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^\s*và /iu, '')
    .trim();
  if (bare === '' && inside.length === 0) return undefined;
  const read = inside.map(readBracket);
  const name = unitName(bare);
  const kind =
    name.kind ?? (isNumbered(name) && before !== undefined ? before.name.kind : undefined);
  return {
    text: [bare, ...inside.map((one) => `(${one})`)].join(' ').trim(),
    name: { ...name, kind },
    within: read.flatMap((one) => one.within),
    inPart: isShare || read.some((one) => one.isShare),
    listKind,
    isUnclear: read.some((one) => one.isUnclear),
  };
}

function readBracket(inside: string) {
  const none = { within: [], isShare: false, isUnclear: false };
  if (/^(phần còn l[ạa]i|một phần)/iu.test(inside)) return { ...none, isShare: true };
  // What belongs to a unit anyway, an islet or a group of them.
  if (/^bao gồm /iu.test(inside)) return none;
  const within = inside
    .replace(/^(thuộc|của) /iu, '')
    .split(/,\s*/)
    .map(unitName);
  const isPlace = within.every(({ kind }) => kind !== undefined && !OF_COMMUNES.has(kind));
  return isPlace ? { ...none, within } : { ...none, isUnclear: true };
}

const OF_COMMUNES: ReadonlySet<UnitKind> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu']);

/** "Phường 1, Phường 2 (Quận 8)": numbers have no name of their own, so the place is said of all of them. */
function spreadPlaces(mentions: readonly Mention[]): Mention[] {
  const spread: Mention[] = [];
  let within: Mention['within'] = [];
  for (const mention of mentions.toReversed()) {
    const isRun = isNumbered(mention.name) && !mention.isUnclear;
    if (mention.within.length > 0) within = isRun ? mention.within : [];
    else if (!isRun) within = [];
    spread.push(isRun && mention.within.length === 0 ? { ...mention, within } : mention);
  }
  return spread.reverse();
}
