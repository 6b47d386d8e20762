import { boardView } from '@giam-sat/contract/http/board-view';
import { getBoardRoute, listBoardsRoute } from '@giam-sat/contract/routes/board-routes';
import { dayAt } from '@giam-sat/domain/day';
import { mayOpenBoard } from '@giam-sat/domain/policy/readable';
import { EdgeRefusal } from '@giam-sat/edge/edge-app';
import { lookAtBoard, readBoard } from '@giam-sat/ledger/read-board';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { asOf } from './figures.ts';
import { listBoards } from './list-stocks.ts';
import { whoReads, whoReadsContent } from './who-reads.ts';

export function boardRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(listBoardsRoute, async (c): Promise<Response> => {
    const now = on.now();
    const sight = await whoReadsContent(on, c);
    const asking = { sight, requested: c.req.url, today: dayAt(now) };
    const reading = await listBoards(on.views, c.req.valid('query'), asking);
    return c.json({ ...reading.value, asOf: asOf(reading, now) });
  });
  app.openapi(getBoardRoute, async (c): Promise<Response> => {
    const { id } = c.req.valid('param');
    const { reader } = await whoReads(on, c);
    const board = await readBoard(on.ledger, id);
    if (board === undefined || !mayOpenBoard(reader, board.state)) {
      throw new EdgeRefusal('not-found');
    }
    const { version, state } = board;
    const look = await lookAtBoard(on.ledger, state, dayAt(on.now()));
    return c.json(boardView(id, version, state, look), 200, { etag: `"${version}"` });
  });
}
