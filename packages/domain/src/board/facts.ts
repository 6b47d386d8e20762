import * as z from 'zod';
import { Day } from '../day.ts';
import type { Kind } from '../session/kinds.ts';
import { line, prose } from '../text.ts';

export const BOARD_TYPES = ['people-inspection-board', 'community-investment-board'] as const;
export const BoardType = z.enum(BOARD_TYPES);
export type BoardType = z.infer<typeof BoardType>;

/** The kind of session a board of the type leads; its figures stand under the same. */
export const kindOfBoard = {
  'people-inspection-board': 'people-inspection',
  'community-investment-board': 'community-supervision',
} as const satisfies Record<BoardType, Kind>;

/** Where a people's inspection board sits; those of agencies and enterprises hang on the trade union. */
export const SETTINGS = ['commune', 'agency', 'enterprise'] as const;
export const Setting = z.enum(SETTINGS);
export type Setting = z.infer<typeof Setting>;

export const ROLES = ['head', 'deputy', 'member'] as const;
/** Whom a member stands for. */
export const SEATS = [
  'resident',
  'front',
  'inspection-board',
  'village',
  'employees',
  'other',
] as const;

/** A seat of a board. There is no member for a name: who sits on it is told by a random id alone. */
export const seatShape = {
  role: z.enum(ROLES),
  seat: z.enum(SEATS),
  /** The village or residential group that elected the member. */
  village: line(200).optional(),
};

/** A member's id is given by the system, so that nobody can put a name there. */
export const MemberId = z.string().regex(/^[0-9a-f]{16}$/);
export const Member = z.object({ id: MemberId, ...seatShape });
export type Member = z.infer<typeof Member>;

/** A decision with its number and day. */
export const decisionShape = { number: line(100), on: Day };

/** First and last day; a term that goes with that of the village heads may have no last day yet. */
export const termShape = { from: Day, to: Day.optional() };

/** Decree 29/2021 Art. 87(1)b: the plan and the board's composition go to the project owner. */
export const ownerNoticeShape = {
  on: Day,
  number: line(100).optional(),
  /** The first day of supervision, which the notice must precede. */
  supervisionFrom: Day,
};

export const DISSOLVED_FOR = ['task-done', 'term-ended', 'other'] as const;
export const dissolvedShape = {
  reason: z.enum(DISSOLVED_FOR),
  note: prose(2000).optional(),
  document: z.object(decisionShape).optional(),
};
