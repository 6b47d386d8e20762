import { asyncApiDocument } from '@giam-sat/contract/routes/asyncapi-document';
import { eventsDocumentRoute, feedRoute } from '@giam-sat/contract/routes/event-routes';
import {
  activityFiguresRoute,
  figuresRoute,
  followFiguresRoute,
  listPublishedRoute,
} from '@giam-sat/contract/routes/figure-routes';
import { dayAt } from '@giam-sat/domain/day';
import { slice } from '@giam-sat/edge/page-cursor';
import { resolveUnit } from '@giam-sat/edge/resolve-unit';
import { readAsOf } from '@giam-sat/views/as-of';
import { readPublished } from '@giam-sat/views/read-registers';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Dependencies } from './dependencies.ts';
import { feed } from './feed.ts';
import { asOf, figures } from './figures.ts';
import { followFigures } from './follow-figures.ts';
import { requireRegisterReader, whoReadsContent } from './who-reads.ts';

export function figureRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(figuresRoute, async (c): Promise<Response> => {
    const now = on.now();
    const as = { views: on.views, sight: await whoReadsContent(on, c) };
    return c.json(await figures(as, c.req.valid('query'), 'supervision', now, dayAt(now)));
  });
  app.openapi(activityFiguresRoute, async (c): Promise<Response> => {
    const now = on.now();
    const as = { views: on.views, sight: await whoReadsContent(on, c) };
    return c.json(await figures(as, c.req.valid('query'), 'activities', now, dayAt(now)));
  });
  app.openapi(followFiguresRoute, async (c): Promise<Response> => {
    const now = on.now();
    const as = { views: on.views, sight: await whoReadsContent(on, c) };
    return c.json(await followFigures(as, c.req.valid('query'), now, dayAt(now)));
  });
  app.openapi(feedRoute, async (c): Promise<Response> => {
    const { after, limit } = c.req.valid('query');
    const who = await whoReadsContent(on, c);
    const { position, ...page } = await feed(on, who, after, limit);
    return c.json({ ...page, asOf: asOf({ position }, on.now()) });
  });
  app.openapi(eventsDocumentRoute, (c): Response => c.json(asyncApiDocument()));
  app.openapi(listPublishedRoute, async (c): Promise<Response> => {
    requireRegisterReader(c);
    const query = c.req.valid('query');
    const now = on.now();
    const reading = await readAsOf(on.views, async (generation) => {
      const unit =
        query.unit === undefined
          ? undefined
          : await resolveUnit(on.views, generation, query.unit, dayAt(now));
      const published = await readPublished(on.views, generation, unit, true);
      return slice(published, c.req.url, query);
    });
    return c.json({ ...reading.value, asOf: asOf(reading, now) });
  });
}
