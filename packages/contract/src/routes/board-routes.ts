import {
  ChangeMembers,
  CorrectBoard,
  DissolveBoard,
  FormBoard,
  NotifyOwner,
} from '@giam-sat/domain/board/commands';
import { type BoardAction, boardSteps } from '@giam-sat/domain/board/lifecycle';
import { Id } from '@giam-sat/domain/text';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { BoardsQuery } from '../http/board-query.ts';
import { BoardView } from '../http/board-view.ts';
import {
  answer,
  CorrectHeaders,
  correctProblems,
  pageOf,
  payload,
  readProblems,
  security,
  WriteHeaders,
  writeProblems,
} from './answers.ts';
import { boardExamples } from './board-examples.ts';

const params = z.object({ id: Id });
const path = '/boards';

export const listBoardsRoute = createRoute({
  method: 'get',
  path,
  summary: 'Boards as of the last day of a range, exactly those the figure counts',
  description:
    'An entry is one term of a board; `members` is their number on the last day, `membership` how it changed.',
  security,
  request: { query: BoardsQuery },
  responses: {
    200: answer('Boards', pageOf(z.record(z.string(), z.unknown()))),
    ...readProblems,
  },
});

export const getBoardRoute = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  summary: 'A board with its members, its terms and what is worth a second look',
  security,
  request: { params },
  responses: { 200: answer('A board', BoardView), ...readProblems },
});

export const formBoardRoute = createRoute({
  method: 'post',
  path,
  summary: 'Form a board; a body, or a project, has one at a time',
  security,
  request: { headers: WriteHeaders, body: payload(FormBoard, boardExamples) },
  responses: { 201: answer('The board as formed', BoardView), ...writeProblems },
});

export const correctBoardRoute = createRoute({
  method: 'patch',
  path: `${path}/{id}`,
  summary: 'Correct the running or last term of a board: a new fact with its reason',
  security,
  request: { params, headers: CorrectHeaders, body: payload(CorrectBoard) },
  responses: { 200: answer('The board as corrected', BoardView), ...correctProblems },
});

const act = <Name extends BoardAction, Body extends z.ZodType>(name: Name, body: Body) =>
  createRoute({
    method: 'post',
    path: `${path}/{id}/${name}`,
    summary: `${name} (${boardSteps[name].vi}); from: ${boardSteps[name].from.join(', ')}`,
    security,
    request: { params, headers: WriteHeaders, body: payload(body) },
    responses: { 200: answer('The board as it stands then', BoardView), ...writeProblems },
  });

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
