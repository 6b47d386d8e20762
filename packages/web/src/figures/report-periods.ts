import type { Rule } from '@giam-sat/domain/rules/rule';
import { rulesOn } from '@giam-sat/domain/rules/rule-on';
import { dayAfter, lastDayOf, writeDay } from '../format/day.ts';
import { keysOf } from '../kit/keys-of.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A period with the words it is chosen by. */
export interface NamedPeriod extends Period {
  readonly name: string;
}

/** The rules that say on which day of a month figures are closed, each for its own time. */
export type CutOffs = readonly Rule[];

const civilKinds = {
  year: 'Năm (01/01 – 31/12)',
  half: '6 tháng',
  quarter: 'Quý',
  month: 'Tháng',
} as const;
const reportKinds = {
  'report-year': 'Năm báo cáo',
  'report-nine': '9 tháng báo cáo',
  'report-half': '6 tháng báo cáo',
  'report-quarter': 'Quý báo cáo',
  'report-month': 'Tháng báo cáo',
} as const;
export type PeriodKind = keyof typeof civilKinds | keyof typeof reportKinds | 'free';

/** The kinds with their words; report periods only while a rule says when they close. */
export function periodKinds(cutOffs: CutOffs, today: string): Partial<Record<PeriodKind, string>> {
  const closes = cutOffIn(cutOffs, today.slice(0, 7));
  const till = (words: string) => `${words} (chốt ngày ${closes?.number})`;
  const report: Partial<Record<PeriodKind, string>> = {};
  for (const kind of keysOf(reportKinds)) report[kind] = till(reportKinds[kind]);
  return { ...civilKinds, ...(closes === undefined ? {} : report), free: 'Ngày tự chọn' };
}

/** The rule by which a month `YYYY-MM` closes: the one in force on its first day. */
export function cutOffIn(cutOffs: CutOffs, month: string): Rule | undefined {
  return rulesOn(cutOffs, `${month}-01`).at(-1);
}

const FIRST_YEAR = 2021;
const roman = ['I', 'II', 'III', 'IV'];

/** Which months a kind's periods take, as [first, last, words]; the year's number is added. */
const parts: Readonly<Record<string, readonly (readonly [number, number, string])[]>> = {
  year: [[1, 12, 'Năm']],
  nine: [[1, 9, '9 tháng đầu năm']],
  half: [
    [1, 6, '6 tháng đầu năm'],
    [7, 12, '6 tháng cuối năm'],
  ],
  quarter: roman.map((name, at) => [at * 3 + 1, at * 3 + 3, `Quý ${name}/`] as const),
  month: Array.from({ length: 12 }, (_, at) => [at + 1, at + 1, `Tháng ${at + 1}/`] as const),
};

/** The periods of a kind that have begun by a day, latest first; none of `free`. */
export function periodsOf(kind: PeriodKind, today: string, cutOffs: CutOffs): NamedPeriod[] {
  const isReport = kind.startsWith('report-');
  const months = parts[isReport ? kind.slice('report-'.length) : kind] ?? [];
  const last = Number(today.slice(0, 4)) + (isReport ? 1 : 0);
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  return years
    .flatMap((year) =>
      months.flatMap(([first, end, words]) => {
        const name = `${words}${words.endsWith('/') ? '' : ' '}${year}`;
        if (!isReport) return [{ name, ...civil(year, first, end) }];
        const days = reported(cutOffs, year, first, end);
        return days === undefined ? [] : [{ name: `${name} (đến ${writeDay(days.to)})`, ...days }];
      }),
    )
    .filter(({ from }) => from <= today)
    .reverse();
}

function civil(year: number, first: number, end: number): Period {
  return { from: `${monthOf(year, first)}-01`, to: lastDayOf(monthOf(year, end)) };
}

/** From the day after the cut-off of the month before to the cut-off of the last month. */
function reported(cutOffs: CutOffs, year: number, first: number, end: number): Period | undefined {
  const closed = (month: string) => {
    const number = cutOffIn(cutOffs, month)?.number;
    return number === undefined ? undefined : `${month}-${String(number).padStart(2, '0')}`;
  };
  const before = closed(first === 1 ? monthOf(year - 1, 12) : monthOf(year, first - 1));
  const to = closed(monthOf(year, end));
  return before === undefined || to === undefined ? undefined : { from: dayAfter(before), to };
}

function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Which kind a range of days is one of; `free` when it is none. */
export function kindOf({ from, to }: Period, today: string, cutOffs: CutOffs): PeriodKind {
  const fits = (kind: PeriodKind) =>
    periodsOf(kind, today, cutOffs).some((one) => one.from === from && one.to === to);
  return keysOf(periodKinds(cutOffs, today)).find(fits) ?? 'free';
}
