import {
  ChangeMembers,
  CorrectBoard,
  DissolveBoard,
  FormBoard,
  NotifyOwner,
} from '@giam-sat/domain/board/commands';
import { type BoardAction, boardSteps } from '@giam-sat/domain/board/lifecycle';
import { Id } from '@giam-sat/domain/text';
import * as z from 'zod';
import { BoardsQuery } from '../http/board-query.ts';
import { BoardView } from '../http/board-view.ts';
import { boardExamples } from './board-examples.ts';
import { beginRoute, correctRoute, listRoute, openRoute, stepRoute } from './make-route.ts';

const board = { path: '/boards', params: z.object({ id: Id }), view: BoardView } as const;
const Card = z.record(z.string(), z.unknown());

export const listBoardsRoute = listRoute(board.path, BoardsQuery, Card, {
  summary: 'Boards as of the last day of a range, exactly those the figure counts',
  description:
    'An entry is one term of a board; `members` is their number on the last day, `membership` how it changed.',
  answers: 'Boards',
});

export const getBoardRoute = openRoute(board, {
  summary: 'A board with its members, its terms and what is worth a second look',
  answers: 'A board',
});

export const formBoardRoute = beginRoute(
  board,
  FormBoard,
  {
    summary: 'Form a board; a body, or a project, has one at a time',
    answers: 'The board as formed',
  },
  boardExamples,
);

export const correctBoardRoute = correctRoute(board, CorrectBoard, {
  summary: 'Correct the running or last term of a board: a new fact with its reason',
  answers: 'The board as corrected',
});

const act = <Name extends BoardAction, Body extends z.ZodType>(name: Name, body: Body) =>
  stepRoute(board, name, boardSteps[name], body, 'The board as it stands then');

export const changeMembersRoute = act('members', ChangeMembers);
export const notifyOwnerRoute = act('notify-owner', NotifyOwner);
export const dissolveBoardRoute = act('dissolve', DissolveBoard);

export const boardReadRoutes = [listBoardsRoute, getBoardRoute];
export const boardWriteRoutes = [
  formBoardRoute,
  correctBoardRoute,
  changeMembersRoute,
  notifyOwnerRoute,
  dissolveBoardRoute,
];
