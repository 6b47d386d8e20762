import { boardView } from '@giam-sat/contract/http/board-view';
import {
  changeMembersRoute,
  correctBoardRoute,
  dissolveBoardRoute,
  formBoardRoute,
  notifyOwnerRoute,
} from '@giam-sat/contract/routes/board-routes';
import { changeMembers, dissolveBoard, notifyOwner } from '@giam-sat/domain/board/act-on-board';
import type { Board } from '@giam-sat/domain/board/board';
import { boardId } from '@giam-sat/domain/board/board-id';
import { correctBoard } from '@giam-sat/domain/board/correct-board';
import { dayAt } from '@giam-sat/domain/day';
import { lookAtBoard } from '@giam-sat/ledger/read-board';
import { writeRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { etag, type Written } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type BoardCommand, writeBoard, writeFormedBoard } from './board-writing.ts';

export function boardRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(formBoardRoute, async (c) => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const id = boardId(command);
    const written = await writeFormedBoard(on, request, command);
    c.header('location', `/boards/${id}`);
    return answer(c, on, id, written, 201);
  });
  app.openapi(correctBoardRoute, (c) => {
    const command = c.req.valid('json');
    const { id } = c.req.valid('param');
    return act(c, on, id, {
      action: 'board.correct',
      needsMatch: true,
      decide: (context, board) => correctBoard(context, board, command),
    });
  });
  app.openapi(changeMembersRoute, (c) => {
    const command = c.req.valid('json');
    return act(c, on, c.req.valid('param').id, {
      action: 'board.members',
      decide: (context, board, newId) => changeMembers(context, board, command, newId),
    });
  });
  app.openapi(notifyOwnerRoute, (c) => {
    const command = c.req.valid('json');
    return act(c, on, c.req.valid('param').id, {
      action: 'board.notify-owner',
      decide: (context, board) => notifyOwner(context, board, command),
    });
  });
  app.openapi(dissolveBoardRoute, (c) => {
    const command = c.req.valid('json');
    return act(c, on, c.req.valid('param').id, {
      action: 'board.dissolve',
      decide: (context, board) => dissolveBoard(context, board, command),
    });
  });
}

async function act(
  c: Context,
  on: Dependencies,
  id: string,
  command: BoardCommand,
): Promise<Response> {
  const request = await writeRequest(c);
  return answer(c, on, id, await writeBoard(on, id, request, command), 200);
}

async function answer(
  c: Context,
  on: Dependencies,
  id: string,
  { version, state }: Written<Board>,
  status: 200 | 201,
): Promise<Response> {
  const look = await lookAtBoard(on.ledger, state, dayAt(on.now()));
  return c.json(boardView(id, version, state, look), status, { etag: etag(version) });
}
