import {
  type Board,
  type BoardTerm,
  currentMembers,
  currentTerm,
} from '@giam-sat/domain/board/board';
import { BoardDescription } from '@giam-sat/domain/board/events';
import { dissolvedShape, Member, ownerNoticeShape } from '@giam-sat/domain/board/facts';
import { BOARD_STATES, boardActions } from '@giam-sat/domain/board/lifecycle';
import { type BoardLook, boardWarnings } from '@giam-sat/domain/board/warn-of-board';
import * as z from 'zod';
import { WarningView, warningView } from '../problems/warning-texts.ts';

const Change = z.object({
  on: z.string(),
  reason: z.string().optional(),
  members: z.array(Member),
});

const termShape = {
  ...BoardDescription.shape,
  formedOn: z.string(),
  /** Who sits on it now, or sat on it at its end. */
  members: z.array(Member),
  compositions: z.array(Change).meta({ description: 'from which day on who sat on it' }),
  ownerNotice: z.object(ownerNoticeShape).optional(),
  dissolved: z.object({ on: z.string(), ...dissolvedShape }).optional(),
};

/** A board with its running or last term, as GET /boards/{id} answers it. */
export const BoardView = z
  .object({
    id: z.string(),
    version: z.int(),
    state: z.enum(BOARD_STATES),
    /** Actions the table of steps allows now. */
    possible: z.array(z.string()),
    ...termShape,
    earlier: z.array(z.object(termShape)).meta({ description: 'terms that ended' }),
    warnings: z.array(WarningView),
  })
  .meta({ id: 'Board' });
export type BoardView = z.infer<typeof BoardView>;

/** @param version of the last event in it */
export function boardView(id: string, version: number, board: Board, look: BoardLook): BoardView {
  const isOver = look.project?.completedOn !== undefined;
  const possible = boardActions(board.state).filter(
    // When its project is completed a community board has nothing left to do but end.
    (action) => !isOver || action === 'dissolve' || action === 'correct',
  );
  return {
    id,
    version,
    state: board.state,
    possible,
    ...termView(currentTerm(board)),
    earlier: board.terms.slice(0, -1).map(termView),
    warnings: boardWarnings(board, look).map(warningView),
  };
}

function termView(term: BoardTerm) {
  const { description, formedOn, compositions, ownerNotice, dissolved } = term;
  return {
    ...description,
    formedOn,
    members: [...currentMembers(term)],
    compositions: compositions.map(({ members, ...facts }) => ({
      ...facts,
      members: [...members],
    })),
    ...(ownerNotice === undefined ? {} : { ownerNotice }),
    ...(dissolved === undefined ? {} : { dissolved }),
  };
}
