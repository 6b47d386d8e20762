import { lastDayOf, writeDay } from '../format/day.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A period with the words it is chosen by. */
export interface NamedPeriod extends Period {
  readonly name: string;
}

/**
 * State bodies close their periods on the 14th, so that a report can be written by the month's end
 * (half-year 15/12–14/6, year 15/12–14/12). The decree was not read: the pages say so.
 */
export const CUT_OFF = { lastDay: 14, verified: false } as const;

export const PERIOD_KINDS = {
  year: 'Năm (01/01 – 31/12)',
  half: '6 tháng',
  quarter: 'Quý',
  month: 'Tháng',
  'report-year': 'Năm báo cáo (15/12 – 14/12)',
  'report-nine': '9 tháng báo cáo (15/12 – 14/9)',
  'report-half': '6 tháng báo cáo (15/12 – 14/6, 15/6 – 14/12)',
  'report-quarter': 'Quý báo cáo (chốt ngày 14)',
  'report-month': 'Tháng báo cáo (chốt ngày 14)',
  free: 'Ngày tự chọn',
} as const;
export type PeriodKind = keyof typeof PERIOD_KINDS;

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
export function periodsOf(kind: PeriodKind, today: string): NamedPeriod[] {
  const isReport = kind.startsWith('report-');
  const months = parts[isReport ? kind.slice('report-'.length) : kind] ?? [];
  const last = Number(today.slice(0, 4)) + (isReport ? 1 : 0);
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  return years
    .flatMap((year) =>
      months.map(([first, end, words]) => {
        const name = `${words}${words.endsWith('/') ? '' : ' '}${year}`;
        const days = isReport ? reported(year, first, end) : civil(year, first, end);
        return { name: isReport ? `${name} (đến ${writeDay(days.to)})` : name, ...days };
      }),
    )
    .filter(({ from }) => from <= today)
    .reverse();
}

function civil(year: number, first: number, end: number): Period {
  return { from: `${monthOf(year, first)}-01`, to: lastDayOf(monthOf(year, end)) };
}

/** From the day after the cut-off of the month before to the cut-off of the last month. */
function reported(year: number, first: number, end: number): Period {
  const before = first === 1 ? monthOf(year - 1, 12) : monthOf(year, first - 1);
  return {
    from: `${before}-${CUT_OFF.lastDay + 1}`,
    to: `${monthOf(year, end)}-${CUT_OFF.lastDay}`,
  };
}

function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Which kind a range of days is one of; `free` when it is none. */
export function kindOf({ from, to }: Period, today: string): PeriodKind {
  const kinds: readonly PeriodKind[] = [
    ...(['year', 'half', 'quarter', 'month', 'report-year'] as const),
    ...(['report-nine', 'report-half', 'report-quarter', 'report-month'] as const),
  ];
  const fits = (kind: PeriodKind) =>
    periodsOf(kind, today).some((one) => one.from === from && one.to === to);
  return kinds.find(fits) ?? 'free';
}
