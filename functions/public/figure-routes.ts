import {
  publicFiguresRoute,
  publicFollowRoute,
  publicPeopleRoute,
} from '@giam-sat/contract/routes/public-routes';
import { FUNNEL } from '@giam-sat/domain/figures/funnel';
import { isActivity } from '@giam-sat/domain/figures/listings';
import type { Measure } from '@giam-sat/domain/figures/measures';
import { isOpen } from '@giam-sat/domain/publication/public-measures';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { answerTable } from './answer-table.ts';
import type { Dependencies } from './dependencies.ts';
import { peopleTable } from './people-table.ts';
import { publicFigures } from './public-figures.ts';

const ofRecommendations = new Set<Measure>([
  ...FUNNEL,
  'openingRecommendations',
  'closingRecommendations',
]);

export function figureRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(publicFiguresRoute, async (c): Promise<Response> => {
    const query = c.req.valid('query');
    const json = await publicFigures(on, query, (one) => isOpen(one) && !isActivity(one));
    const rows = [...json.rows, ...json.stocks];
    return answerTable(c, '/public/figures', query.format, { json, rows });
  });
  app.openapi(publicFollowRoute, async (c): Promise<Response> => {
    const query = c.req.valid('query');
    const isWanted = (one: Measure) => isOpen(one) && ofRecommendations.has(one);
    const json = await publicFigures(on, query, isWanted);
    const rows = [...json.rows, ...json.stocks];
    return answerTable(c, '/public/figures/recommendations', query.format, { json, rows });
  });
  app.openapi(publicPeopleRoute, async (c): Promise<Response> => {
    const query = c.req.valid('query');
    const json = await peopleTable(on, query);
    return answerTable(c, '/public/figures/people', query.format, { json, rows: json.rows });
  });
}
