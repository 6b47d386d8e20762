import { type Board, currentTerm, foldBoard } from '@giam-sat/domain/board/board';
import { boardRecord, communityBoardId } from '@giam-sat/domain/board/board-id';
import type { BoardState } from '@giam-sat/domain/board/lifecycle';
import type { BoardLook } from '@giam-sat/domain/board/warn-of-board';
import type { Day } from '@giam-sat/domain/day';
import { nextVersion } from './append.ts';
import type { Ledger } from './ledger.ts';
import { type Read, readProject } from './read-project.ts';
import { readRules } from './read-rules.ts';
import { readUnit } from './read-unit.ts';

export async function readBoard(
  ledger: Pick<Ledger, 'read'>,
  id: string,
): Promise<Read<Board> | undefined> {
  const appends = await ledger.read(boardRecord(id));
  const state = foldBoard(appends.flatMap((append) => append.events));
  return state === undefined ? undefined : { version: nextVersion(appends) - 1, state };
}

/** The board of a project, where one was ever formed. */
export async function boardOfProject(
  ledger: Pick<Ledger, 'read'>,
  project: string,
): Promise<{ id: string; state: BoardState } | undefined> {
  const id = communityBoardId(project);
  const board = await readBoard(ledger, id);
  return board === undefined ? undefined : { id, state: board.state.state };
}

/** What a board is looked at with, as of this moment. */
export async function lookAtBoard(
  ledger: Pick<Ledger, 'read'>,
  board: Board,
  today: Day,
): Promise<BoardLook> {
  const { project: visited, body } = currentTerm(board).description;
  const [rules, project, unit] = await Promise.all([
    readRules(ledger),
    visited === undefined ? undefined : readProject(ledger, visited.id),
    readUnit(ledger, body.unit),
  ]);
  return { rules, today, project: project?.state, unit };
}
