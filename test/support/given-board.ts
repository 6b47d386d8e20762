import { type Board, foldBoard } from '@giam-sat/domain/board/board';
import { boardId } from '@giam-sat/domain/board/board-id';
import type { FormBoard } from '@giam-sat/domain/board/commands';
import type { BoardEvent } from '@giam-sat/domain/board/events';
import { formBoard } from '@giam-sat/domain/board/form-board';
import type { Context } from '@giam-sat/domain/context';
import { announceProject } from '@giam-sat/domain/project/announce-project';
import type { AnnounceProject } from '@giam-sat/domain/project/commands';
import type { ProjectEvent } from '@giam-sat/domain/project/events';
import { foldProject, type Project } from '@giam-sat/domain/project/project';
import { roadProject } from './communities.ts';
import { onToday } from './given.ts';

/** Folds events as they would be read back: through JSON and their stored schema. */
export function projectAfter(...events: ProjectEvent[]): Project {
  const project = foldProject(JSON.parse(JSON.stringify(events)));
  if (project === undefined) throw new Error('nothing to fold');
  return project;
}

export const announced = (over: Partial<AnnounceProject> = {}): ProjectEvent[] =>
  announceProject(onToday, roadProject(over));

export const PROJECT = 'p1';

/** Today, with the road project under way. */
export const withProject: Context = {
  ...onToday,
  projects: new Map([[PROJECT, projectAfter(...announced())]]),
};

/** Ids one can tell apart: the hundredth seat is …64. */
export const seatId = (at: number): string => at.toString(16).padStart(16, '0');

export function boardAfter(...events: BoardEvent[]): Board {
  const board = foldBoard(JSON.parse(JSON.stringify(events)));
  if (board === undefined) throw new Error('nothing to fold');
  return board;
}

export const formed = (command: FormBoard, before?: Board, context = withProject): BoardEvent[] =>
  formBoard(context, boardId(command), before, command, seatId);
