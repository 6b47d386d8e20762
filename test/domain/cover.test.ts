import { addDays, lastDayOfMonth } from '@giam-sat/domain/day';
import { cover, type Piece } from '@giam-sat/views/cover';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const range = fc
  .tuple(fc.integer({ min: 0, max: 32_000 }), fc.integer({ min: 0, max: 1500 }))
  .map(([start, length]) => {
    const from = addDays('2010-01-01', start);
    return { from, to: addDays(from, length) };
  });

function daysOf({ period }: Piece): string[] {
  if (period.length === 10) return [period];
  const first = period.length === 4 ? `${period}-01-01` : `${period}-01`;
  const last = period.length === 4 ? `${period}-12-31` : lastDayOfMonth(period);
  return daysBetween(first, last);
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Periods nest, so the fewest are: whole years, then whole months outside them, then days. */
function fewest(days: readonly string[]): number {
  const size = (all: readonly string[], length: number) =>
    Map.groupBy(all, (day) => day.slice(0, length));
  const years = [...size(days, 4)].filter(
    ([year, some]) => some.length === daysBetween(`${year}-01-01`, `${year}-12-31`).length,
  );
  const whole = new Set(years.map(([year]) => year));
  const rest = days.filter((day) => !whole.has(day.slice(0, 4)));
  let cells = years.length;
  for (const [month, some] of size(rest, 7)) {
    const isWhole = some.length === Number(lastDayOfMonth(month).slice(8));
    cells += isWhole ? 1 : some.length;
  }
  return cells;
}

describe('the cells that cover a range', () => {
  it('hold every day of it exactly once and no other, in order', () => {
    fc.assert(
      fc.property(range, fc.constantFrom('year' as const, 'month' as const), (of, largest) => {
        const pieces = cover(of.from, of.to, largest);
        expect(pieces.flatMap(daysOf)).toEqual(daysBetween(of.from, of.to));
      }),
    );
  });

  it('are the fewest there can be', () => {
    fc.assert(
      fc.property(range, ({ from, to }) => {
        expect(cover(from, to)).toHaveLength(fewest(daysBetween(from, to)));
      }),
    );
  });

  it('name the cell that holds their period', () => {
    expect(cover('2022-11-29', '2024-02-01')).toEqual([
      { sort: 'days#2022-11', period: '2022-11-29' },
      { sort: 'days#2022-11', period: '2022-11-30' },
      { sort: 'months#2022', period: '2022-12' },
      { sort: 'year#2023', period: '2023' },
      { sort: 'months#2024', period: '2024-01' },
      { sort: 'days#2024-02', period: '2024-02-01' },
    ]);
  });

  it('keep months apart for figures by month', () => {
    expect(cover('2023-01-01', '2023-12-31', 'month').map((piece) => piece.sort)).toEqual(
      Array(12).fill('months#2023'),
    );
  });

  it('are none for an empty range', () => {
    expect(cover('2024-02-02', '2024-02-01')).toEqual([]);
  });
});
