import { addDays, type Day, lastDayOfMonth, monthOf, yearOf } from '@giam-sat/domain/day';

/** One period of one cell: `sort` names the cell, `period` the tally within it. */
export interface Piece {
  readonly sort: string;
  readonly period: string;
}

export type Finest = 'year' | 'month';

/**
 * The fewest cells that cover a range exactly, both ends included. Reports of State bodies run from
 * the 15th to the 14th, so a range may begin and end on any day.
 * @param largest `month` keeps whole years apart into months, for figures by month
 */
export function cover(from: Day, to: Day, largest: Finest = 'year'): Piece[] {
  const pieces: Piece[] = [];
  let day = from;
  while (day <= to) {
    const year = yearOf(day);
    const month = monthOf(day);
    const monthEnd = lastDayOfMonth(month);
    if (largest === 'year' && day === `${year}-01-01` && `${year}-12-31` <= to) {
      pieces.push({ sort: `year#${year}`, period: year });
      day = addDays(`${year}-12-31`, 1);
    } else if (day === `${month}-01` && monthEnd <= to) {
      pieces.push({ sort: `months#${year}`, period: month });
      day = addDays(monthEnd, 1);
    } else {
      pieces.push({ sort: `days#${month}`, period: day });
      day = addDays(day, 1);
    }
  }
  return pieces;
}
