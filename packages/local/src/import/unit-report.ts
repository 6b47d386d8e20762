import { writeFileSync } from 'node:fs';
import { FIRST_DAY } from '@giam-sat/domain/day';
import type { Doubt, ReadLineage } from '@giam-sat/domain/register/lineage';
import { laterChangeIn } from '@giam-sat/domain/register/lineage-later-change';
import { unitName } from '@giam-sat/domain/register/lineage-names';
import { nameOn, type Unit } from '@giam-sat/domain/register/unit';
import type { UnitPlan } from './plan-units.ts';

const doubts: Readonly<Record<Doubt, string>> = {
  'nothing-told': 'không ghi gì / nothing told',
  none: 'không có đơn vị tên này / no such unit',
  several: 'nhiều đơn vị cùng tên / several units of the name',
  unclear: 'không rõ / unclear',
};
const SHOWN = 10;
const numbers = new Intl.NumberFormat('vi-VN');
const count = (value: number) => numbers.format(value);

export interface LineageCounts {
  readonly whole: number;
  readonly inPart: number;
  readonly unresolved: number;
}

/** How far the texts of the communes could be read: each commune counts once, by its worst piece. */
export function countCommunes(plan: UnitPlan): LineageCounts {
  const counts = { whole: 0, inPart: 0, unresolved: 0 };
  for (const { unit, read } of plan.read) {
    if (unit.level !== 'commune') continue;
    if (read.unresolved.length > 0) counts.unresolved += 1;
    else if (read.links.some(isPrintedInPart)) counts.inPart += 1;
    else counts.whole += 1;
  }
  return counts;
}

/** The same, of single links. */
export function countLinks(plan: UnitPlan): LineageCounts {
  const counts = { whole: 0, inPart: 0, unresolved: 0 };
  for (const { unit, read } of plan.read) {
    if (unit.level !== 'commune') continue;
    counts.unresolved += read.unresolved.length;
    for (const link of read.links) counts[isPrintedInPart(link) ? 'inPart' : 'whole'] += 1;
  }
  return counts;
}

function isPrintedInPart(link: ReadLineage['links'][number]): boolean {
  return link.inPart && link.contradicted !== true;
}

/** What a person reads after an import of units. */
export function unitReportLines(plan: UnitPlan, listing: string): string[] {
  const { matched, replaced, impliedEnd } = plan.matching;
  const there = matched.filter((one) => !one.isNew).length;
  const isEnd = impliedEnd === null ? '' : `, ngày cuối / last day ${impliedEnd}`;
  return [
    `đơn vị / units: ${count(matched.length - there)} lưu mới / stored, ${count(there)} đã có / ` +
      `already there, ${count(replaced.length)} kết thúc / ended${isEnd}`,
    kindsLine(kindsOf(plan)),
    ...knownCountLines(plan),
    ...(plan.read.length === 0 ? [] : lineageLines(plan, listing)),
    ...laterChangeLines(plan),
  ];
}

function kindsOf({ matching }: UnitPlan): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const { unit, rename } of matching.matched) {
    // By what each was called on its first day.
    const name = rename === undefined ? nameOn(unit, unit.from ?? FIRST_DAY) : unit.name;
    const kind = unitName(name).kind ?? '?';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
}

function kindsLine(kinds: ReadonlyMap<string, number>): string {
  const counted = [...kinds].map(([kind, some]) => `${count(some)} ${kind}`);
  return `theo tên / by name: ${counted.join(', ')}`;
}

/** Communes by kind on the day the two-level government began, as published then. */
const ON_1_JULY_2025 = { day: '2025-07-01', xã: 2621, phường: 687, 'đặc khu': 13 } as const;
const COMMUNES_IN_2025 = 3321;

/** A file of the whole country whose names are those of a later day. */
function knownCountLines(plan: UnitPlan): string[] {
  const communes = plan.matching.matched.filter(({ unit }) => unit.level === 'commune');
  const isThatMap = communes.every(({ unit }) => unit.from === ON_1_JULY_2025.day);
  if (communes.length !== COMMUNES_IN_2025 || !isThatMap) return [];
  const kinds = kindsOf(plan);
  const differ = (['xã', 'phường', 'đặc khu'] as const).filter(
    (kind) => kinds.get(kind) !== ON_1_JULY_2025[kind],
  );
  if (differ.length === 0) return [];
  const known = differ.map((kind) => `${count(ON_1_JULY_2025[kind])} ${kind}`).join(', ');
  return [
    `lưu ý / note: ngày 01/7/2025 cả nước có ${known}; tên trong tệp là của ngày sau đó / the ` +
      'names in the file are those of a later day',
  ];
}

function lineageLines(plan: UnitPlan, listing: string): string[] {
  const lines = unresolvedOf(plan);
  const said = (what: string, { whole, inPart, unresolved }: LineageCounts) =>
    `nguồn gốc, ${what}: ${count(whole)} nguyên vẹn / whole, ${count(inPart)} một phần / in part, ` +
    `${count(unresolved)} chưa rõ / unresolved`;
  const contradictions = plan.contradictions.length;
  return [
    said('xã / communes', countCommunes(plan)),
    said('liên kết / links', countLinks(plan)),
    ...(contradictions === 0
      ? []
      : [
          `${count(contradictions)} đơn vị cũ được nhiều văn bản nhận nguyên vẹn, lưu là một phần / ` +
            'old units claimed whole by several texts, kept as in part',
        ]),
    ...lines
      .slice(0, SHOWN)
      .map(({ unit, name, text, why }) => `  ${unit} ${name}: ${text} (${why})`),
    ...(lines.length === 0 ? [] : [`danh sách / list (${count(lines.length)}): ${listing}`]),
  ];
}

interface Listed {
  readonly unit: string;
  readonly name: string;
  readonly text: string;
  readonly why: string;
  readonly candidates: readonly string[];
}

function unresolvedOf(plan: UnitPlan): Listed[] {
  return plan.read.flatMap(({ unit, read }) =>
    read.unresolved.map(({ text, doubt, candidates }) => {
      return { unit: unit.id, name: unit.name, text, why: doubts[doubt], candidates };
    }),
  );
}

/** Everything that could not be read, and every contradiction, as a CSV file. */
export function writeUnresolved(plan: UnitPlan, file: string): void {
  const names = new Map(plan.matching.replaced.map((unit): [string, Unit] => [unit.id, unit]));
  const claims = plan.contradictions.map(({ unit, claimedBy }) => {
    const why = 'nhiều đơn vị nhận nguyên vẹn / claimed whole by several';
    return { unit, name: names.get(unit)?.name ?? '', text: '', why, candidates: claimedBy };
  });
  const rows = [...unresolvedOf(plan), ...claims].map(({ unit, name, text, why, candidates }) =>
    [unit, name, text, why, candidates.join(' ')].map(quoted).join(','),
  );
  writeFileSync(
    file,
    `\uFEFFunit,name,text,why,candidates\n${rows.map((row) => `${row}\n`).join('')}`,
  );
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the file tells of days after the map's first. */
function laterChangeLines({ matching }: UnitPlan): string[] {
  return matching.matched.flatMap(({ row, unit }) => {
    const change = laterChangeIn(row.formedFrom ?? '');
    if (change === undefined || (unit.from !== null && change.from <= unit.from)) return [];
    const renamed =
      change.renamed === undefined
        ? 'chỉ ghi chú / a note only'
        : `"${change.renamed.before}" → "${change.renamed.after}" từ / from ${change.from}`;
    return [
      `lưu ý / note: ${unit.id}: ${renamed}; "${change.text}". Các đơn vị bên dưới mang tên trong ` +
        'tệp, có thể là tên sau thay đổi / units below it have the names of the file, which may be those after the change',
    ];
  });
}
