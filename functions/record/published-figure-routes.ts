import { publishFigureRoute } from '@giam-sat/contract/routes/figure-routes';
import type { StoredEvent } from '@giam-sat/domain/event';
import { requireMay, requireRole } from '@giam-sat/domain/policy/require-may';
import {
  evolvePublishedFigure,
  type KeptFigure,
  PublishedFigureEvent,
  recordPublishedFigure,
} from '@giam-sat/domain/published/published-figure';
import { readEvent } from '@giam-sat/domain/upcast';
import { decisionContext, newRecordId, writeRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { etag, writeRecord } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';

export function publishedFigureRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(publishFigureRoute, async (c) => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const id = newRecordId(request, '/published-figures');
    const wanted = { bodies: [], units: [command.unit], topics: [] };
    const context = await decisionContext(on.ledger, on.now, request.caller, wanted);
    const { version, state } = await writeRecord(on, {
      record: `published-figure#${id}`,
      request,
      fold: foldFigure,
      authorise: async () => {
        const unit = context.units.get(command.unit);
        requireRole(context, 'published-figure.record');
        if (unit !== undefined)
          requireMay(context, 'published-figure.record', { place: unit }, '/unit');
      },
      decide: async () => recordPublishedFigure(context, command),
      rehearse: () => undefined,
      needsMatch: false,
    });
    const { path: _path, ...figure } = state;
    const answer: Response = c.json({ id, ...figure }, 201, { etag: etag(version) });
    return answer;
  });
}

function foldFigure(events: readonly StoredEvent[]): KeptFigure | undefined {
  let figure: KeptFigure | undefined;
  for (const event of events) {
    figure = evolvePublishedFigure(figure, readEvent(PublishedFigureEvent, event));
  }
  return figure;
}
