import type { FormBoard } from '@giam-sat/domain/board/commands';
import { villageWord } from './projects-texts.ts';
import type { Random } from './random.ts';

export type Seats = FormBoard['members'];
type Seat = Seats[number];

/** A board of nine or more has two deputies. */
const TWO_DEPUTIES = 9;
const MOST_VILLAGES = 12;

/** Seats of a people's inspection board: each from another village or residential group. */
export function inspectionSeats(random: Random, unit: string, count: number): Seats {
  const villages = villagesOf(random, unit);
  return Array.from({ length: count }, (_, at): Seat => {
    const role = roleAt(at, count >= TWO_DEPUTIES ? 2 : 1);
    return { role, seat: 'village', village: villages[at % villages.length] };
  });
}

/**
 * Seats of a community board, five to seven: the Front, the inspection board, then residents chosen at
 * a meeting. Six residents, more than the decree foresees, leave no seat for the inspection board.
 */
export function communitySeats(random: Random, unit: string, residents: number): Seats {
  const villages = villagesOf(random, unit);
  const inspectors = residents > 5 ? 0 : residents > 3 ? 1 : 2;
  return [
    { role: 'head', seat: 'front' },
    ...Array.from({ length: inspectors }, (_, at): Seat => {
      return { role: roleAt(at + 1, 1), seat: 'inspection-board' };
    }),
    ...Array.from({ length: residents }, (_, at): Seat => {
      const role = roleAt(at + 1 + inspectors, 1);
      return { role, seat: 'resident', village: villages[at % 3] };
    }),
  ];
}

function roleAt(at: number, deputies: number): Seat['role'] {
  if (at === 0) return 'head';
  return at <= deputies ? 'deputy' : 'member';
}

function villagesOf(random: Random, unit: string): string[] {
  const word = villageWord(unit);
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  const numbers = Array.from({ length: MOST_VILLAGES }, (_, at) => at + 1);
  return random.shuffled(numbers).map((number) => `${name} ${number}`);
}
