import {
  ATTRIBUTION,
  PublicPrintedFigure,
  PublicTopic,
  PublicUnit,
} from '@giam-sat/contract/http/public-view';
import {
  publicPrintedRoute,
  publicTopicsRoute,
  publicUnitsRoute,
} from '@giam-sat/contract/routes/public-routes';
import { dayAt } from '@giam-sat/domain/day';
import { isShownInPublic } from '@giam-sat/domain/published/shown-in-public';
import { slice } from '@giam-sat/edge/page-cursor';
import { resolveUnit, wholeCountry } from '@giam-sat/edge/resolve-unit';
import { readAsOf } from '@giam-sat/views/as-of';
import { readPublished, readTopics } from '@giam-sat/views/read-registers';
import { searchUnits } from '@giam-sat/views/read-units';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { answerTable } from './answer-table.ts';
import type { Dependencies } from './dependencies.ts';

export function registerRoutes(app: OpenAPIHono, { views, now }: Dependencies): void {
  app.openapi(publicPrintedRoute, async (c): Promise<Response> => {
    const query = c.req.valid('query');
    const { value, ...asOf } = await readAsOf(views, async (generation) => {
      const unit =
        query.unit === undefined
          ? undefined
          : await resolveUnit(views, generation, query.unit, dayAt(now()));
      const figures = await readPublished(views, generation, unit, true);
      const shown = figures.filter(isShownInPublic);
      return slice(shown, c.req.url, query);
    });
    const items = value.items.map((item) => PublicPrintedFigure.parse(item));
    const json = { items, next: value.next, asOf, attribution: ATTRIBUTION };
    const table = { json, rows: items, next: value.next };
    return answerTable(c, '/public/published-figures', query.format, table);
  });
  app.openapi(publicUnitsRoute, async (c): Promise<Response> => {
    const query = c.req.valid('query');
    const { value, ...asOf } = await readAsOf(views, async (generation) => {
      const filter = { level: query.level, under: wholeCountry };
      const found = await searchUnits(views, generation, query.q, filter, dayAt(now()));
      return slice(found, c.req.url, query);
    });
    const items = value.items.map(({ unit, formerly }) =>
      PublicUnit.parse(formerly.length === 0 ? unit : { ...unit, formerly }),
    );
    const json = { items, next: value.next, asOf, attribution: ATTRIBUTION };
    const table = { json, rows: items, next: value.next };
    return answerTable(c, '/public/units', query.format, table);
  });
  app.openapi(publicTopicsRoute, async (c): Promise<Response> => {
    const query = c.req.valid('query');
    const { value, ...asOf } = await readAsOf(views, async (generation) =>
      slice(await readTopics(views, generation), c.req.url, query),
    );
    const items = value.items.map((item) => PublicTopic.parse(item));
    const json = { items, next: value.next, asOf, attribution: ATTRIBUTION };
    const table = { json, rows: items, next: value.next };
    return answerTable(c, '/public/topics', query.format, table);
  });
}
